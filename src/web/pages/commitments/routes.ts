import { forOfficers, type Route } from '../../draw.tsx'
import { formRoutes } from '../../form-routes.ts'
import { commitmentForm } from './commitment-form.tsx'
import { commitmentPage } from './commitment-page.tsx'
import { commitmentsPage, partnershipCommitmentsPage } from './list-page.tsx'
import { commitmentReportForm } from './report-form.tsx'
import { stateOfPlayPage } from './state-of-play.tsx'

const inPartnership = (path: string) => `/partnerships/:partnership${path}`

export const commitmentRoutes: readonly Route[] = [
  { method: 'get', path: '/commitments', handler: forOfficers(commitmentsPage) },
  { method: 'get', path: inPartnership('/commitments'), handler: forOfficers(partnershipCommitmentsPage) },
  ...formRoutes('/partnerships/:partnership/commitments/new', commitmentForm),
  ...formRoutes('/partnerships/:partnership/commitments/:commitment/report', commitmentReportForm),
  { method: 'get', path: inPartnership('/commitments/:commitment'), handler: forOfficers(commitmentPage) },
  { method: 'get', path: inPartnership('/state-of-play'), handler: forOfficers(stateOfPlayPage) },
]
