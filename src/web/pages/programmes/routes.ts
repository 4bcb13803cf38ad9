import { forOfficers, type PageHandler, type Route } from '../../draw.tsx'
import { formRoutes } from '../../form-routes.ts'
import { activityPage } from './activity-page.tsx'
import { programmeAnswerPage } from './answer-page.tsx'
import { changeLineForm, newLineForm } from './line-page.tsx'
import { partnershipProgrammesPage, programmesPage } from './list-page.tsx'
import { programmeForm } from './programme-form.tsx'
import { programmeFile, programmePage } from './programme-page.tsx'
import { missionForm, reportForm, useForm } from './report-form.tsx'

const inPartnership = (path: string) => `/partnerships/:partnership${path}`

const page = (path: string, handler: PageHandler): Route => ({ method: 'get', path: inPartnership(path), handler: forOfficers(handler) })

export const programmeRoutes: readonly Route[] = [
  { method: 'get', path: '/programmes', handler: forOfficers(programmesPage) },
  page('/programmes', partnershipProgrammesPage),
  ...formRoutes('/partnerships/:partnership/programmes/new', programmeForm),
  page('/programmes/:programme{[0-9a-z]+\\.(?:csv|ics)}', programmeFile),
  page('/programmes/:programme/answer', programmeAnswerPage),
  ...formRoutes('/partnerships/:partnership/programmes/:programme/lines/new', newLineForm),
  page('/programmes/:programme', programmePage),
  ...formRoutes('/partnerships/:partnership/activities/new', newLineForm),
  ...formRoutes('/partnerships/:partnership/activities/:activity/change', changeLineForm),
  ...formRoutes('/partnerships/:partnership/activities/:activity/report', reportForm),
  ...formRoutes('/partnerships/:partnership/activities/:activity/mission', missionForm),
  ...formRoutes('/partnerships/:partnership/activities/:activity/use', useForm),
  page('/activities/:activity', activityPage),
]
