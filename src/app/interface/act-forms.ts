import { ruleOf } from '../../core/acts/catalogue.ts'
import type { ShapeDescription } from '../../core/shape.ts'
import { subjectKindNames, subjectKindOf } from '../../core/subjects/catalogue.ts'
import { actTypes } from './requests.ts'

/** What each type of act must say, and may say beside it; several contents where the facts decide between them. */
export interface ActForm {
  readonly type: string
  readonly facts: ShapeDescription
  readonly contents: readonly (ShapeDescription | null)[]
  readonly refusals: readonly string[]
}

export const actForms: readonly ActForm[] = actTypes.map((type) => {
  const rule = ruleOf(type)!
  const ofKinds = type === 'propose' ? subjectKindNames.map((kind) => subjectKindOf(kind).content.describe) : undefined
  return { type, facts: rule.facts.describe, contents: ofKinds ?? [rule.content?.describe ?? null], refusals: rule.refusals }
})
