import { forOfficers, type PageHandler, type Route } from '../../draw.tsx'
import { formRoutes } from '../../form-routes.ts'
import { publicationPage, publicationsPage, withdrawPublicationForm } from './publications-page.tsx'
import { correctForm, publishForm } from './publish-page.tsx'

const base = '/partnerships/:partnership'
const page = (path: string, handler: PageHandler): Route => ({ method: 'get', path: base + path, handler: forOfficers(handler) })

export const publicationRoutes: readonly Route[] = [
  ...formRoutes(`${base}/publish/:act`, publishForm),
  page('/publications', publicationsPage),
  page('/publications/:publication', publicationPage),
  ...formRoutes(`${base}/publications/:publication/correct`, correctForm),
  ...formRoutes(`${base}/publications/:publication/withdraw`, withdrawPublicationForm),
]
