// Specification: spec/acts/table.md
import { optionalMarking } from '../marking.ts'
import { cited, date, integer, list, nullable, object, oneOf, type Read } from '../shape.ts'
import { articleText, instrumentForms, natures } from '../subjects/instrument.ts'
import { languageShape, wording } from '../wording.ts'
import { refuse } from '../refusal.ts'
import { isMember } from '../members.ts'
import { rule } from '../rule.ts'

export const tableShape = object({
/** The draft that this version replaces on the table. */
  replaces: nullable(cited),
  form: oneOf(...instrumentForms),
  nature: oneOf(...natures),
  authentic: list(languageShape, { min: 1, max: 5 }),
  articles: integer(1, 500),
  /** The instrument under which it stands, or that it would amend. */
  under: nullable(cited),
  /** Day by which the others are asked to take their positions. */
  answerBy: nullable(date),
  marking: optionalMarking,
})
export type TableFacts = Read<typeof tableShape>

export const draftContent = object({
  title: wording(300),
  preamble: nullable(wording(10_000)),
  articles: list(articleText, { min: 1, max: 500 }),
  /** Why this version, in the words of the body that tables it. */
  reason: nullable(wording(2000)),
})

/** A body puts a draft text on the table. It binds nobody: it is what positions are taken on. */
export const table = rule({
  type: 'table',
  facts: tableShape,
  content: draftContent,
  refusals: ['not_a_member', 'not_a_draft'],
  decide(scene, { replaces }) {
    if (!isMember(scene)) return refuse('not_a_member')
    if (replaces !== null && scene.cited(replaces)?.act.type !== 'table') return refuse('not_a_draft')
    return undefined
  },
})
