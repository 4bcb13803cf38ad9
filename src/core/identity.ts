// Specification: spec/identity.md
import type { Act, BodyId, Digest, SealedAct } from './act.ts'
import { rulesVersion } from './partnership.ts'
import { digest, list, nullable, object, oneOf, text, type Read, type Shape } from './shape.ts'
import { tlpLabels } from './marking.ts'
import { languageShape, wording } from './wording.ts'

/** Raw Ed25519 public key, 43 characters of base64url. */
export const keyShape = text(43, /^[A-Za-z0-9_-]{43}$/)
/** Ed25519 signature, 86 characters of base64url. */
export const proofShape = text(86, /^[A-Za-z0-9_-]{86}$/)

/** Compiled: states what public sources say, acts for nobody. Exercise: an invented body. */
export const demonstrations = ['compiled', 'exercise'] as const

export const establishShape = object({
  /** ISO 3166 code, or a user-assigned one (XA–XZ) for invented States; `EU`, `UN` for organisations. */
  state: text(2, /^[A-Z]{2}$/),
  key: keyShape,
  /** Digest of the next key, committed before it is needed. */
  nextKey: digest,
  /** The key proves that its holder has it, for this purpose and no other. */
  proof: proofShape,
  /** age recipient to which transfer files are encrypted. */
  recipient: text(2500, /^age1[a-z0-9]+$/),
  demonstration: nullable(oneOf(...demonstrations)),
})
export type EstablishFacts = Read<typeof establishShape>

export const rotateKeyShape = object({ key: keyShape, nextKey: digest, proof: proofShape })
export type RotateKeyFacts = Read<typeof rotateKeyShape>

export const describeBodyShape = object({
  /** Addresses at which its node can be reached, most direct first; none: by transfer file only. */
  addresses: list(text(300, /^https?:\/\/[^\s]+$/), { max: 5 }),
  languages: list(languageShape, { min: 1, max: 5 }),
  /** The tightest label its network is accredited for. */
  ceiling: oneOf(...tlpLabels),
})
export type DescribeBodyFacts = Read<typeof describeBodyShape>

const office = object({ code: text(60, /^[a-z][a-z0-9_]{1,58}$/), name: wording(200), contact: nullable(text(200)) })
const focalPoint = object({ theme: text(60), office: text(60), contact: text(200), from: nullable(text(10)), until: nullable(text(10)) })

export const bodyDescription = object({
  names: wording(300),
  shortName: nullable(text(40)),
  stateNames: wording(100),
  seat: nullable(text(100)),
  offices: list(office, { max: 50 }),
  contactPoints: list(focalPoint, { max: 50 }),
})
export type BodyDescription = Read<typeof bodyDescription>

/** The acts of an identity feed, each with the shape of its facts and content. */
export const identityActs = {
  establish: { facts: establishShape, content: bodyDescription },
  describe_body: { facts: describeBodyShape, content: bodyDescription },
  rotate_key: { facts: rotateKeyShape, content: null },
} as const satisfies Readonly<Record<string, { facts: Shape<unknown>; content: Shape<unknown> | null }>>

export interface IdentityHeld {
  readonly digest: Digest
  readonly act: Act
}

export interface KeySpan {
  readonly key: string
  /** First number of the identity feed at which it stands. */
  readonly from: number
}

/** The answer of the keys: the wire checks seals and proofs, the core says which key must have made them. */
export type IdentityOutcome =
  | { readonly at: 'taken' }
  | { readonly at: 'known' }
  | { readonly at: 'refused'; readonly code: IdentityRefusal }
  | { readonly at: 'waiting'; readonly missing: Digest }
  | { readonly at: 'fork'; readonly with: Digest }
  | { readonly at: 'not_understood' }

/** In descending precedence: when several apply, the first is the answer. */
export const identityRefusals = ['not_the_first_act', 'weak_key', 'no_possession', 'key_not_committed'] as const
export type IdentityRefusal = (typeof identityRefusals)[number]

/** What the wire found out about the keys an act brings in; the core has no cryptography. */
export interface KeyFindings {
  readonly admitted: boolean
  readonly possessed: boolean
  /** Digest of the key the act brings in. */
  readonly digest: Digest | null
}

/** One body's identity feed: names, addresses and keys, and nothing about any partnership. */
export class Identity {
  readonly body: BodyId
  readonly acts: IdentityHeld[] = []
  readonly forks: (readonly [Digest, Digest])[] = []
  private readonly keys: KeySpan[] = []
  private nextKey: Digest | null = null
  private established: EstablishFacts | undefined
  private described: DescribeBodyFacts | undefined
  /** The act whose content names the body now. */
  private naming: Digest | undefined

  constructor(body: BodyId) {
    this.body = body
  }

  apply({ digest: named, act }: Pick<SealedAct, 'digest' | 'act'>, findings: KeyFindings): IdentityOutcome {
    const there = this.acts[act.number - 1]
    if (there?.digest === named) return { at: 'known' }
    if (there) {
      // Two identity acts with one number: the first held stands here, and the proof is kept and shown.
      if (!this.forks.some(([, other]) => other === named)) this.forks.push([there.digest, named])
      return { at: 'fork', with: there.digest }
    }
    if (act.number !== this.acts.length + 1 || (act.previous ?? null) !== (this.acts.at(-1)?.digest ?? null)) return { at: 'waiting', missing: act.previous ?? this.body }
    // Facts of a later version may mean anything: they are kept in their place and name no key.
    if (act.rules > rulesVersion) {
      this.acts.push({ digest: named, act })
      return { at: 'not_understood' }
    }
    const code = this.refusalOf(act, findings)
    if (code !== undefined && act.number === 1) return { at: 'refused', code }
    this.acts.push({ digest: named, act })
    if (code !== undefined) return { at: 'refused', code }
    if (!Object.hasOwn(identityActs, act.type)) return { at: 'not_understood' }
    this.take(named, act)
    return { at: 'taken' }
  }

  private refusalOf(act: Act, { admitted, possessed, digest: brought }: KeyFindings): IdentityRefusal | undefined {
    if ((act.type === 'establish') !== (act.number === 1)) return 'not_the_first_act'
    if (act.type !== 'establish' && act.type !== 'rotate_key') return undefined
    if (!admitted) return 'weak_key'
    if (!possessed) return 'no_possession'
    if (act.type === 'rotate_key' && brought !== this.nextKey) return 'key_not_committed'
    return undefined
  }

  private take(named: Digest, act: Act): void {
    const facts = act.facts as unknown
    if (act.type === 'establish') {
      this.established = facts as EstablishFacts
      this.keys.push({ key: this.established.key, from: 1 })
      this.nextKey = this.established.nextKey
      this.naming = named
    } else if (act.type === 'rotate_key') {
      const { key, nextKey } = facts as RotateKeyFacts
      this.keys.push({ key, from: act.number })
      this.nextKey = nextKey
    } else {
      this.described = facts as DescribeBodyFacts
      this.naming = named
    }
  }

  /** The key by which an act is judged: the one that stood at the identity head the act names. */
  keyAt(number: number): string | undefined {
    return number > this.acts.length ? undefined : this.keys.findLast(({ from }) => from <= number)?.key
  }

  /** The key that seals the next identity act of the given number: the one before it, except the very first. */
  sealingKeyOf(number: number): string | undefined {
    return this.keyAt(Math.max(1, number - 1))
  }

  get head(): IdentityHeld | undefined {
    return this.acts.at(-1)
  }

  get facts(): EstablishFacts | undefined {
    return this.established
  }

  get description(): { readonly facts: DescribeBodyFacts | undefined; readonly naming: Digest | undefined } {
    return { facts: this.described, naming: this.naming }
  }

  get committedKey(): Digest | null {
    return this.nextKey
  }
}
