import type { Digest, Instant } from '../../core/act.ts'
import { digestOf } from '../../wire/digest.ts'
import type { Desk } from '../ports/desk.ts'
import type { Clock, Random } from '../ports/surroundings.ts'

/** How it came to light that this node has forgotten something: it was told, or partners hold acts of its own that it lacks. */
export type RestoredBy = 'backup' | 'own_act_unknown'

/** A node that may have forgotten acts of its own: until that is mended it seals nothing where it has not been mended. */
export interface Restored {
  /** Names this one accident: what partners seal in answer to it cannot be taken for an answer to another. */
  readonly token: Digest
  readonly at: Instant
  readonly by: RestoredBy
}

const name = 'restored'

/** Durable before anything is asked of anybody: whoever stops in between asks for the same. */
export async function markRestored(desk: Desk, { clock, random }: { readonly clock: Clock; readonly random: Random }, by: RestoredBy): Promise<Restored> {
  const restored: Restored = { token: digestOf('key', random.bytes(32)), at: clock.now(), by }
  await desk.setSetting(name, JSON.stringify(restored))
  return restored
}

export async function restoredAt(desk: Desk): Promise<Restored | undefined> {
  const text = await desk.setting(name)
  return text === undefined || text === '' ? undefined : (JSON.parse(text) as Restored)
}

export async function markMended(desk: Desk): Promise<void> {
  await desk.setSetting(name, '')
}
