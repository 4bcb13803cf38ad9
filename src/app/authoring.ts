import type { Act, Actor, BodyId, Content, Digest, FeedKind, Head, HeldAct, JsonObject, PartnershipId, SealedAct } from '../core/act.ts'
import { outlookOf } from '../core/outlook.ts'
import { Partnership, rulesVersion } from '../core/partnership.ts'
import { isMalformed, malformed, refuse, type Malformed, type Refusal } from '../core/refusal.ts'
import { shapesOf } from '../core/well-formed.ts'
import { accreditationRefusal } from './accreditation.ts'
import { readText } from '../wire/strict.ts'
import { digestOf } from '../wire/digest.ts'
import type { Folds } from './folds.ts'
import type { Following } from './following.ts'
import { NoSpace } from './ports/no-space.ts'
import type { Register, Section } from './ports/register.ts'
import { StoreUnavailable } from './ports/store-unavailable.ts'
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

/** An act at another place than the end of our feed: the first of a later run. */
export interface PlacedIntent extends Intent {
  /** The act of ours that it follows; `null` where it follows none. */
  readonly after: HeldAct | null
  /** The heads that it names. */
  readonly seen: readonly Head[]
}

/** What is due once nobody else can say it any more; `undefined` where somebody has. */
export type Due<Made = Intent> = () => Made | undefined | Promise<Made | undefined>

/** What may stand in the way of every act of ours: asked in the turn, when what other processes did is known. */
export interface Gate {
  catchUp(): Promise<void>
  refusalIn(section: Section, type: string): Refusal | undefined
}

export const openGate: Gate = { catchUp: async () => undefined, refusalIn: () => undefined }

/** The last act of our own feed. */
type Before = { readonly digest: Digest; readonly act: { readonly run: number; readonly number: number } } | null
type Keep = (written: Written) => Promise<Submitted>

/**
 * The way of an act of our own: written, judged on exactly those bytes, sealed, made durable, applied.
 * Whoever calls holds the turn of this process, and the turn among all processes is taken here, so nothing comes between.
 */
export class Authoring {
  private readonly folds: Folds
  private readonly ports: Ports
  private readonly self: BodyId
  private readonly following: Following
  private readonly gate: Gate

  constructor(folds: Folds, ports: Ports, self: BodyId, following: Following, gate: Gate = openGate) {
    this.folds = folds
    this.ports = ports
    this.self = self
    this.following = following
    this.gate = gate
  }

  /** `null` founds a partnership. */
  async inPartnership(id: PartnershipId | null, intent: Intent): Promise<Submitted> {
    return id === null ? this.founding(intent) : (await this.inPartnershipIfDue(id, () => intent))!
  }

  async inPartnershipIfDue(id: PartnershipId, due: Due<Intent | PlacedIntent>): Promise<Submitted | undefined> {
    if (!this.folds.partnerships.has(id)) return refuse('unknown_partnership')
    return this.inTurn({ feed: 'partnership', partnership: id }, due, async (given, keep) => {
      const partnership = this.folds.partnerships.get(id)!
      const refusal = this.gate.refusalIn({ feed: 'partnership', partnership: id }, given.type)
      if (refusal) return refusal
      const place = 'after' in given ? given : { after: partnership.feedOf(this.self)?.head() ?? null, seen: outlookOf(partnership, this.self).names }
      const written = this.judged(partnership, id, given, place.after, place.seen)
      return 'act' in written ? keep(written) : written
    })
  }

  private async founding(intent: Intent): Promise<Submitted> {
    const written = this.judged(undefined, null, intent, null, [])
    if (!('act' in written)) return written
    const section = sectionOf({ ...written, digest: digestOf('act', written.line.act) })
    return (await this.inTurn(section, () => intent, async (_, keep) => this.gate.refusalIn(section, intent.type) ?? keep(written)))!
  }

  /** Its final bytes, found good by the rules as far as this process knows the partnership. */
  private judged(partnership: Partnership | undefined, id: PartnershipId | null, intent: Intent, head: Before, seen: readonly Head[]): Written | Refusal | Malformed {
    const fault = faultOf('partnership', intent)
    if (fault) return fault
    const beyond = accreditationRefusal(this.folds, this.self, id, intent)
    if (beyond) return beyond
    const written = this.written('partnership', intent, head, { partnership: id, seen })
    return foresee(partnership ?? new Partnership(digestOf('act', written.line.act)), written) ?? publicationRefusal(written) ?? written
  }

  async inPublic(intent: Intent): Promise<Submitted> {
    return (await this.inPublicIfDue(() => intent))!
  }

  async inPublicIfDue(due: Due): Promise<Submitted | undefined> {
    return this.inTurn({ feed: 'public', body: this.self }, due, async (intent, keep) => {
      const fault = faultOf('public', intent) ?? this.gate.refusalIn({ feed: 'public', body: this.self }, intent.type)
      return fault ?? keep(this.written('public', intent, this.folds.publicFeeds.get(this.self)?.head ?? null, null))
    })
  }

  async inIdentity(intent: Intent): Promise<Submitted> {
    const fault = faultOf('identity', intent)
    if (fault) return fault
    const first = this.folds.identities.has(this.self) ? undefined : this.written('identity', intent, null, null)
    const section: Section = first ? sectionOf({ ...first, digest: digestOf('act', first.line.act) }) : { feed: 'identity', body: this.self }
    return (await this.inTurn(section, () => intent, async (_, keep) => this.gate.refusalIn(section, intent.type) ?? keep(first ?? this.written('identity', intent, this.folds.identities.get(this.self)?.head ?? null, null))))!
  }

  /** Applied once the turn is over and the act durable: what others appended before is folded, and nothing else of ours can be under way. */
  private async inTurn<Made>(section: Section, due: Due<Made>, work: (made: Made, keep: Keep) => Promise<Submitted>): Promise<Submitted | undefined> {
    const submitted = await this.turnOrHalt(section, async (append) => {
      await this.gate.catchUp()
      const made = await due()
      return made && work(made, (written) => this.keep(written, append))
    })
    if (submitted && isSealed(submitted)) this.folds.replay(section, submitted.act)
    return submitted
  }

  /** Where it was surely not kept, nothing has happened; where that is unsure, only reading can say what is on the disk. */
  private async turnOrHalt<T>(section: Section, work: (append: (acts: readonly SealedAct[]) => Promise<void>) => Promise<T>): Promise<T> {
    let isAppending = false
    try {
      return await this.following.turn(section, (append) =>
        work(async (acts) => {
          isAppending = true
          await append(acts)
        }))
    } catch (cause) {
      // A store that several share is read again before anything else is judged; one of our own is read by a restart.
      if (isAppending && !(cause instanceof NoSpace) && !(cause instanceof StoreUnavailable)) this.ports.halt(cause)
      throw cause
    }
  }

  private written(feed: FeedKind, { type, facts, content, actor }: Intent, head: Before, context: { partnership: PartnershipId | null; seen: readonly Head[] } | null): Written {
    const identity = this.folds.identities.get(this.self)?.head
    return write(
      {
        act: {
          rules: rulesVersion, feed,
          body: feed === 'identity' && !head ? null : this.self,
          // Only the act that begins a run says another one than the act before it.
          run: type === 'reopen' ? (facts['run'] as number) : (head?.act.run ?? 1),
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

  private async keep(written: Written, append: (acts: readonly SealedAct[]) => Promise<void>): Promise<Submitted> {
    const sealed = await sealWritten(written, this.ports.keys)
    if (isMalformed(sealed)) return sealed
    // A folder restored from before a rotation holds a key that stands no more: what it seals would verify nowhere.
    if (this.folds.keyFor(sealed) !== this.ports.keys.publicKey()) return refuse('keys_behind')
    await append([sealed])
    return { at: 'sealed', act: sealed }
  }
}

function sectionOf({ digest, act, context }: Pick<SealedAct, 'digest' | 'act' | 'context'>): Section {
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
