// Specification: spec/acts/accede.md
import type { BodyId } from './act.ts'
import { membershipIn } from './members.ts'
import type { Partnership } from './partnership.ts'
import type { HeldAct } from './rule.ts'

/** The charter in effect that invites a body which has not acceded yet. */
export function openInvitation(partnership: Partnership, body: BodyId): HeldAct | undefined {
  const charter = partnership.subjects.charter()
  if (!charter || partnership.subjects.currentFor(partnership.id, body) !== null) return undefined
  return membershipIn(charter.revision)?.invited.some((invitation) => invitation.body === body) ? charter.revision : undefined
}
