import crypto, { type KeyObject } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Nine nodes check the same seals again and again, and checking one costs as much as everything else about an act. Within
 * this process the engine's answer for one key, message and signature is asked for once. Nothing of the program is changed.
 */
export function rememberSeals(most = 200_000): void {
  const verify = crypto.verify.bind(crypto)
  const known = new WeakMap<KeyObject, Map<string, boolean>>()
  const remembering = (algorithm: string | null | undefined, data: Uint8Array, key: KeyObject, signature: Uint8Array): boolean => {
    const answers = known.get(key) ?? new Map<string, boolean>()
    known.set(key, answers)
    const name = Buffer.concat([signature, data]).toString('latin1')
    const answer = answers.get(name) ?? verify(algorithm, data, key, signature)
    if (answers.size > most) answers.clear()
    answers.set(name, answer)
    return answer
  }
  crypto.verify = remembering as typeof crypto.verify
  syncBuiltinESMExports()
}
