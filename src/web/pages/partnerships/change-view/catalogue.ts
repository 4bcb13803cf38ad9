import type { SubjectKindName } from '../../../../core/subjects/catalogue.ts'
import type { ChangeView } from './change-view.ts'
import { charterView } from './charter.tsx'
import { fieldView } from './field-view.tsx'

/** Kinds of subjects that show their changes in a way of their own; the others name each fact and text. */
const views: Readonly<Partial<Record<SubjectKindName, ChangeView>>> = { charter: charterView }

export function changeViewOf(kind: SubjectKindName): ChangeView {
  return views[kind] ?? fieldView
}
