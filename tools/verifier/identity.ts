// Specification: spec/identity.md
import { digestOf } from './digest.ts'
import type { SealedAct } from './envelope.ts'
import { faultOfKey, possessionVerifies, sealVerifies } from './key.ts'
import { isKnown, readFacts } from './law.ts'
import type { Law } from './law.ts'
import { Malformed, readOr } from './malformed.ts'

export type FeedOutcome = 'taken' | 'held' | 'fork' | 'waits' | 'not_understood' | 'not_sealed' | `refused ${string}` | `malformed ${string}`

interface KeyFacts { readonly key: string, readonly nextKey: string, readonly proof: string }

/** The names, addresses and keys of one body. */
export class Identity {
  readonly body: string
  private readonly law: Law
  private readonly acts: SealedAct[] = []
  private readonly keys: { readonly key: string, readonly from: number }[] = []
  private nextKey: string | undefined

  constructor(body: string, law: Law) {
    this.body = body
    this.law = law
  }

  /** The key that stood at a head of this feed, or undefined where the feed is not held so far, or another act stands there. */
  keyAt(head: { readonly digest: string, readonly number: number } | null): string | undefined {
    if (head === null || this.acts[head.number - 1]?.digest !== head.digest) return undefined
    return this.keys.findLast(({ from }) => from <= head.number)?.key
  }

  get latestKey(): string | undefined {
    return this.keys.at(-1)?.key
  }

  receive(sealed: SealedAct): FeedOutcome {
    const { act, digest } = sealed
    const there = this.acts[act.number - 1]
    if (there?.digest === digest) return 'held'
    const isLaw = isKnown(this.law, act)
    const fault = isLaw ? readOr(() => readFacts(this.law, sealed)) : []
    if (fault instanceof Malformed) return `malformed ${fault.message}`
    if (act.number > this.acts.length + 1) return 'waits'
    if (!this.isSealed(sealed)) return 'not_sealed'
    if (there !== undefined) return 'fork'
    if (act.run !== 1 || act.number !== this.acts.length + 1 || act.previous !== (this.acts.at(-1)?.digest ?? null)) return 'waits'
    const refusal = act.rules > 1 ? undefined : this.refusalOf(sealed)
    if (refusal !== undefined && act.number === 1) return `refused ${refusal}`
    this.acts.push(sealed)
    if (refusal !== undefined) return `refused ${refusal}`
    if (!isLaw) return 'not_understood'
    this.admit(sealed)
    return 'taken'
  }

  /** By the key that stood before it; the first by its own. Under a weak one nothing verifies. */
  private isSealed({ act, digest, seal }: SealedAct): boolean {
    const own = act.facts['key']
    if (act.number === 1) return typeof own === 'string' && sealVerifies(own, digest, seal)
    const before = this.keys.findLast(({ from }) => from < act.number)?.key
    return before !== undefined && sealVerifies(before, digest, seal)
  }

  private admit({ act }: SealedAct): void {
    if (act.type === 'describe_body') return
    const { key, nextKey } = act.facts as unknown as KeyFacts
    this.keys.push({ key, from: act.number })
    this.nextKey = nextKey
  }

  private refusalOf({ act }: SealedAct): string | undefined {
    const { key, proof } = act.facts as unknown as KeyFacts
    const bringsKey = act.type === 'establish' || act.type === 'rotate_key'
    const rules: Readonly<Record<string, () => boolean>> = {
      not_the_first_act: () => (act.type === 'establish') !== (act.number === 1),
      weak_key: () => bringsKey && faultOfKey(key) !== undefined,
      no_possession: () => bringsKey && !possessionVerifies({ body: act.body, key, purpose: 'act' }, proof),
      key_not_committed: () => act.type === 'rotate_key' && digestOf('key', key) !== this.nextKey,
    }
    return this.law.identity.get('establish')!.refusals.find((code) => rules[code]!())
  }
}
