// Specification: spec/procedure.md
import type { Act, BodyId, Digest, Head, PartnershipId, SealedAct } from './act.ts'
import { ruleOf } from './acts/catalogue.ts'
import type { ReopenFacts } from './acts/reopen.ts'
import { Citing } from './citing.ts'
import { Feed, type Fork } from './feed.ts'
import { Lane } from './lane.ts'
import { settleOpen } from './procedure.ts'
import { removalsIn } from './removal.ts'
import { citations } from './shape.ts'
import { factsOf, type HeldAct, type Rule, type Scene } from './rule.ts'
import { Sharing } from './sharing.ts'
import { Standing } from './standing.ts'
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
export const chainRefusals = ['sees_itself', 'seen_goes_back', 'seen_beyond_freeze', 'cites_unseen'] as const
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
  private readonly standing = new Standing(this.feeds)
  /** Acts of runs whose beginning this node does not understand. */
  private readonly unopened = new Set<Digest>()
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
    const rule = act.rules > rulesVersion ? undefined : ruleOf(act.type)
    const needed = rule?.needs?.(act.facts).find((named) => !this.acts.has(named))
    if (needed !== undefined) return { at: 'waiting', missing: needed }
    const feed = known ?? new Feed(act.body)
    const lane = this.laneBefore(feed, before)
    const { chain, names, leaps } = this.weighHeads(lane, feed.body, context.seen, heads)
    const kept = this.sharing.keep(act, { rule, body: feed.body, before })
    const weighed = this.weighed({ digest, author: feed.body, act: kept, before, lane, names, leaps }, rule)
    const held: HeldAct = { digest, author: feed.body, act: kept, effect: this.judge(weighed, chain) }
    // What begins a run begins it well or not at all: on a run of its own making a liar could say two things to two sides.
    if (held.effect.at === 'refused' && beginsRun(act, before)) return { at: 'out_of_chain' }
    this.name(lane, act.number, names)
    if (!known) this.feeds.set(feed.body, feed)
    feed.add(held, lane)
    this.acts.set(digest, held)
    this.standing.add(held, before)
    if (held.effect.at === 'not_understood' && (beginsRun(act, before) || (before && this.unopened.has(before.digest)))) this.unopened.add(digest)
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
      const feed = this.feeds.get(head.author)!
      let before = lane.seen.get(head.author)
      const reopening = lane.isWary ? this.passage(lane, head) : undefined
      if (reopening instanceof Object) {
        lane.freezes.answer(head.author)
        if (before && !feed.isOnBranch(before, head)) {
          lane.seen.leap(before, reopening)
          before = this.acts.get(reopening.act.previous!)
        }
      }
      for (const held of feed.between(before, head)) {
        if (held.effect.at === 'taken' && endsSupports.has(held.act.type)) lane.open.touch(factsOf<{ readonly proposal: Digest }>(held).proposal)
      }
      lane.seen.name(under, head)
    }
  }

  private judge({ scene, rule, cites }: Weighed, chain: ChainRefusal | undefined): HeldAct['effect'] {
    if (!rule || (scene.before && this.unopened.has(scene.before.digest))) return { at: 'not_understood' }
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
    if (held.act.type === 'reopen' && this.standing.reopen(held) && this.subjects.removals.length > 0) this.settleRemovals()
    if (this.subjects.note(held, before)) this.settleRemovals()
  }

  /** An acknowledgement that its body has disowned removes nobody. */
  private settleRemovals(): void {
    const effective = this.subjects.removals.filter(({ digest }) => this.everyAbout(digest, 'acknowledge').some((held) => !this.standing.isDisowned(held)))
    this.standing.remove(effective.flatMap(removalsIn), (digest) => this.acts.get(digest))
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
  private weighHeads(lane: Lane, author: BodyId, seen: readonly Head[], heads: readonly (HeldAct | undefined)[]): Heads {
    let chain: ChainRefusal | undefined
    let leaps: Map<BodyId, HeldAct> | undefined
    for (const [index, head] of seen.entries()) {
      if (head.body === author) return { chain: 'sees_itself', names: [] }
      const held = heads[index]
      if (held?.author !== head.body || held.act.number !== head.number || held.act.run !== head.run) {
        chain = 'seen_goes_back'
        continue
      }
      const before = lane.seen.get(held.author)
      const leaves = before !== undefined && !this.feeds.get(held.author)!.isOnBranch(before, held)
      if (!leaves && !lane.isWary) continue
      const passage = this.passage(lane, held)
      if (leaves && passage instanceof Object) (leaps ??= new Map()).set(held.author, passage)
      else if (leaves) chain = 'seen_goes_back'
      else if (passage === 'beyond') chain ??= 'seen_beyond_freeze'
    }
    return chain === undefined ? { names: heads as readonly HeldAct[], leaps } : { chain, names: [] }
  }

  /**
   * Where a lane holds a feed up to a head, whether it may name another one: within that head freely (`undefined`), beyond
   * only after the reopening that answers it.
   */
  passage(lane: Lane, head: HeldAct): HeldAct | 'beyond' | undefined {
    const freezes = lane.freezes.of(head.author)
    const removal = lane.removed.get(head.author)
    if (freezes.length === 0 && !removal) return undefined
    const feed = this.feeds.get(head.author)!
    const last = freezes.length === 0 ? removal?.cut && this.acts.get(removal.cut.digest) : freezes[0]!.head
    if (last && feed.isOnBranch(head, last)) return undefined
    if (removal || freezes.some(({ why }) => why === 'removal')) return 'beyond'
    const { digest, closes } = freezes.at(-1)!
    for (const held of feed.back(head)) {
      if (held.act.run <= closes) break
      if (held.act.type === 'reopen' && held.effect.at === 'taken' && factsOf<ReopenFacts>(held).freezes.includes(digest)) return held
    }
    return 'beyond'
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

  /** Taken acts of one type that cite the given act, and that stand. */
  about(cited: Digest, type: string): readonly HeldAct[] {
    return this.standingOf(this.citing.about(cited, type))
  }

  /** The same, whether they stand or not: what an act had seen decides about it, and not what came of that later. */
  everyAbout(cited: Digest, type: string): readonly HeldAct[] {
    return this.citing.about(cited, type)
  }

  ofType(type: string): readonly HeldAct[] {
    return this.standingOf(this.everyOfType(type))
  }

  everyOfType(type: string): readonly HeldAct[] {
    return this.byType.get(type) ?? []
  }

  private standingOf(acts: readonly HeldAct[]): readonly HeldAct[] {
    return this.standing.isWhole || acts.length === 0 ? acts : acts.filter((held) => !this.standing.isLate(held))
  }

  /** Whether an act is kept without effect: its body lost it and went on in a later run, or was removed before it. */
  isLate(held: HeldAct): boolean {
    return this.standing.isLate(held)
  }

  /** Whether every act stands, as far as runs and removals go. */
  get isWhole(): boolean {
    return this.standing.isWhole
  }

  isRemoved(body: BodyId): boolean {
    return this.standing.isRemoved(body)
  }

  feedOf(body: BodyId): Feed | undefined {
    return this.feeds.get(body)
  }

  bodies(): readonly BodyId[] {
    return [...this.feeds.keys()]
  }

  laneOf(body: BodyId): Lane | undefined {
    const feed = this.feeds.get(body)
    const head = this.standing.isWhole ? feed?.head() : (feed?.heads().find((one) => !this.standing.isDisowned(one)) ?? feed?.head())
    return head && feed!.laneAt(head.digest)
  }

  /** How a body's own next act would be judged, before it is sealed: nothing is changed by asking. */
  foresee({ digest, act, context }: Pick<SealedAct, 'digest' | 'act' | 'context'>): HeldAct['effect'] {
    const author = act.body!
    const before = act.previous === null ? undefined : this.acts.get(act.previous)
    const lane = this.laneBefore(this.feeds.get(author) ?? new Feed(author), before)
    const seen = context?.seen ?? []
    const { chain, names, leaps } = this.weighHeads(lane, author, seen, seen.map((head) => this.acts.get(head.digest)))
    const rule = act.rules > rulesVersion ? undefined : ruleOf(act.type)
    return this.judge(this.weighed({ digest, author, act, before, lane, names, leaps }, rule), chain)
  }

  heads(): readonly Head[] {
    return [...this.feeds.values()].flatMap((feed) => feed.heads().map((held) => headOf(held)))
  }

  /** Whether what binds a body may change with any act: beyond a fork or a freeze it hangs on what its own feed names. */
  get isUnsettled(): boolean {
    return this.byType.has('freeze') || this.feeds.values().some((feed) => feed.isParted)
  }

  /** The lane of a body's own feed as it stands after an act of it, to be read and not to be changed. */
  laneAfter(held: HeldAct): Lane {
    return this.laneBefore(this.feeds.get(held.author)!, held)
  }

  forks(): readonly Fork[] {
    return [...this.feeds.values()].flatMap((feed) => feed.forks())
  }

  /**
   * Whether an act counts for one body: what its own feed has named goes on counting for it, and what it has frozen
   * does not. Of a forked feed the branch stands that it named first; the rest waits.
   */
  standsFor(held: HeldAct, body: BodyId): boolean {
    const feed = this.feeds.get(held.author)!
    if (held.author === body) return !this.standing.isLate(held)
    if (!feed.isParted && this.isWhole && !this.byType.has('freeze')) return true
    const lane = this.laneOf(body)
    const seen = lane?.seen.get(held.author)
    if (seen && lane!.seen.reaches(feed, held, seen)) return true
    if (this.standing.isLate(held) || (lane?.isWary && this.passage(lane, held) === 'beyond')) return false
    if (seen && !feed.isOnBranch(seen, held)) return false
    const parted = feed.lastForkedOn(held, (rival) => !this.standing.isLate(rival))
    return !parted || (seen !== undefined && feed.isOnBranch(parted, seen))
  }

  /** Whether an act's author had seen another when it sealed it: by the heads named in its feed up to it. */
  hasSeen(later: Digest, earlier: Digest): boolean {
    const one = this.acts.get(later)
    const other = this.acts.get(earlier)
    if (!one || !other) return false
    const feed = this.feeds.get(other.author)!
    if (one.author === other.author) return one !== other && feed.isOnBranch(other, one)
    const { seen } = this.feeds.get(one.author)!.laneThrough(one)
    const furthest = seen.upTo(one.act.number, other.author)
    return furthest !== undefined && seen.reaches(feed, other, furthest)
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

/** The heads that an act names, where the chain does not refuse it. */
interface Heads {
  readonly chain?: ChainRefusal
  readonly names: readonly HeldAct[]
  readonly leaps?: ReadonlyMap<BodyId, HeldAct> | undefined
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

/** A later run opens by its own act alone, which follows the cut, or nothing where nobody holds any act. */
function follows(act: Act, before: HeldAct | undefined): boolean {
  if (before && before.author !== act.body) return false
  if (act.number !== (before?.act.number ?? 0) + 1) return false
  return act.run === (before?.act.run ?? 1) || (act.type === 'reopen' && beginsRun(act, before))
}

function beginsRun({ run }: Act, before: HeldAct | undefined): boolean {
  return run > (before?.act.run ?? 1)
}

export function headOf(held: HeldAct): Head {
  return { body: held.author, run: held.act.run, number: held.act.number, digest: held.digest }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
