// Specification: spec/acts/confirm.md
import type { BodyId, Digest } from './act.ts'
import type { Partnership } from './partnership.ts'
import type { HeldAct } from './rule.ts'
import { lastInFeed } from './sequence.ts'

/** What the others say to a report: the last word of each. */
export interface Verdict {
  readonly body: BodyId
  readonly says: 'confirm' | 'contest'
  readonly act: Digest
}

export function verdictsOn(partnership: Partnership, report: Digest): readonly Verdict[] {
  const said = [...partnership.about(report, 'confirm'), ...partnership.about(report, 'contest')]
  const last = (acts: readonly HeldAct[]): Verdict => {
    const held = lastInFeed(acts)!
    return { body: held.author, says: held.act.type as Verdict['says'], act: held.digest }
  }
  return [...Map.groupBy(said, ({ author }) => author).values()].map(last).sort((one, other) => (one.body < other.body ? -1 : 1))
}
