// Specification: spec/procedure.md
import type { BodyId, JsonObject, SubjectId } from '../core/act.ts'
import type { Marking } from '../core/marking.ts'
import type { Partnership } from '../core/partnership.ts'
import { charterNamed } from '../core/procedure.ts'
import { subjectKindOf, type Change } from '../core/subjects/catalogue.ts'
import { activeMembers } from './concerned.ts'

export interface Putting {
  /** `null` creates the subject. */
  readonly subject: SubjectId | null
  readonly change: Change
  readonly marking?: Marking | null
}

/**
 * The facts of a proposal: whose consent the change needs, and which revision of its own chain each of them leaves.
 * Beyond those the rules name, whoever is bound by what is agreed now is asked before it changes.
 */
export function proposalFacts(partnership: Partnership, self: BodyId, today: string, { subject, change, marking = null }: Putting): JsonObject {
  const members = activeMembers(partnership, today)
  const current = (body: BodyId) => (subject === null ? null : partnership.subjects.currentFor(subject, body))
  const base = current(self)
  const needed = subjectKindOf(change.kind).consentOf(change as never, members, base === null ? undefined : partnership.get(base))
  // Nobody is asked about its own removal.
  const leaving: readonly BodyId[] = change.kind === 'charter' ? change.removed.map(({ body }) => body) : []
  const bound = subject === null ? [] : partnership.subjects.boundBodies(subject).filter((body) => members.includes(body) && !leaving.includes(body) && current(body) !== null)
  const required = [...new Set([self, ...needed, ...bound])]
  return {
    subject, marking, change,
    replaces: required.map((body) => ({ body, revision: current(body) })),
    relies: charterNamed(partnership.id, partnership.subjects.currentFor(partnership.id, self) ?? partnership.id),
  } as unknown as JsonObject
}
