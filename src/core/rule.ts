import type { Act, BodyId, Digest, HeldAct, JsonObject } from './act.ts'
import type { Lane } from './lane.ts'
import type { Refusal } from './refusal.ts'
import type { Shape } from './shape.ts'

export type { HeldAct }

/**
 * All that a rule may look at: the act itself, its author's feed before it, and the acts it cites.
 * Nothing here depends on the order of arrival, so every node gives the same answer.
 */
export interface Scene {
  readonly digest: Digest
  readonly author: BodyId
  readonly act: Act
  readonly lane: Lane
  /** Digest of the founding act. */
  readonly partnership: Digest
  /** A cited act: held, taken, and within the heads seen; `undefined` otherwise. */
  cited(digest: Digest): HeldAct | undefined
  /** Whether the author's feed has seen this act. */
  hasSeen(held: HeldAct): boolean
  /** Taken acts of one type that the author's feed has seen and that cite the given act. */
  seenAbout(cited: Digest, type: string): readonly HeldAct[]
  hasSeenAbout(cited: Digest, type: string): boolean
  /** Taken acts of one type that the author's feed has seen. */
  seenOfType(type: string): readonly HeldAct[]
  /** The act right before, on its own branch; `undefined` for the first. */
  readonly before: HeldAct | undefined
  /** The furthest act of another feed that the author's feed has named. */
  furthest(body: BodyId): HeldAct | undefined
  /** An act held, seen or not: only for those that the act {@link Rule.needs}, or that lie before one seen. */
  held(digest: Digest): HeldAct | undefined
  /** Whether, of one feed, the first lies on the branch that ends in the second, or is it. */
  liesOn(earlier: HeldAct, later: HeldAct): boolean
  /** The lane of the author's own feed as it stands after an act of it, on whatever branch. */
  laneAfter(own: HeldAct): Lane
}

export interface Rule<Facts = JsonObject, Code extends string = string> {
  readonly type: string
  readonly facts: Shape<Facts>
  /** Shape of the content without its salt; `null` where the act has none. */
  readonly content: Shape<unknown> | null
  /** Where the shape of the content depends on the facts. */
  contentFor?(facts: NoInfer<Facts>): Shape<unknown> | null
  /** In descending precedence: when several apply, the first is the answer. */
  readonly refusals: readonly Code[]
  /** Acts that must be held before it can be judged, though its author need not have seen them. */
  needs?(facts: NoInfer<Facts>): readonly Digest[]
  decide(scene: Scene, facts: NoInfer<Facts>): Refusal<Code> | undefined
  /** Keeps the author's lane up to date; everything else is read from the acts taken. */
  fold?(lane: Lane, scene: Scene, facts: NoInfer<Facts>): void
}

export function rule<Facts, const Code extends string>(given: Rule<Facts, Code>): Rule<Facts, Code> {
  return given
}

export function factsOf<T>(held: HeldAct): T {
  return held.act.facts as unknown as T
}
