// Specification: spec/procedure.md
import type { Act, BodyId, Digest, Head, PartnershipId, SealedAct } from './act.ts'
import { ruleOf } from './acts/catalogue.ts'
import { Citing } from './citing.ts'
import { Feed, type Fork } from './feed.ts'
import { Lane } from './lane.ts'
import { settleOpen } from './procedure.ts'
import { citations } from './shape.ts'
import { factsOf, type HeldAct, type Rule, type Scene } from './rule.ts'
import { Sharing } from './sharing.ts'
import { Subjects } from './subjects.ts'
import { Vantage, type Placed } from './vantage.ts'

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
  private readonly citing = new Citing()
  private readonly byType = new Map<string, HeldAct[]>()
  /** Acts refused, in the order in which they came. */
  readonly refused: HeldAct[] = []
  readonly subjects: Subjects
  private readonly sharing = new Sharing({
    digest: (digest) => this.acts.get(digest)?.digest ?? digest,
    body: (body) => this.feeds.get(body)?.body ?? body,
  })

  constructor(id: PartnershipId) {
    this.id = id
    this.subjects = new Subjects(this)
  }

  apply(sealed: Pick<SealedAct, 'digest' | 'act' | 'context'>): Outcome {
    const { digest, act, context } = sealed
    if (this.acts.has(digest)) return { at: 'known' }
    if (!context || act.body === null || (context.partnership ?? digest) !== this.id) return { at: 'of_another_partnership' }
    // The founding act comes first of all, then the act before, then the heads that it says it has seen.
    if (digest !== this.id && this.acts.size === 0) return { at: 'waiting', missing: this.id }
    const known = this.feeds.get(act.body)
    // Mostly it follows the end of its feed: that is seen without looking among all acts.
    const before = act.previous === null ? undefined : (known?.endAt(act.previous) ?? this.acts.get(act.previous))
    if (act.previous !== null && !before) return { at: 'waiting', missing: act.previous }
    const heads = context.seen.map((head) => this.acts.get(head.digest))
    const missing = heads.indexOf(undefined)
    if (missing >= 0) return { at: 'waiting', missing: context.seen[missing]!.digest }
    if (!follows(act, before)) return { at: 'out_of_chain' }
    const feed = known ?? new Feed(act.body)
    const lane = this.laneBefore(feed, before)
    const { chain, names } = this.weighHeads(lane, feed.body, context.seen, heads)
    const rule = act.rules > rulesVersion ? undefined : ruleOf(act.type)
    const kept = this.sharing.keep(act, { rule, body: feed.body, before })
    const weighed = this.weighed({ digest, author: feed.body, act: kept, before, lane, names }, rule)
    const held: HeldAct = { digest, author: feed.body, act: kept, effect: this.judge(weighed, chain) }
    this.name(lane, act.number, names)
    if (!known) this.feeds.set(feed.body, feed)
    feed.add(held, lane)
    this.acts.set(digest, held)
    if (held.effect.at === 'refused') {
      this.refused.push(held)
      return { at: 'refused', held, code: held.effect.code }
    }
    if (held.effect.at === 'not_understood') return { at: 'not_understood', held }
    this.take(held, weighed)
    return { at: 'taken', held }
  }

  /** Takes heads over into the lane; acts that come into sight with them may end what the lane supports. */
  private name(lane: Lane, under: number, heads: readonly HeldAct[]): void {
    for (const head of heads) {
      const before = lane.seen.get(head.author)
      for (const held of this.feeds.get(head.author)!.between(before, head)) {
        if (held.effect.at === 'taken' && endsSupports.has(held.act.type)) lane.open.touch(factsOf<{ readonly proposal: Digest }>(held).proposal)
      }
      lane.seen.name(under, head)
    }
  }

  private judge({ scene, rule, cites }: Weighed, chain: ChainRefusal | undefined): HeldAct['effect'] {
    if (!rule) return { at: 'not_understood' }
    if (chain) return { at: 'refused', code: chain }
    let citesUnseen = false
    for (const held of cites) {
      const isSeen = held !== undefined && scene.hasSeen(held)
      // What rests on something not understood is not understood either: a node that knows more may find it good.
      if (isSeen && held.effect.at === 'not_understood') return { at: 'not_understood' }
      // The founding act is seen by all.
      if (!isSeen && held?.digest !== this.id) citesUnseen = true
    }
    if (citesUnseen) return { at: 'refused', code: 'cites_unseen' }
    const refusal = rule.decide(scene, scene.act.facts)
    return refusal === undefined ? taken : { at: 'refused', code: refusal.refused }
  }

  private take(held: HeldAct, { scene, rule, cites }: Weighed): void {
    const { lane } = scene
    // Settled first, so that what binds it now is known to follow on what bound it before.
    if (bindsAlone.has(held.act.type)) settleOpen(scene)
    const before = bindsAlone.has(held.act.type) ? new Map(lane.current) : lane.current
    rule?.fold?.(lane, scene, held.act.facts)
    push(this.byType, held.act.type, held)
    cites.forEach((cited, index) => {
      if (cited && cites.indexOf(cited) === index) this.citing.add(cited.digest, held)
    })
    this.subjects.note(held, before)
  }

  private laneBefore(feed: Feed, last: HeldAct | undefined): Lane {
    if (!last) return new Lane()
    const at = feed.laneAt(last.digest)
    if (at) return at
    // A second act after the same one: the branch gets a lane of its own, folded anew up to the fork.
    const lane = new Lane()
    const { seen } = feed.laneThrough(last)
    for (const held of feed.branchTo(last)) {
      this.name(lane, held.act.number, seen.namedUnder(held.act.number))
      if (held.effect.at === 'taken') ruleOf(held.act.type)?.fold?.(lane, this.sceneOf(held, lane), held.act.facts)
    }
    return lane
  }

  /** Heads that go back are not taken over: what a feed has seen only ever grows. */
  private weighHeads(lane: Lane, author: BodyId, seen: readonly Head[], heads: readonly (HeldAct | undefined)[]): { readonly chain?: ChainRefusal; readonly names: readonly HeldAct[] } {
    for (const [index, head] of seen.entries()) {
      if (head.body === author) return { chain: 'sees_itself', names: [] }
      const held = heads[index]
      if (held?.author !== head.body || held.act.number !== head.number || held.act.run !== head.run) return { chain: 'seen_goes_back', names: [] }
      const before = lane.seen.get(held.author)
      if (before && !this.feeds.get(held.author)!.isOnBranch(before, held)) return { chain: 'seen_goes_back', names: [] }
    }
    return { names: heads as readonly HeldAct[] }
  }

  private weighed(placed: Placed, rule: Rule | undefined): Weighed {
    const cites = rule ? citations(rule.facts.describe, placed.act.facts).map((named) => this.acts.get(named)) : []
    return { scene: new Vantage(this, placed), rule, cites }
  }

  private sceneOf({ digest, author, act }: HeldAct, lane: Lane): Scene {
    const before = act.previous === null ? undefined : this.acts.get(act.previous)
    return new Vantage(this, { digest, author, act, before, lane, names: [] })
  }

  get(digest: Digest): HeldAct | undefined {
    return this.acts.get(digest)
  }

  /** Taken acts of one type that cite the given act. */
  about(cited: Digest, type: string): readonly HeldAct[] {
    return this.citing.about(cited, type)
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
    const author = act.body!
    const before = act.previous === null ? undefined : this.acts.get(act.previous)
    const lane = this.laneBefore(this.feeds.get(author) ?? new Feed(author), before)
    const seen = context?.seen ?? []
    const { chain, names } = this.weighHeads(lane, author, seen, seen.map((head) => this.acts.get(head.digest)))
    const rule = act.rules > rulesVersion ? undefined : ruleOf(act.type)
    return this.judge(this.weighed({ digest, author, act, before, lane, names }, rule), chain)
  }

  heads(): readonly Head[] {
    return [...this.feeds.values()].flatMap((feed) => feed.heads().map((held) => headOf(held)))
  }

  get isForked(): boolean {
    return this.feeds.values().some((feed) => feed.isForked)
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
    const seen = this.laneOf(body)?.seen.get(held.author)
    return seen !== undefined && feed.isOnBranch(parted, seen)
  }

  /** Whether an act's author had seen another when it sealed it: by the heads named in its feed up to it. */
  hasSeen(later: Digest, earlier: Digest): boolean {
    const one = this.acts.get(later)
    const other = this.acts.get(earlier)
    if (!one || !other) return false
    if (one.author === other.author) return other.act.number < one.act.number
    const furthest = this.feeds.get(one.author)!.laneThrough(one).seen.upTo(one.act.number, other.author)
    return furthest !== undefined && this.feeds.get(other.author)!.isOnBranch(other, furthest)
  }

  get size(): number {
    return this.acts.size
  }

  /**
   * Every act in the order in which this node took it: for reading on from where one stopped, and for nothing else.
   * Whoever asks for no more than there are may go on with the same iterator once there are more.
   */
  inArrival(): IterableIterator<HeldAct> {
    return this.acts.values()
  }

  *[Symbol.iterator](): IterableIterator<HeldAct> {
    for (const feed of this.feeds.values()) yield* feed
  }
}

/** An act about to be judged, with what it is judged by. */
interface Weighed {
  readonly scene: Scene
  /** `undefined`: of a type or a rules version that this node does not know. */
  readonly rule: Rule | undefined
  /** What it cites, in the order of its facts; `undefined` where that is not held. */
  readonly cites: readonly (HeldAct | undefined)[]
}

const taken = { at: 'taken' } as const

/** Acts of others by which a proposal that a body supports may come to its end. */
const endsSupports: ReadonlySet<string> = new Set(['acknowledge', 'lapse'])

/** Acts by which a body binds itself to a revision without a proposal of its own. */
const bindsAlone: ReadonlySet<string> = new Set(['accept', 'accede'])

/** A later run opens only from a cut that the members froze, and no act of this rules version freezes one. */
function follows({ body, run, number, previous }: Act, before: HeldAct | undefined): boolean {
  if (run !== 1) return false
  if (previous === null) return number === 1
  return before?.author === body && before.act.number + 1 === number
}

export function headOf(held: HeldAct): Head {
  return { body: held.author, run: held.act.run, number: held.act.number, digest: held.digest }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
