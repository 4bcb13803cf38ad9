// Specification: spec/subjects/commitment.md
import type { BodyId } from '../act.ts'
import { cited, digest, list, nullable, object, oneOf, partialDate, type Read } from '../shape.ts'
import { refuse } from '../refusal.ts'
import { everyMember, isOfKind, subjectKind } from '../subject.ts'
import { languageShape, wording } from '../wording.ts'

export const ancestries = ['continues', 'repeats', 'duplicates', 'supersedes'] as const

export const commitmentChangeShape = object({
  /** The conclusions or the instrument whose text promises it. */
  source: nullable(cited),
  /** The bodies that owe it. */
  owners: list(digest, { min: 1, max: 31 }),
  /** A day, a month, a year or a season; `null`: no deadline was agreed. */
  due: nullable(partialDate),
  /** Language of the exact wording. */
  language: languageShape,
  ancestry: list(object({ relation: oneOf(...ancestries), commitment: cited }), { max: 10 }),
})
export type CommitmentChange = Read<typeof commitmentChangeShape>

/** What a body owes: the exact words, how all read them, who owes it and by when. */
export const commitment = subjectKind({
  kind: 'commitment',
  change: commitmentChangeShape,
  content: object({ exactWording: wording(2000), reading: wording(2000), indicator: nullable(wording(1000)) }),
  refusals: ['no_such_source', 'owner_named_twice', 'ancestor_is_no_commitment'],
  consentOf(change, members): readonly BodyId[] {
    // An owner that is no member could not consent, and nobody owes what it has not agreed to.
    return [...new Set([...everyMember(change, members), ...change.owners])]
  },
  decide(scene, { source, owners, ancestry }) {
    if (source !== null && !isOfKind(scene.cited(source), 'conclusions', 'instrument', 'session')) return refuse('no_such_source')
    if (new Set(owners).size !== owners.length) return refuse('owner_named_twice')
    if (ancestry.some(({ commitment: other }) => !isOfKind(scene.cited(other), 'commitment'))) return refuse('ancestor_is_no_commitment')
    return undefined
  },
})
