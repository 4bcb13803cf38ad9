import { forOfficers, type Route } from '../../draw.tsx'
import { formRoutes } from '../../form-routes.ts'
import { conclusionsForm } from './conclusions-form.tsx'
import { formatForm, formatPage } from './format-page.tsx'
import { dialoguesPage, partnershipDialoguesPage } from './list-page.tsx'
import { sessionForm, sessionPage } from './session-page.tsx'

const inPartnership = (path: string) => `/partnerships/:partnership${path}`

export const dialogueRoutes: readonly Route[] = [
  { method: 'get', path: '/dialogues', handler: forOfficers(dialoguesPage) },
  { method: 'get', path: inPartnership('/dialogues'), handler: forOfficers(partnershipDialoguesPage) },
  ...formRoutes('/partnerships/:partnership/formats/new', formatForm),
  ...formRoutes('/partnerships/:partnership/formats/:format/change', formatForm),
  ...formRoutes('/partnerships/:partnership/formats/:format/sessions/new', sessionForm),
  { method: 'get', path: inPartnership('/formats/:format'), handler: forOfficers(formatPage) },
  ...formRoutes('/partnerships/:partnership/sessions/:session/change', sessionForm),
  ...formRoutes('/partnerships/:partnership/sessions/:session/conclusions', conclusionsForm),
  { method: 'get', path: inPartnership('/sessions/:session'), handler: forOfficers(sessionPage) },
]
