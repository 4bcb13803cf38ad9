import type { BodyId } from '../src/core/act.ts'
import type { Chance } from './chance.ts'
import type { Meddling } from './liar.ts'
import type { Machine } from './machine.ts'
import type { Station } from './network.ts'
import type { Party } from './party.ts'
import type { Production } from './production.ts'
import type { SeededKeys } from './seeded-keys.ts'

export interface BodyParts {
  readonly index: number
  readonly chance: Chance
  readonly keys: SeededKeys
  readonly build: Production
  readonly isNewer: boolean
  readonly meddling: Meddling | undefined
}

/** A body as the simulation drives it. A liar may have two machines under one key, each of which speaks to some of the others. */
export class Body implements Party {
  readonly index: number
  readonly chance: Chance
  readonly keys: SeededKeys
  readonly build: Production
  readonly isNewer: boolean
  readonly meddling: Meddling | undefined
  readonly machines: Machine[] = []
  body: BodyId = ''
  private readonly faces = new Map<number, number>()

  constructor({ index, chance, keys, build, isNewer, meddling }: BodyParts) {
    this.index = index
    this.chance = chance
    this.keys = keys
    this.build = build
    this.isNewer = isNewer
    this.meddling = meddling
  }

  get isLiar(): boolean {
    return this.meddling !== undefined
  }

  machineFor(other: Station): Machine {
    return this.machines[this.faces.get(other.index) ?? 0] ?? this.machines[0]!
  }

  /** From now on the second machine speaks to those of the others that chance gives it. */
  divide(others: readonly Station[]): void {
    for (const { index } of others) this.faces.set(index, this.chance.below(2))
  }

  meddle(to: Station, bytes: Uint8Array): Uint8Array {
    return this.meddling?.meddle(to, bytes) ?? bytes
  }
}
