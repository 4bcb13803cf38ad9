import { forOfficers, type Route } from '../../draw.tsx'
import { draftTextPage } from './draft-text.tsx'
import { newDraftPage, newDraftPosted } from './draft-new.tsx'
import { concordancePosted, positionPosted, remarkPosted } from './negotiation-answers.tsx'
import { negotiationPage } from './negotiation-page.tsx'

const get = (path: string, handler: Route['handler']): Route => ({ method: 'get', path, handler: forOfficers(handler) })
const post = (path: string, handler: Route['handler']): Route => ({ method: 'post', path, handler: forOfficers(handler) })

const draft = '/partnerships/:partnership/drafts'

export const instrumentRoutes: readonly Route[] = [
  get(`${draft}/new`, newDraftPage), post(`${draft}/new`, newDraftPosted),
  get(`${draft}/:draft`, negotiationPage), get(`${draft}/:draft/text`, draftTextPage),
  post(`${draft}/:draft/position`, positionPosted), post(`${draft}/:draft/concordance`, concordancePosted), post(`${draft}/:draft/remarks`, remarkPosted),
]
