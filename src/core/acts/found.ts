// Specification: spec/acts/found.md
import { foundShape } from '../charter.ts'
import { object } from '../shape.ts'
import { wording } from '../wording.ts'
import { refuse } from '../refusal.ts'
import { rule } from '../rule.ts'

export const foundContent = object({ name: wording(200), purpose: wording(2000) })

/** A body proposes a partnership: its digest names it, and it exists once every body named has consented. */
export const found = rule({
  type: 'found',
  facts: foundShape,
  content: foundContent,
  refusals: ['not_the_first_act', 'names_itself', 'named_twice'],
  decide({ act, author, digest, partnership }, { invites }) {
    // A partnership has one founding act: the one that named it.
    if (act.number !== 1 || digest !== partnership) return refuse('not_the_first_act')
    if (invites.includes(author)) return refuse('names_itself')
    if (new Set(invites).size !== invites.length) return refuse('named_twice')
    return undefined
  },
  fold(lane, { digest: proposal, author }, { invites }) {
    lane.support({ proposal, subject: proposal, base: null, required: [author, ...invites], proposer: author, changesCharter: true, removes: [] })
  },
})
