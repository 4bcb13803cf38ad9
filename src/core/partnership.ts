// Specification: spec/procedure.md
import type { Act, BodyId, Digest, Head, PartnershipId, SealedAct } from './act.ts'
import { ruleOf } from './acts/catalogue.ts'
import { Feed, type Fork } from './feed.ts'
import { Lane } from './lane.ts'
import { settleOpen } from './procedure.ts'
import { citations } from './shape.ts'
import type { HeldAct, Rule, Scene } from './rule.ts'
import { Subjects } from './subjects.ts'

/** The newest rules version this node knows; acts above it are kept and relayed, never applied. */
export const rulesVersion = 1

export type Outcome =
  | { readonly at: 'taken'; readonly held: HeldAct }
  | { readonly at: 'refused'; readonly held: HeldAct; readonly code: string }
  | { readonly at: 'not_understood'; readonly held: HeldAct }
  | { readonly at: 'known' }
  /** Kept aside until the act with this digest is held. */
  | { readonly at: 'waiting'; readonly missing: Digest }
  | { readonly at: 'of_another_partnership' }
  /** Not the next number after the act it names, of that same body and run: it stands in no feed and is not kept. */
  | { readonly at: 'out_of_chain' }

/** Refusals that no rule can lift, before its own are asked. */
export const chainRefusals = ['sees_itself', 'seen_goes_back', 'cites_unseen'] as const
export type ChainRefusal = (typeof chainRefusals)[number]

/**
 * One partnership: the fold of its acts. The same acts give the same state in any order of arrival, because
 * an act is judged by itself, its feed before it and the acts it cites, and because effects only ever add up.
 */
export class Partnership {
  readonly id: PartnershipId
  private readonly acts = new Map<Digest, HeldAct>()
  private readonly feeds = new Map<BodyId, Feed>()
  /** Taken acts by the act they cite. */
  private readonly citing = new Map<Digest, HeldAct[]>()
  private readonly byType = new Map<string, HeldAct[]>()
  readonly subjects: Subjects

  constructor(id: PartnershipId) {
    this.id = id
    this.subjects = new Subjects(this)
  }

  apply(sealed: Pick<SealedAct, 'digest' | 'act' | 'context'>): Outcome {
    const { digest, act, context } = sealed
    if (this.acts.has(digest)) return { at: 'known' }
    if (!context || act.body === null || (context.partnership ?? digest) !== this.id) return { at: 'of_another_partnership' }
    const missing = this.missingFor(sealed)
    if (missing !== undefined) return { at: 'waiting', missing }
    if (!this.follows(act)) return { at: 'out_of_chain' }
    const feed = this.feeds.get(act.body) ?? new Feed(act.body)
    const lane = this.laneBefore(feed, act.previous)
    const chain = this.chainRefusalOf(lane, act.body, context.seen)
    const seen = chain || context.seen.length === 0 ? lane.seen : new Map([...lane.seen, ...context.seen.map((head) => [head.body, head] as const)])
    const judged: HeldAct = { digest, author: act.body, act, effect: this.judge(sealed, lane, seen, chain) }
    // Heads that go back are not taken over: what a feed has seen only ever grows.
    if (!chain && context.seen.length > 0) this.see(judged, lane, context.seen)
    this.feeds.set(act.body, feed)
    feed.add(judged, lane)
    this.acts.set(digest, judged)
    if (judged.effect.at === 'refused') return { at: 'refused', held: judged, code: judged.effect.code }
    if (judged.effect.at === 'not_understood') return { at: 'not_understood', held: judged }
    this.take(judged, lane)
    return { at: 'taken', held: judged }
  }

  private see({ digest }: HeldAct, lane: Lane, heads: readonly Head[]): void {
    for (const head of heads) lane.seen.set(head.body, head)
    this.seenHeads.set(digest, heads)
  }

  /** A later run opens only from a cut that the members froze, and no act of this rules version freezes one. */
  private follows(act: Act): boolean {
    if (act.run !== 1) return false
    if (act.previous === null) return act.number === 1
    const previous = this.acts.get(act.previous)
    return previous?.author === act.body && previous.act.number + 1 === act.number
  }

  private judge({ digest, act }: Weighed, lane: Lane, seen: SeenHeads, chain: ChainRefusal | undefined): HeldAct['effect'] {
    const rule: Rule | undefined = act.rules > rulesVersion ? undefined : ruleOf(act.type)
    if (!rule) return { at: 'not_understood' }
    if (chain) return { at: 'refused', code: chain }
    const scene = this.scene({ digest, act }, lane, seen)
    const cites = citations(rule.facts.describe, act.facts).map((named) => this.acts.get(named))
    // What rests on something not understood is not understood either: a node that knows more may find it good.
    if (cites.some((held) => held?.effect.at === 'not_understood' && scene.hasSeen(held))) return { at: 'not_understood' }
    const refusal = this.refusalOf(scene, rule)
    return refusal === undefined ? { at: 'taken' } : { at: 'refused', code: refusal }
  }

  private refusalOf(scene: Scene, rule: Rule): string | undefined {
    for (const named of citations(rule.facts.describe, scene.act.facts)) {
      const held = this.acts.get(named)
      if (named !== scene.partnership && !(held && scene.hasSeen(held))) return 'cites_unseen'
    }
    return rule.decide(scene, scene.act.facts)?.refused
  }

  private take(held: HeldAct, lane: Lane): void {
    const rule = ruleOf(held.act.type)!
    const scene = this.scene(held, lane, lane.seen)
    // Settled first, so that what binds it now is known to follow on what bound it before.
    if (bindsAlone.has(held.act.type)) settleOpen(scene)
    const before = bindsAlone.has(held.act.type) ? new Map(lane.current) : lane.current
    rule.fold?.(lane, scene, held.act.facts)
    push(this.byType, held.act.type, held)
    for (const cited of new Set(citations(rule.facts.describe, held.act.facts))) push(this.citing, cited, held)
    this.subjects.note(held, before)
  }

  /** What has to be held first: the founding act, the act before, the heads it says it has seen. */
  private missingFor({ digest, act, context }: Pick<SealedAct, 'digest' | 'act' | 'context'>): Digest | undefined {
    if (digest !== this.id && !this.acts.has(this.id)) return this.id
    if (act.previous !== null && !this.acts.has(act.previous)) return act.previous
    return context?.seen.find((head) => !this.acts.has(head.digest))?.digest
  }

  private laneBefore(feed: Feed, previous: Digest | null): Lane {
    if (previous === null) return new Lane()
    const at = feed.laneAt(previous)
    if (at) return at
    // A second act after the same one: the branch gets a lane of its own, folded anew up to the fork.
    const lane = new Lane()
    for (const held of feed.branchTo(this.acts.get(previous)!)) {
      for (const head of this.seenBy(held)) lane.seen.set(head.body, head)
      if (held.effect.at === 'taken') ruleOf(held.act.type)?.fold?.(lane, this.scene(held, lane, lane.seen), held.act.facts)
    }
    return lane
  }

  private readonly seenHeads = new Map<Digest, readonly Head[]>()

  private seenBy(held: HeldAct): readonly Head[] {
    return this.seenHeads.get(held.digest) ?? []
  }

  private chainRefusalOf(lane: Lane, author: BodyId, seen: readonly Head[]): ChainRefusal | undefined {
    for (const head of seen) {
      if (head.body === author) return 'sees_itself'
      const held = this.acts.get(head.digest)
      if (held?.author !== head.body || held.act.number !== head.number || held.act.run !== head.run) return 'seen_goes_back'
      const before = lane.seen.get(head.body)
      const earlier = before && this.acts.get(before.digest)
      if (earlier && !this.feeds.get(head.body)!.isOnBranch(earlier, held)) return 'seen_goes_back'
    }
    return undefined
  }

  private scene({ digest, act }: Weighed, lane: Lane, seen: SeenHeads): Scene {
    const author = act.body!
    // Of its own feed an act knows what lies before it on its own branch, and nothing of another branch.
    const before = act.previous === null ? undefined : this.acts.get(act.previous)
    const hasSeen = (held: HeldAct) =>
      held.author === author ? before !== undefined && this.feeds.get(author)!.isOnBranch(held, before) : this.isSeen(held, seen)
    return {
      digest, author, act, lane,
      partnership: this.id,
      cited: (named) => {
        const held = this.acts.get(named)
        return held?.effect.at === 'taken' && hasSeen(held) ? held : undefined
      },
      hasSeen,
      seenAbout: (cited, type) => this.about(cited, type).filter(hasSeen),
    }
  }

  private isSeen(held: HeldAct, seen: SeenHeads): boolean {
    const head = seen.get(held.author)
    const furthest = head && this.acts.get(head.digest)
    return furthest !== undefined && this.feeds.get(held.author)!.isOnBranch(held, furthest)
  }

  get(digest: Digest): HeldAct | undefined {
    return this.acts.get(digest)
  }

  /** Taken acts of one type that cite the given act. */
  about(cited: Digest, type: string): readonly HeldAct[] {
    return (this.citing.get(cited) ?? []).filter(({ act }) => act.type === type)
  }

  everythingAbout(cited: Digest): readonly HeldAct[] {
    return this.citing.get(cited) ?? []
  }

  ofType(type: string): readonly HeldAct[] {
    return this.byType.get(type) ?? []
  }

  feedOf(body: BodyId): Feed | undefined {
    return this.feeds.get(body)
  }

  bodies(): readonly BodyId[] {
    return [...this.feeds.keys()]
  }

  laneOf(body: BodyId): Lane | undefined {
    const head = this.feeds.get(body)?.head()
    return head && this.feeds.get(body)!.laneAt(head.digest)
  }

  /** How a body's own next act would be judged, before it is sealed: nothing is changed by asking. */
  foresee({ digest, act, context }: Pick<SealedAct, 'digest' | 'act' | 'context'>): HeldAct['effect'] {
    const lane = this.laneBefore(this.feeds.get(act.body!) ?? new Feed(act.body!), act.previous)
    const heads = context?.seen ?? []
    const chain = this.chainRefusalOf(lane, act.body!, heads)
    const seen = chain || heads.length === 0 ? lane.seen : new Map([...lane.seen, ...heads.map((head) => [head.body, head] as const)])
    return this.judge({ digest, act }, lane, seen, chain)
  }

  heads(): readonly Head[] {
    return [...this.feeds.values()].flatMap((feed) => feed.heads().map((held) => headOf(held)))
  }

  forks(): readonly Fork[] {
    return [...this.feeds.values()].flatMap((feed) => feed.forks())
  }

  /** For one body, a forked feed's acts stand on the branch that its own feed acknowledged first; the rest waits. */
  standsFor(held: HeldAct, body: BodyId): boolean {
    const feed = this.feeds.get(held.author)!
    if (held.author === body) return true
    const parted = feed.lastForkedOn(held)
    if (!parted) return true
    const head = this.laneOf(body)?.seen.get(held.author)
    const seen = head && this.acts.get(head.digest)
    return seen !== undefined && feed.isOnBranch(parted, seen)
  }

  /** Whether an act's author had seen another when it sealed it: by the heads named in its feed up to it. */
  hasSeen(later: Digest, earlier: Digest): boolean {
    const one = this.acts.get(later)
    const other = this.acts.get(earlier)
    if (!one || !other) return false
    if (one.author === other.author) return other.act.number < one.act.number
    const branch = this.feeds.get(one.author)!.branchTo(one)
    const head = branch.flatMap((held) => this.seenBy(held)).findLast(({ body }) => body === other.author)
    const furthest = head && this.acts.get(head.digest)
    return furthest !== undefined && this.feeds.get(other.author)!.isOnBranch(other, furthest)
  }

  get size(): number {
    return this.acts.size
  }

  /** Every act in the order in which this node took it: for reading on from where one stopped, and for nothing else. */
  inArrival(): IterableIterator<HeldAct> {
    return this.acts.values()
  }

  *[Symbol.iterator](): IterableIterator<HeldAct> {
    for (const feed of this.feeds.values()) yield* feed
  }
}

type Weighed = Pick<SealedAct, 'digest' | 'act'>
type SeenHeads = ReadonlyMap<BodyId, Head>

/** Acts by which a body binds itself to a revision without a proposal of its own. */
const bindsAlone: ReadonlySet<string> = new Set(['accept', 'accede'])

export function headOf(held: HeldAct): Head {
  return { body: held.author, run: held.act.run, number: held.act.number, digest: held.digest }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
