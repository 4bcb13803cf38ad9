// Specification: spec/subjects/release.md
import type { BodyId } from '../act.ts'
import { boolean, cited, date, digest, integer, list, nullable, object, oneOf, variants, type Read } from '../shape.ts'
import { tlpLabels } from '../marking.ts'
import { refuse } from '../refusal.ts'
import { subjectKind } from '../subject.ts'
import { wording } from '../wording.ts'

export const recipientShape = variants('to', {
  partnership: object({ partnership: digest }),
  body: object({ body: digest }),
  public: object({}),
})

export const releaseChangeShape = object({
  /** The items handed on, each with its originator and, where only a part is, its paragraphs. */
  items: list(object({ act: cited, originator: digest, paragraphs: nullable(list(integer(1, 500), { min: 1, max: 500 })) }), { min: 1, max: 50 }),
  recipient: recipientShape,
  /** The label under which the recipient receives it: never wider than the originators allow. */
  label: oneOf(...tlpLabels),
  until: nullable(date),
  onward: boolean,
})
export type ReleaseChange = Read<typeof releaseChangeShape>

/** Permission to hand an item on, by the consent of the originator of every part of it (the third-party rule). */
export const release = subjectKind({
  kind: 'release',
  change: releaseChangeShape,
  content: object({ purpose: wording(2000), tearLine: nullable(wording(20_000)) }),
  refusals: ['nothing_to_release', 'wrong_originator'],
  consentOf(change): readonly BodyId[] {
    return [...new Set(change.items.map(({ originator }) => originator))]
  },
  decide(scene, { items }) {
    const held = items.map(({ act }) => scene.cited(act))
    if (held.some((item) => !item || item.act.content === null)) return refuse('nothing_to_release')
    // Each item names who made it; the sealed act proves it.
    if (items.some(({ originator }, index) => held[index]?.author !== originator)) return refuse('wrong_originator')
    return undefined
  },
})
