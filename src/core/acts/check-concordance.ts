// Specification: spec/acts/check_concordance.md
import { isMember } from '../members.ts'
import { refuse } from '../refusal.ts'
import { factsOf, rule } from '../rule.ts'
import { cited, integer, nullable, object, oneOf, type Read } from '../shape.ts'
import { wording } from '../wording.ts'
import type { TableFacts } from './table.ts'

export const checkConcordanceShape = object({
draft: cited,
  article: integer(1, 500),
  verdict: oneOf('concordant', 'differs'),
})
export type CheckConcordanceFacts = Read<typeof checkConcordanceShape>

/** A body's translators say whether the language versions of an article mean the same (VCLT art. 33). */
export const checkConcordance = rule({
  type: 'check_concordance',
  facts: checkConcordanceShape,
  content: object({ remark: nullable(wording(2000)) }),
  refusals: ['not_a_member', 'not_a_draft', 'no_such_article'],
  decide(scene, { draft, article }) {
    if (!isMember(scene)) return refuse('not_a_member')
    const held = scene.cited(draft)
    if (held?.act.type !== 'table') return refuse('not_a_draft')
    if (article > factsOf<TableFacts>(held).articles) return refuse('no_such_article')
    return undefined
  },
})
