// Specification: spec/subjects/conclusions.md
import { cited, integer, list, object, oneOf, type Read } from '../shape.ts'
import { refuse } from '../refusal.ts'
import { everyMember, isOfKind, subjectKind } from '../subject.ts'
import { attachments, languageShape, wording } from '../wording.ts'

export const conclusionKinds = ['information', 'decision', 'commitment'] as const

export const conclusionsChangeShape = object({
  session: cited,
  /** One entry a conclusion, in the order of the content; its text stands there. */
  conclusions: list(object({ kind: oneOf(...conclusionKinds), agendaItem: integer(0, 50) }), { min: 1, max: 100 }),
  authentic: list(languageShape, { min: 1, max: 5 }),
})
export type ConclusionsChange = Read<typeof conclusionsChangeShape>

/** The minutes of a session as agreed by all: until then they are one side's. A later correction is a visible revision. */
export const conclusions = subjectKind({
  kind: 'conclusions',
  change: conclusionsChangeShape,
  content: object({ texts: list(wording(5000), { min: 1, max: 100 }), attachments }),
  refusals: ['no_such_session', 'language_named_twice'],
  consentOf: everyMember,
  decide(scene, { session, authentic }) {
    if (!isOfKind(scene.cited(session), 'session')) return refuse('no_such_session')
    if (new Set(authentic).size !== authentic.length) return refuse('language_named_twice')
    return undefined
  },
})
