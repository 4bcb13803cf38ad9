import type { SubjectKindName } from '../../../../core/subjects/catalogue.ts'
import { activityView } from './activity.tsx'
import type { ChangeView } from './change-view.ts'
import { charterView } from './charter.tsx'
import { conclusionsView } from './conclusions.tsx'
import { fieldView } from './field-view.tsx'
import { instrumentView } from './instrument.tsx'

/** Kinds of subjects that show their changes in a way of their own; the others name each fact and text. */
const views: Readonly<Partial<Record<SubjectKindName, ChangeView>>> = { activity: activityView, charter: charterView, instrument: instrumentView, conclusions: conclusionsView }

export function changeViewOf(kind: SubjectKindName): ChangeView {
  return views[kind] ?? fieldView
}
