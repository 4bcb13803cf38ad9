// Specification: spec/acts/write_note.md
import { isAboveCeiling, isMember } from '../members.ts'
import { optionalMarking } from '../marking.ts'
import { refuse } from '../refusal.ts'
import { rule } from '../rule.ts'
import { cited, integer, list, nullable, object, oneOf, type Read } from '../shape.ts'
import { themes } from '../theme.ts'
import { attachments, languageShape, wording } from '../wording.ts'

export const writeNoteShape = object({
kind: oneOf('practice', 'lesson', 'failure', 'comparison', 'information'),
  theme: oneOf(...themes),
  /** From 0, an idea, to 4, proven in several settings. */
  evidence: integer(0, 4),
  paragraphs: integer(1, 500),
  replaces: nullable(cited),
  marking: optionalMarking,
})
export type WriteNoteFacts = Read<typeof writeNoteShape>

/** A body shares an experience under its own conditions. A failure told is worth more than a success. */
export const writeNote = rule({
  type: 'write_note',
  facts: writeNoteShape,
  content: object({ title: wording(300), card: nullable(wording(1000)), body: list(wording(5000), { min: 1, max: 500 }), language: languageShape, attachments }),
  refusals: ['not_a_member', 'above_ceiling', 'not_its_own_note'],
  decide(scene, { replaces, marking }) {
    if (!isMember(scene)) return refuse('not_a_member')
    if (isAboveCeiling(scene, marking)) return refuse('above_ceiling')
    if (replaces !== null) {
      const held = scene.cited(replaces)
      if (held?.act.type !== 'write_note' || held.author !== scene.author) return refuse('not_its_own_note')
    }
    return undefined
  },
})
