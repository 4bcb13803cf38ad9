// Specification: spec/subjects/instrument.md
import { charterNamed } from '../../core/procedure.ts'
import type { BodyId, JsonObject, SubjectId } from '../../core/act.ts'
import type { CharterChange, Removal } from '../../core/charter.ts'
import type { Marking } from '../../core/marking.ts'
import { changeIn } from '../../core/subject.ts'
import type { InstrumentChange } from '../../core/subjects/instrument.ts'
import { activeMembers } from '../concerned.ts'
import type { Dossier } from '../dossier.ts'
import { proposalFacts } from '../proposing.ts'

/** A new instrument, or a text that takes the place of one that nobody has signed: every signatory is asked. */
export function adoptionFacts({ partnership, self }: Dossier, today: string, subject: SubjectId | null, marking: Marking | null, change: InstrumentChange): JsonObject {
  return proposalFacts(partnership, self, today, { subject, marking, change: { kind: 'instrument', ...change } })
}

/** An amendment is put to the parties its proposer chooses (VCLT art. 40); to itself first, for only a body asked may propose. */
export function amendmentFacts({ partnership, self }: Dossier, subject: SubjectId, asked: readonly BodyId[], marking: Marking | null, change: InstrumentChange): JsonObject {
  const replaces = [...new Set([self, ...asked])].map((body) => ({ body, revision: partnership.subjects.currentFor(subject, body) }))
  const relies = charterNamed(partnership.id, partnership.subjects.currentFor(partnership.id, self) ?? partnership.id)
  return { subject, marking, relies, replaces, change: { kind: 'instrument', ...change } } as unknown as JsonObject
}

/** An agreement to end is put to everyone bound; without a day it ends on the day on which all have agreed. */
export function endingFacts({ partnership, self }: Dossier, today: string, subject: SubjectId, marking: Marking | null, on: string | null): JsonObject | undefined {
  const current = partnership.subjects.currentFor(subject, self)
  const text = current === null ? undefined : changeIn<InstrumentChange>(partnership.get(current), 'instrument')
  if (!text) return undefined
  const force: InstrumentChange['force'] = on === null ? { rule: 'not_known' } : { rule: 'on_date', date: on }
  return proposalFacts(partnership, self, today, { subject, marking, change: { ...text, kind: 'instrument', action: 'end', force, past: null, draft: null } })
}

/** Rules and membership with bodies invited besides those already named; every member is asked. */
export function invitationFacts({ partnership, self }: Dossier, today: string, marking: Marking | null, invited: CharterChange['invited']): JsonObject {
  const { membership } = partnership.subjects.charter()!
  const members = activeMembers(partnership, today)
  const kept = membership.invited.filter(({ body }) => !members.includes(body) && !invited.some((one) => one.body === body))
  return proposalFacts(partnership, self, today, { subject: partnership.id, marking, change: { kind: 'charter', members, invited: [...kept, ...invited], removed: [], rules: membership.rules } })
}

/** Rules and membership without one of the members: the others hold its feed, and are asked. */
export function removalFacts({ partnership, self }: Dossier, today: string, removed: Removal): JsonObject {
  const { membership } = partnership.subjects.charter()!
  const members = activeMembers(partnership, today)
  const staying = members.filter((body) => body !== removed.body)
  const invited = membership.invited.filter(({ body }) => !members.includes(body))
  return proposalFacts(partnership, self, today, { subject: partnership.id, change: { kind: 'charter', members: staying, invited, removed: [removed], rules: membership.rules } })
}
