import type { Route } from '../../draw.tsx'
import { forDuty } from '../../duty.tsx'
import { formRoutes } from '../../form-routes.ts'
import { acceptProposals, declinePage } from './page.tsx'
import { reportAnswerForm } from './report-answer.tsx'

export const answerRoutes: readonly Route[] = [
  { method: 'post', path: '/partnerships/:partnership/answers', handler: forDuty('act', acceptProposals) },
  ...formRoutes('/partnerships/:partnership/answers/:proposal', declinePage),
  ...formRoutes('/partnerships/:partnership/reports/:report', reportAnswerForm),
]
