// Specification: spec/check-code.md
import type { Digest } from '../core/act.ts'
import type { Partnership } from '../core/partnership.ts'
import { stateLines } from '../core/state-digest-input.ts'
import { canonical } from '../wire/canonical.ts'
import { digestOf } from '../wire/digest.ts'

/** One digest over heads and state: the same acts give the same on every node. */
export function stateDigest(partnership: Partnership): Digest {
  return digestOf('state', [...stateLines(partnership)].map((line) => `${canonical(line)}\n`).join(''))
}
