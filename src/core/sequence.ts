import type { HeldAct } from './rule.ts'

/** Acts in the order their authors claim: for reading only, since a claimed time decides nothing. Ties do not hang on arrival. */
export function byClaimedTime(acts: readonly HeldAct[]): readonly HeldAct[] {
  return acts.toSorted((one, other) => compare(one.act.at, other.act.at) || compare(one.author, other.author) || inFeed(one, other))
}

/** The last act of one body's feed among those given; of a forked feed, always the same one. */
export function lastInFeed(acts: readonly HeldAct[]): HeldAct | undefined {
  return acts.toSorted(inFeed).at(-1)
}

function inFeed(one: HeldAct, other: HeldAct): number {
  return one.act.number - other.act.number || compare(one.digest, other.digest)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
