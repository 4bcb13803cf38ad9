import type { Digest } from '../src/core/act.ts'
import { Chance } from '../src/core/random-history.suite.ts'

const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** Digests too from the one seed, so that a run can be made again. */
export class DigestChance extends Chance {
  digest(): Digest {
    let made = ''
    for (let index = 0; index < 17; index += 1) {
      const bits = this.below(32_768)
      made += letters[bits & 31]! + letters[(bits >>> 5) & 31]! + letters[(bits >>> 10) & 31]!
    }
    return `${made}0`
  }
}
