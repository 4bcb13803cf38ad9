// Specification: spec/subjects/charter.md
import { placeShape } from './freezing.ts'
import { cited, digest, integer, list, nullable, object, oneOf, type Read } from './shape.ts'
import { tlpLabels, markingShape } from './marking.ts'
import { languageShape } from './wording.ts'

/** What a newcomer receives of the time before its admission. */
export const historyScopes = ['all', 'acts_without_content'] as const
export type HistoryScope = (typeof historyScopes)[number]

export const invitationShape = object({ body: digest, history: oneOf(...historyScopes) })

/** The rules all members agreed: everything here changes only by the consent of each of them. */
export const charterRulesShape = object({
  languages: list(languageShape, { min: 1, max: 5 }),
  defaultMarking: markingShape,
  /** The tightest label this partnership may carry; above it a member's network is not accredited. */
  ceiling: oneOf(...tlpLabels),
  noticeMonths: integer(0, 60),
  /** How the partnership came about; the older one lives on beside it. */
  form: oneOf('bilateral', 'multilateral'),
  demonstration: nullable(oneOf('exercise')),
})
export type CharterRules = Read<typeof charterRulesShape>

export const foundShape = object({
  /** The other founding members; the author is one by founding. */
  invites: list(digest, { min: 1, max: 30 }),
  rules: charterRulesShape,
})
export type FoundFacts = Read<typeof foundShape>

export const removalShape = object({
  body: digest,
  /** The last act of its feed that stands: the head up to which those who stay hold it. `null` where they hold none. */
  cut: nullable(placeShape),
  /** By which they do: one of each body that stays. */
  freezes: list(cited, { max: 30 }),
})
export type Removal = Read<typeof removalShape>

export const charterChangeShape = object({
  members: list(digest, { min: 1, max: 31 }),
  /** Bodies that may accede, and what each would receive of the time before. */
  invited: list(invitationShape, { max: 30 }),
  /** Members that the others remove. */
  removed: list(removalShape, { max: 30 }),
  rules: charterRulesShape,
})
export type CharterChange = Read<typeof charterChangeShape>
