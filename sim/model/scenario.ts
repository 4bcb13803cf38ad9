import type { BodyId, Digest, JsonObject } from '../../src/core/act.ts'
import type { Partnership } from '../../src/core/partnership.ts'
import type { Place } from './event.ts'
import type { Prefix } from './prefix.ts'

/** What one body knows when it makes its next act, and nothing else. */
export interface Standpoint {
  readonly self: Place
  /** A fold of what it holds. */
  readonly partnership: Partnership
  readonly bodies: readonly BodyId[]
  /** By the name the prefix gave them. */
  readonly named: ReadonlyMap<string, Digest>
}

/** Something that a body might say. */
export interface Intent {
  readonly type: string
  readonly facts: JsonObject
}

export interface Bounds {
  /** Acts of all bodies together, after the beginning. */
  readonly acts: number
  /** Acts of each body, by place. */
  readonly each: readonly number[]
  readonly proposals: number
  /** How often liars may seal a second act after the same one. */
  readonly forks: number
  /** Acts of liars that no honest act has taken into account yet. */
  readonly unheeded: number
}

export interface Scenario {
  readonly name: string
  readonly asks: string
  /** One letter each; by convention liars are named L and M. */
  readonly bodies: readonly string[]
  readonly liars: readonly Place[]
  /** Ways of renaming the bodies that change nothing, the identity first. */
  readonly alike: readonly (readonly Place[])[]
  begin(prefix: Prefix): void
  /** What may be proposed from a standpoint, by honest bodies and liars alike. */
  proposals(from: Standpoint): readonly JsonObject[]
  /** What people of honest bodies may do, beside proposing. */
  readonly people: readonly PeopleAct[]
  readonly lies: readonly string[]
  /** Whether liars also seal what the rules refuse. It has no effect, and takes its place. */
  readonly refused?: true
  readonly bounds: Bounds
  readonly deep: Bounds
}

export type PeopleAct = 'consent' | 'decline' | 'abandon' | 'lapse' | 'receive' | 'withdraw' | 'accede' | 'accept'
