// Specification: spec/procedure.md
import type { HeldAct, Json, SubjectId } from './act.ts'
import type { Partnership } from './partnership.ts'

/**
 * What two nodes compare, value by value: the acts held (by the last of each branch that says anything,
 * so that a bare receipt changes nothing), which revisions bind whom, and which acts were refused and why.
 */
export function* stateLines(partnership: Partnership): IterableIterator<Json> {
  yield* headLines(partnership)
  for (const subject of subjectsInOrder(partnership)) yield subjectLine(partnership, subject)
  yield* refusedInOrder(partnership).map(refusedLine)
}

export function* headLines(partnership: Partnership): IterableIterator<Json> {
  for (const body of [...partnership.bodies()].sort()) {
    const feed = partnership.feedOf(body)!
    for (const head of feed.heads().toSorted(byDigest)) {
      const last = feed.back(head).find(({ act }) => act.type !== 'receive')
      yield ['head', body, last ? last.act.run : 0, last ? last.act.number : 0, last ? last.digest : null]
    }
  }
}

export function subjectsInOrder(partnership: Partnership): readonly SubjectId[] {
  return [...partnership.subjects.ids()].sort()
}

export function subjectLine(partnership: Partnership, subject: SubjectId): Json {
  return ['subject', ...partnership.subjects.boundBy(subject)] as unknown as Json
}

export function refusedInOrder(partnership: Partnership): readonly HeldAct[] {
  return partnership.refused.toSorted(byDigest)
}

export function refusedLine({ digest, effect }: HeldAct): Json {
  return ['refused', digest, effect.at === 'refused' ? effect.code : null]
}

function byDigest(one: HeldAct, other: HeldAct): number {
  return one.digest < other.digest ? -1 : 1
}
