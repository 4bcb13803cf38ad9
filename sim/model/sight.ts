import { pastOf } from './universe.ts'
import type { Event, Place, Sight } from './event.ts'

/** Whether the first event lies on the branch of its feed that ends in the second, or is it; nothing is where every feed begins. */
export function isBehind(earlier: Event | undefined, later: Event | undefined): boolean {
  if (!earlier) return true
  for (let one = later; one; one = one.previous) if (one === earlier) return true
  return false
}

/** For each feed, every event that may be named next: never behind what was named before, and on the same branch. */
export function* sightsFrom(before: Sight, author: Place, held: readonly Event[]): IterableIterator<Sight> {
  const choices = before.map((head, place) => (place === author ? [undefined] : [head, ...held.filter((event) => event.author === place && event !== head && isBehind(head, event))]))
  const at = choices.map(() => 0)
  for (;;) {
    yield at.map((choice, place) => choices[place]![choice])
    let place = 0
    while (place < at.length && at[place]! + 1 === choices[place]!.length) at[place++] = 0
    if (place === at.length) return
    at[place]! += 1
  }
}

/**
 * What an honest node names: of every feed the furthest it holds, on the branch that it named before.
 * It holds what lies behind the acts that reached it, so a sight that leaves out a part of that is not one of its.
 */
export function isWhole(sight: Sight, previous: Event | undefined, author: Place): boolean {
  return pastOf([previous, ...sight]).every((event) => {
    const head = sight[event.author]
    return event.author === author || event === head || !isBehind(head, event)
  })
}

/** Whether a sight shows nothing that the other does not. */
export function isNarrower(one: Sight, other: Sight): boolean {
  return one.every((head, place) => isBehind(head, other[place]))
}
