// Specification: spec/exchange.md
import type { BodyId, Digest, Instant, PartnershipId } from '../core/act.ts'
import { digestOf } from '../wire/digest.ts'
import type { Desk } from './ports/desk.ts'
import type { Clock, Random } from './ports/surroundings.ts'

/** How it came to light that this node has forgotten something: it was told, or partners hold acts of its own that it lacks. */
export type RestoredBy = 'backup' | 'own_act_unknown'

/** A node that may have forgotten acts of its own: where that has not been mended it seals nothing. */
export interface Restored {
  /** Names this one accident: what partners seal in answer to it cannot be taken for an answer to another. */
  readonly token: Digest
  readonly at: Instant
  readonly by: RestoredBy
  /** Peers that have stated since what they hold: of what they state nothing of our own is lacking. */
  readonly heard: readonly BodyId[]
  /** Partnerships in which it has gone on by the repair of a fork, which its people and the others decided. */
  readonly repaired: readonly PartnershipId[]
}

const name = 'restored'

/** Durable before anything is asked of anybody: whoever stops in between asks for the same. */
export async function markRestored(desk: Desk, { clock, random }: { readonly clock: Clock; readonly random: Random }, by: RestoredBy): Promise<Restored> {
  const restored: Restored = { token: digestOf('key', random.bytes(32)), at: clock.now(), by, heard: [], repaired: [] }
  await keepRestored(desk, restored)
  return restored
}

/** `undefined`: all of it is mended. */
export async function keepRestored(desk: Desk, restored: Restored | undefined): Promise<void> {
  await desk.setSetting(name, restored === undefined ? '' : JSON.stringify(restored))
}

export async function restoredIn(desk: Desk): Promise<Restored | undefined> {
  const text = (await desk.setting(name)) ?? ''
  return text === '' ? undefined : (JSON.parse(text) as Restored)
}
