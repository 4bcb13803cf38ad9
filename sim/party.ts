import type { BodyId } from '../src/core/act.ts'
import type { Chance } from './chance.ts'
import type { Machine } from './machine.ts'
import type { Station } from './network.ts'
import type { Production } from './production.ts'
import type { SeededKeys } from './seeded-keys.ts'

/** A body in the simulation: honest with one machine, or a liar with several that share its keys. */
export interface Party extends Station {
  readonly body: BodyId
  readonly isLiar: boolean
  /** Its node is of a newer version than the others'. */
  readonly isNewer: boolean
  readonly build: Production
  readonly keys: SeededKeys
  readonly chance: Chance
  readonly machines: readonly Machine[]
}
