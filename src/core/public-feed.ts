// Specification: spec/public-feed.md
import type { Act, BodyId, Digest, SealedAct } from './act.ts'
import { rulesVersion } from './partnership.ts'
import { digest, integer, list, nullable, object, oneOf, text, type Read, type Shape } from './shape.ts'
import { themes } from './theme.ts'
import { attachments, wording } from './wording.ts'

/** The sections of a register that is compiled from sources. */
export const registers = [
  'source', 'state', 'body', 'office', 'holder', 'mandate', 'partnership', 'instrument', 'session', 'commitment', 'activity', 'experience',
  'statement', 'divergence', 'link',
] as const
export type RegisterName = (typeof registers)[number]

export const enterShape = object({
  register: oneOf(...registers),
  /** Permanent name of the entry, given by who enters it. */
  key: text(120, /^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** The earlier entry that this one corrects; both stay readable. */
  replaces: nullable(digest),
})
export type EnterFacts = Read<typeof enterShape>

export const publishShape = object({
  /** The proposal by which all parties concerned agreed to publish, as each of them holds it. */
  publication: digest,
  /** The subject, the same on every party's node. */
  subject: digest,
  situation: oneOf('published', 'withdrawn'),
  /** The earlier publication that this corrects. */
  replaces: nullable(digest),
  /** Number of acts embedded as proof: the proposal, its consents, its conclusion and an acknowledgement. */
  proof: integer(2, 40),
})
export type PublishFacts = Read<typeof publishShape>

export const offerPubliclyShape = object({
  theme: oneOf(...themes),
  offered: list(oneOf('expert_mission', 'study_visit', 'training', 'documents', 'advice'), { min: 1, max: 5 }),
  replaces: nullable(digest),
})
export type OfferPubliclyFacts = Read<typeof offerPubliclyShape>

/** Entries are data of their own closed shapes, checked by who compiles and who shows them. */
const entry: Shape<unknown> = { read: () => undefined, describe: { kind: 'record', of: { kind: 'text', max: 20_000 }, keys: '.*' } }

export const publicActs = {
  enter: { facts: enterShape, content: object({ entry }) },
  publish: { facts: publishShape, content: object({ title: wording(300), acts: list(object({ act: text(262_144), seal: text(86), content: nullable(text(262_144)) }), { min: 2, max: 40 }) }) },
  offer_publicly: { facts: offerPubliclyShape, content: object({ title: wording(300), description: wording(4000), languages: list(text(2), { max: 10 }), attachments }) },
} as const satisfies Readonly<Record<string, { facts: Shape<unknown>; content: Shape<unknown> | null }>>

export interface PublicHeld {
  readonly digest: Digest
  readonly act: Act
}

export type PublicOutcome =
  | { readonly at: 'taken' }
  | { readonly at: 'known' }
  | { readonly at: 'not_understood' }
  | { readonly at: 'waiting'; readonly missing: Digest }
  | { readonly at: 'fork'; readonly with: Digest }

/** What one body says to everyone. Nothing in it is edited: a correction is another act, and both stay readable. */
export class PublicFeed {
  readonly body: BodyId
  readonly acts: PublicHeld[] = []
  readonly forks: (readonly [Digest, Digest])[] = []
  private readonly byDigest = new Map<Digest, PublicHeld>()
  private readonly replacedBy = new Map<Digest, Digest>()

  constructor(body: BodyId) {
    this.body = body
  }

  apply({ digest: named, act }: Pick<SealedAct, 'digest' | 'act'>): PublicOutcome {
    const there = this.acts[act.number - 1]
    if (there?.digest === named) return { at: 'known' }
    if (there) {
      if (!this.forks.some(([, other]) => other === named)) this.forks.push([there.digest, named])
      return { at: 'fork', with: there.digest }
    }
    if (act.number !== this.acts.length + 1 || (act.previous ?? null) !== (this.acts.at(-1)?.digest ?? null)) return { at: 'waiting', missing: act.previous ?? named }
    const held = { digest: named, act }
    this.acts.push(held)
    this.byDigest.set(named, held)
    if (act.rules > rulesVersion || !Object.hasOwn(publicActs, act.type)) return { at: 'not_understood' }
    const { replaces } = act.facts as { readonly replaces?: Digest | null }
    if (replaces != null && this.byDigest.has(replaces)) this.replacedBy.set(replaces, named)
    return { at: 'taken' }
  }

  get(named: Digest): PublicHeld | undefined {
    return this.byDigest.get(named)
  }

  /** The correction of an entry, if it has one. */
  correctionOf(named: Digest): Digest | undefined {
    return this.replacedBy.get(named)
  }

  /** What stands now: acts of one type that no later act replaces. */
  standing(type: string): readonly PublicHeld[] {
    return this.acts.filter(({ digest: named, act }) => act.type === type && act.rules <= rulesVersion && !this.replacedBy.has(named))
  }

  get head(): PublicHeld | undefined {
    return this.acts.at(-1)
  }
}
