// Specification: spec/acts/take_position.md
import { isMember } from '../members.ts'
import { refuse } from '../refusal.ts'
import { factsOf, rule } from '../rule.ts'
import { cited, integer, nullable, object, oneOf, type Read } from '../shape.ts'
import { wording } from '../wording.ts'
import type { TableFacts } from './table.ts'

export const takePositionShape = object({
draft: cited,
  article: integer(1, 500),
  stance: oneOf('accept', 'reserve', 'abstain'),
})
export type TakePositionFacts = Read<typeof takePositionShape>

/** A body says, article by article, whether it accepts the draft on the table. */
export const takePosition = rule({
  type: 'take_position',
  facts: takePositionShape,
  content: object({ reason: nullable(wording(2000)) }),
  refusals: ['not_a_member', 'not_a_draft', 'no_such_article'],
  decide(scene, { draft, article }) {
    if (!isMember(scene)) return refuse('not_a_member')
    const held = scene.cited(draft)
    if (held?.act.type !== 'table') return refuse('not_a_draft')
    if (article > factsOf<TableFacts>(held).articles) return refuse('no_such_article')
    return undefined
  },
})
