import type { Act, Actor, BodyId, Content, Digest, FeedKind, Head, JsonObject, PartnershipId, SealedAct } from '../core/act.ts'
import { headOf, Partnership, rulesVersion } from '../core/partnership.ts'
import { isMalformed, malformed, refuse, type Malformed, type Refusal } from '../core/refusal.ts'
import { shapesOf } from '../core/well-formed.ts'
import { accreditationRefusal } from './accreditation.ts'
import { readText } from '../wire/strict.ts'
import { digestOf } from '../wire/digest.ts'
import type { Folds } from './folds.ts'
import { NoSpace } from './ports/no-space.ts'
import type { Register, Section } from './ports/register.ts'
import { publicationRefusal } from './publication/proof-size.ts'
import type { Clock, Keys, Random } from './ports/surroundings.ts'
import { schemaFault, sealWritten, write, type Written } from './sealing.ts'

export interface Intent {
  readonly type: string
  readonly facts: JsonObject
  readonly content?: JsonObject | null
  readonly actor: Actor
}

/** What came of it: the act as sealed and stored, or why there is none. */
export type Submitted = { readonly at: 'sealed'; readonly act: SealedAct } | Refusal | Malformed

export function isSealed(submitted: Submitted): submitted is { readonly at: 'sealed'; readonly act: SealedAct } {
  return 'at' in submitted && submitted.at === 'sealed' && 'act' in submitted
}

interface Ports {
  readonly register: Register
  readonly keys: Keys
  readonly clock: Clock
  readonly random: Random
  readonly halt: (cause: unknown) => void
}

/**
 * The way of an act of our own: written, judged on exactly those bytes, sealed, made durable, applied.
 * Whoever calls holds the turn, so nothing comes between.
 */
export class Authoring {
  private readonly folds: Folds
  private readonly ports: Ports
  private readonly self: BodyId

  constructor(folds: Folds, ports: Ports, self: BodyId) {
    this.folds = folds
    this.ports = ports
    this.self = self
  }

  /** `null` founds a partnership. */
  async inPartnership(id: PartnershipId | null, intent: Intent): Promise<Submitted> {
    const partnership = id === null ? undefined : this.folds.partnerships.get(id)
    if (id !== null && !partnership) return refuse('unknown_partnership')
    const fault = faultOf('partnership', intent)
    if (fault) return fault
    const beyond = accreditationRefusal(this.folds, this.self, id, intent)
    if (beyond) return beyond
    const written = this.written('partnership', intent, partnership?.feedOf(this.self)?.head() ?? null, {
      partnership: id,
      seen: partnership ? this.unseenHeads(partnership) : [],
    })
    const foreseen = foresee(partnership ?? new Partnership(digestOf('act', written.line.act)), written) ?? publicationRefusal(written)
    if (foreseen) return foreseen
    return this.keep(written, (sealed) => this.folds.applyToPartnership(id ?? sealed.digest, sealed))
  }

  async inPublic(intent: Intent): Promise<Submitted> {
    const fault = faultOf('public', intent)
    if (fault) return fault
    const written = this.written('public', intent, this.folds.publicFeeds.get(this.self)?.head ?? null, null)
    return this.keep(written, (sealed) => this.folds.applyPublic(sealed))
  }

  async inIdentity(intent: Intent): Promise<Submitted> {
    const fault = faultOf('identity', intent)
    if (fault) return fault
    const written = this.written('identity', intent, this.folds.identities.get(this.self)?.head ?? null, null)
    return this.keep(written, (sealed) => this.folds.applyIdentity(sealed))
  }

  private written(feed: FeedKind, { type, facts, content, actor }: Intent, head: { readonly digest: Digest; readonly act: { readonly number: number } } | null, context: { partnership: PartnershipId | null; seen: readonly Head[] } | null): Written {
    const identity = this.folds.identities.get(this.self)?.head
    return write(
      {
        act: {
          rules: rulesVersion, feed,
          body: feed === 'identity' && !head ? null : this.self,
          run: 1,
          number: (head?.act.number ?? 0) + 1,
          previous: head?.digest ?? null,
          identity: feed === 'identity' || !identity ? null : { number: identity.act.number, digest: identity.digest },
          at: this.ports.clock.now(),
          type, facts, actor,
        },
        context,
        content: content ?? null,
      },
      this.ports.random,
    )
  }

  /** Heads of the others that our own feed has not named yet, each on the branch we already stand on. */
  private unseenHeads(partnership: Partnership): readonly Head[] {
    const seen = partnership.laneOf(this.self)?.seen
    return partnership.bodies().filter((body) => body !== this.self).flatMap((body) => {
      const feed = partnership.feedOf(body)!
      const before = seen?.get(body)
      const earlier = before && partnership.get(before.digest)
      const head = feed.heads().find((one) => !earlier || feed.isOnBranch(earlier, one))
      return head && head.digest !== before?.digest ? [headOf(head)] : []
    })
  }

  private async keep(written: Written, apply: (sealed: SealedAct) => unknown): Promise<Submitted> {
    const sealed = await sealWritten(written, this.ports.keys)
    if (isMalformed(sealed)) return sealed
    // A folder restored from before a rotation holds a key that stands no more: what it seals would verify nowhere.
    if (this.folds.keyFor(sealed) !== this.ports.keys.publicKey()) return refuse('keys_behind')
    const section = sectionOf(sealed)
    await this.append(section, sealed)
    apply(sealed)
    return { at: 'sealed', act: sealed }
  }

  /** Where it was surely not kept, nothing has happened; where that is unsure, only a restart can say what is on the disk. */
  private async append(section: Section, sealed: SealedAct): Promise<void> {
    try {
      await this.ports.register.append(section, [sealed])
    } catch (cause) {
      if (!(cause instanceof NoSpace)) this.ports.halt(cause)
      throw cause
    }
  }
}

function sectionOf({ digest, act, context }: SealedAct): Section {
  if (act.feed === 'partnership') return { feed: 'partnership', partnership: context!.partnership ?? digest } as const
  return { feed: act.feed, body: act.body ?? digest } as const
}

function foresee(partnership: Partnership, { act, line, context }: Written): Refusal | undefined {
  const effect = partnership.foresee({ digest: digestOf('act', line.act), act, context })
  return effect.at === 'refused' ? refuse(effect.code) : undefined
}

/**
 * Asked before anything is written down, since what is malformed has no canonical form. Text from a form is held to the
 * same characters as text from outside, and says which field to mend.
 */
function faultOf(feed: FeedKind, { type, facts, content = null }: Intent): Malformed | undefined {
  const act = { rules: rulesVersion, feed, type, facts, content: content && '' } as Act
  // A type that is not known would be sealed, and understood by nobody.
  if (!shapesOf(act)) return malformed('unknown_type', '/type')
  if (content && Object.hasOwn(content, 'salt')) return malformed('unknown_field', '/content/salt')
  return schemaFault({ act, content: content as Content | null }) ?? (content ? textFault(content, '/content') : undefined) ?? textFault(act.facts, '/facts')
}

function textFault(value: unknown, at: string): Malformed | undefined {
  if (typeof value === 'string') return readText(value, at)
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, item] of Object.entries(value)) {
    const fault = textFault(item, `${at}/${key}`)
    if (fault) return fault
  }
  return undefined
}
