import type { BodyId, Digest, Head, PartnershipId, SealedAct } from '../core/act.ts'
import { Identity, type IdentityOutcome, type RotateKeyFacts, type EstablishFacts } from '../core/identity.ts'
import { Partnership, type Outcome } from '../core/partnership.ts'
import { PublicFeed, type PublicOutcome } from '../core/public-feed.ts'
import { digestOf } from '../wire/digest.ts'
import { admitKey, verifyPossession } from '../wire/key.ts'
import { Enclosures } from './enclosures.ts'
import { StateDigest } from './state-digest.ts'
import type { Replayed, Section } from './ports/register.ts'

/** The folds of every feed held, in memory; droppable at any time and made again from the acts. */
export class Folds {
  readonly identities = new Map<BodyId, Identity>()
  readonly publicFeeds = new Map<BodyId, PublicFeed>()
  readonly partnerships = new Map<PartnershipId, Partnership>()
  readonly enclosures = new Enclosures()
  private readonly digests = new Map<PartnershipId, StateDigest>()

  /** The section an act belongs to; `undefined` when its context is not opened to us. */
  static sectionOf({ digest, act, context }: SealedAct): Section | undefined {
    if (act.feed === 'identity') return { feed: 'identity', body: act.body ?? digest }
    if (act.feed === 'public') return act.body === null ? undefined : { feed: 'public', body: act.body }
    return context ? { feed: 'partnership', partnership: context.partnership ?? digest } : undefined
  }

  applyIdentity(sealed: Pick<SealedAct, 'digest' | 'act'>): IdentityOutcome {
    const body = sealed.act.body ?? sealed.digest
    const identity = this.identities.get(body) ?? new Identity(body)
    // Every greeting brings them again, and to weigh a key costs more than everything else in it.
    if (identity.acts[sealed.act.number - 1]?.digest === sealed.digest) return { at: 'known' }
    const { key, proof } = sealed.act.facts as unknown as Partial<EstablishFacts & RotateKeyFacts>
    // Facts of a later rules version have been held against no shape: they may be anything.
    const bringsKey = typeof key === 'string' && typeof proof === 'string'
    const outcome = identity.apply(sealed, {
      admitted: bringsKey && admitKey(key) === undefined,
      possessed: bringsKey && verifyPossession({ body: sealed.act.body, purpose: 'act', key }, proof),
      digest: bringsKey ? digestOf('key', key) : null,
    })
    if (identity.acts.length > 0) this.identities.set(body, identity)
    return outcome
  }

  applyPublic(sealed: Pick<SealedAct, 'digest' | 'act'>): PublicOutcome {
    const body = sealed.act.body!
    const feed = this.publicFeeds.get(body) ?? new PublicFeed(body)
    this.publicFeeds.set(body, feed)
    return feed.apply(sealed)
  }

  applyToPartnership(id: PartnershipId, sealed: Replayed): Outcome {
    const partnership = this.partnerships.get(id) ?? new Partnership(id)
    const outcome = partnership.apply(sealed)
    if (partnership.size > 0) this.partnerships.set(id, partnership)
    // An act already known may come again with the content that was missing.
    if (partnership.get(sealed.digest)) this.enclosures.note(id, sealed)
    return outcome
  }

  /** Applies an act that is already held: used when the folds are made again. */
  replay(section: Section, sealed: Replayed): void {
    if (section.feed === 'identity') this.applyIdentity(sealed)
    else if (section.feed === 'public') this.applyPublic(sealed)
    else this.applyToPartnership(section.partnership, sealed)
  }

  /** The key by which an act is judged; `undefined` while the identity act it names is not held. */
  keyFor({ act, digest }: Pick<SealedAct, 'digest' | 'act'>): string | undefined {
    if (act.feed === 'identity') {
      if (act.number === 1) return (act.facts as { readonly key?: string }).key
      return this.identities.get(act.body ?? digest)?.sealingKeyOf(act.number)
    }
    const identity = this.identities.get(act.body!)
    const at = act.identity
    return at && identity?.acts[at.number - 1]?.digest === at.digest ? identity.keyAt(at.number) : undefined
  }

  /** Whether a body is of an exercise, compiled from sources, or real. */
  demonstrationOf(body: BodyId): EstablishFacts['demonstration'] {
    return this.identities.get(body)?.facts?.demonstration ?? null
  }

  /** What people compare as 12 digits. */
  stateDigest(id: PartnershipId): Digest | undefined {
    const partnership = this.partnerships.get(id)
    if (!partnership) return undefined
    const digest = this.digests.get(id) ?? new StateDigest(partnership)
    this.digests.set(id, digest)
    return digest.digest()
  }

  heads(id: PartnershipId): readonly Head[] {
    return this.partnerships.get(id)?.heads() ?? []
  }
}
