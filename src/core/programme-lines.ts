// Specification: spec/subjects/programme.md
import type { BodyId, SubjectId } from './act.ts'
import type { Partnership } from './partnership.ts'
import { actsAbout, agreedRevision, liveProposals, positionsOn, type BodyPosition } from './positions.ts'
import { proposalIn } from './procedure.ts'
import type { HeldAct } from './rule.ts'
import { changeIn } from './subject.ts'
import type { Subject } from './subjects.ts'
import type { ActivityChange } from './subjects/activity.ts'

/** One line of the year's plan: agreed, or only proposed. */
export type LineSituation =
  | { readonly at: 'agreed'; readonly revision: HeldAct }
  | { readonly at: 'proposed'; readonly proposal: HeldAct }
  /** Every proposal of it came to nothing. */
  | { readonly at: 'dropped'; readonly proposal: HeldAct }

export interface ProgrammeLine {
  readonly subject: Subject
  readonly change: ActivityChange
  readonly situation: LineSituation
  readonly positions: readonly BodyPosition[]
  /** Changes to it under discussion. */
  readonly proposed: readonly HeldAct[]
}

/** Minor units of one currency that one body pays. */
export interface Total {
  readonly payer: BodyId
  readonly currency: string
  readonly minor: number
}

export interface Programme {
  readonly lines: readonly ProgrammeLine[]
  readonly agreedTotals: readonly Total[]
  readonly proposedTotals: readonly Total[]
}

export function programmeOf(partnership: Partnership, id: SubjectId): Programme | undefined {
  const subject = partnership.subjects.get(id)
  if (subject?.kind !== 'programme') return undefined
  const revisions = new Set(subject.proposals.map(({ digest }) => digest))
  const activities = actsAbout(partnership, subject, 'propose').filter((held) => revisions.has(changeIn<ActivityChange>(held, 'activity')?.programme ?? ''))
  const ids = [...new Set(activities.map((held) => proposalIn(held)!.subject))]
  const all = ids.map((each) => lineOf(partnership, partnership.subjects.get(each)!))
  // A later revision may move an activity to another programme: then it is a line there, and only there.
  const lines = all.filter(({ change }) => revisions.has(change.programme ?? '')).sort(byBeginning)
  return { lines, agreedTotals: totalsOf(lines, 'agreed'), proposedTotals: totalsOf(lines, 'proposed') }
}

function lineOf(partnership: Partnership, subject: Subject): ProgrammeLine {
  const agreed = agreedRevision(partnership, subject)
  const proposed = liveProposals(partnership, subject)
  const standing = agreed ?? proposed[0] ?? subject.created
  const situation: LineSituation = agreed
    ? { at: 'agreed', revision: agreed }
    : proposed[0] ? { at: 'proposed', proposal: proposed[0] } : { at: 'dropped', proposal: subject.created }
  return { subject, change: changeIn<ActivityChange>(standing, 'activity')!, situation, positions: positionsOn(partnership, standing), proposed }
}

function byBeginning(one: ProgrammeLine, other: ProgrammeLine): number {
  // Lines without a date come last, and then in an order that every node has.
  const key = ({ change, subject }: ProgrammeLine) => `${change.from ?? '~'} ${subject.id}`
  return key(one) < key(other) ? -1 : 1
}

function totalsOf(lines: readonly ProgrammeLine[], at: LineSituation['at']): readonly Total[] {
  const totals = new Map<string, Total>()
  for (const { change } of lines.filter(({ situation, change: { situation: state } }) => situation.at === at && state !== 'cancelled')) {
    for (const { payer, amount: { currency, minor } } of change.costs) {
      const key = `${payer} ${currency}`
      totals.set(key, { payer, currency, minor: (totals.get(key)?.minor ?? 0) + minor })
    }
  }
  return [...totals].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, total]) => total)
}
