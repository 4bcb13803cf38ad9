// Specification: spec/procedure.md
import type { Json } from './act.ts'
import type { Partnership } from './partnership.ts'

/**
 * What two nodes compare, value by value: the acts held (by the last of each branch that says anything,
 * so that a bare receipt changes nothing), which revisions bind whom, and which acts were refused and why.
 */
export function* stateLines(partnership: Partnership): IterableIterator<Json> {
  for (const body of [...partnership.bodies()].sort()) {
    const feed = partnership.feedOf(body)!
    for (const head of feed.heads().toSorted((one, other) => (one.digest < other.digest ? -1 : 1))) {
      const last = feed.branchTo(head).findLast(({ act }) => act.type !== 'receive')
      yield ['head', body, last ? last.act.run : 0, last ? last.act.number : 0, last ? last.digest : null]
    }
  }
  for (const [subject, kind, bound] of partnership.subjects.summary()) yield ['subject', subject, kind, bound as unknown as Json]
  const refused = [...partnership].flatMap(({ digest, effect }) => (effect.at === 'refused' ? [[digest, effect.code] as const] : []))
  for (const [digest, code] of refused.sort(([one], [other]) => (one < other ? -1 : 1))) yield ['refused', digest, code]
}
