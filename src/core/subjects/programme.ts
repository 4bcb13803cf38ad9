// Specification: spec/subjects/programme.md
import { cited, integer, nullable, object, type Read } from '../shape.ts'
import { refuse } from '../refusal.ts'
import { everyMember, isOfKind, subjectKind } from '../subject.ts'
import { wording } from '../wording.ts'

export const programmeChangeShape = object({
  year: integer(1900, 2200),
  /** The session of the joint committee that plans it; `null` where no committee stands behind it. */
  session: nullable(cited),
})
export type ProgrammeChange = Read<typeof programmeChangeShape>

/** The year's plan: its lines are activities, each agreed on its own. */
export const programme = subjectKind({
  kind: 'programme',
  change: programmeChangeShape,
  content: object({ title: wording(200), aims: wording(4000) }),
  refusals: ['no_such_session'],
  consentOf: everyMember,
  decide(scene, { session }) {
    // Programmes hang on a session, never directly on an instrument.
    if (session !== null && !isOfKind(scene.cited(session), 'session')) return refuse('no_such_session')
    return undefined
  },
})
