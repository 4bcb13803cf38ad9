import type { Digest, Head, JsonObject } from './act.ts'
import { charterTo, commitmentTo, instrumentTo } from './changes.suite.ts'
import { bodyNamed, digestNamed, sampleRules, type Written } from './history.suite.ts'
import { membershipIn } from './members.ts'
import { namable, outlookOf } from './outlook.ts'
import { Lane } from './lane.ts'
import { headOf, Partnership, rulesVersion } from './partnership.ts'
import { isLive } from './positions.ts'
import { charterNamed, proposalIn } from './procedure.ts'
import { freezesBehind, removalOf, thawsDue } from './removing.ts'
import { freezeFacts, reopeningOf, type Request } from './reopening.ts'
import type { HeldAct } from './rule.ts'

/** A stream of numbers below a bound, all from one printed seed. */
export class Chance {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  below(bound: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }

  of<T>(from: readonly T[]): T | undefined {
    return from[this.below(from.length || 1)]
  }

  shuffled<T>(from: readonly T[]): readonly T[] {
    const left = [...from]
    const drawn: T[] = []
    while (left.length > 0) drawn.push(...left.splice(this.below(left.length), 1))
    return drawn
  }
}

/** What of freezing, reopening and removing a history holds, besides what every history does. */
const repairActs = ['freeze', 'freeze', 'remove']

const honestActs = ['propose', 'propose', 'propose', 'propose', 'consent', 'decline', 'abandon', 'lapse', 'accept', 'accept', 'accede', 'accede', 'receive', 'receive', 'receive']
const lyingActs = ['unheard_of', 'withdraw', 'lapse', 'lapse', 'acknowledge', 'acknowledge', 'conclude', 'consent', 'abandon']

interface Station {
  readonly name: string
  partnership: Partnership
  readonly held: Set<Digest>
  /** The request of a body that lost what it had sealed: until it has reopened, it seals nothing. */
  asking: Request | undefined
}

/** What an act says of its place, where it is not the next one of its feed. */
interface Place {
  readonly after: Digest | null
  readonly run?: number
  readonly seen?: readonly Head[]
}

interface Size {
  readonly bodies: number
  readonly liars: number
  readonly length: number
  /** Bodies lose what they sealed and go on from what the others hold, forks are repaired, members are removed. */
  readonly repairs?: boolean
}

export interface RandomHistory {
  readonly id: Digest
  readonly written: readonly Written[]
  readonly names: readonly string[]
  readonly liars: readonly string[]
  /** Honest bodies that lost what they had sealed. */
  readonly restored: readonly string[]
}

/**
 * Bodies that each know only what reached them, and act on it: honest ones as their node would, after weighing;
 * liars anything, and from any point of their own feed.
 */
export function randomHistory(seed: number, { bodies, liars, length, repairs = false }: Size, heard: Heard = () => {}): RandomHistory {
  const chance = new Chance(seed)
  const names = [...'abcd'].slice(0, bodies)
  const maker = new Maker(chance, names, [...chance.shuffled(names)].slice(0, liars), { repairs, heard })
  maker.begin()
  for (let turn = 0; turn < length; turn += 1) maker.turn()
  return { id: maker.id, written: maker.written, names, liars: maker.liars, restored: [...maker.restored] }
}

/** Told after each act that a body has taken in, its own too: what its own node then holds. */
export type Heard = (name: string, partnership: Partnership) => void

class Maker {
  readonly written: Written[] = []
  readonly id = digestNamed('random 1')
  readonly liars: readonly string[]
  private readonly chance: Chance
  private readonly names: readonly string[]
  private readonly stations: readonly Station[]
  private readonly repairs: boolean
  private readonly heard: Heard
  readonly restored = new Set<string>()

  constructor(chance: Chance, names: readonly string[], liars: readonly string[], { repairs, heard }: { readonly repairs: boolean; readonly heard: Heard }) {
    this.chance = chance
    this.names = names
    this.liars = liars
    this.repairs = repairs
    this.heard = heard
    this.stations = names.map((name) => ({ name, partnership: new Partnership(this.id), held: new Set(), asking: undefined }))
  }

  /** Mostly a partnership in effect for all or all but one; sometimes a founding that is left to chance. */
  begin(): void {
    const founders = this.chance.below(3) > 0 && this.names.length > 2 ? this.names.slice(0, -1) : this.names
    this.say(this.stations[0]!, 'found', { invites: founders.slice(1).map(bodyNamed), rules: sampleRules }, null)
    if (this.chance.below(5) === 0) return
    this.attend()
    if (founders.length === this.names.length || this.chance.below(4) === 0) return
    const inviting = this.proposalBy(this.stations[0]!, 'charter')
    if (inviting) this.say(this.stations[0]!, inviting[0], inviting[1], this.headAt(this.stations[0]!))
    if (this.chance.below(3) > 0) this.attend()
  }

  /** Everyone hears everything and does what is due, until a proposal can have taken effect. */
  private attend(): void {
    for (let round = 0; round < 3; round += 1) {
      for (const station of this.stations) {
        this.deliverAll(station)
        const due = this.dueAt(station, this.headAt(station))
        if (due) this.say(station, due[0], due[1], this.headAt(station))
      }
    }
    this.deliverAll(this.stations[0]!)
  }

  private headAt({ name, partnership }: Station): Digest | null {
    return partnership.feedOf(bodyNamed(name))?.head()?.digest ?? null
  }

  turn(): void {
    const station = this.chance.of(this.stations)!
    if (this.chance.below(3) === 0) this.deliver(station)
    if (this.repairs && (this.mend(station) || station.asking)) return
    const head = this.headAt(station)
    // A liar that lied at every turn would be cut off before it did harm.
    const lies = this.liars.includes(station.name) && this.chance.below(5) === 0
    const intent = lies ? this.intentOf(station, true) : (this.chance.below(4) > 0 ? this.dueAt(station, head) : undefined) ?? this.intentOf(station, false)
    if (!intent) return
    const acts = [...(station.partnership.feedOf(bodyNamed(station.name)) ?? [])].slice(-4)
    const after = lies && this.chance.below(2) === 0 ? (this.chance.of(acts)?.digest ?? null) : head
    this.say(station, intent[0], intent[1], after, lies)
  }

  /** What a node does about lost acts, forks and removals; returns whether it did anything. */
  private mend(station: Station): boolean {
    const lies = this.liars.includes(station.name)
    if (!lies && !station.asking && this.chance.below(40) === 0) this.lose(station)
    if (station.asking) return this.reopen(station, station.asking)
    const forked: Request = { why: 'forked', token: null }
    if (lies && this.chance.below(20) === 0) return this.reopen(station, forked)
    const asked = this.stations.find((other) => other !== station && other.asking && this.freezes(station, other.name, other.asking))
    if (asked) return true
    const repaired = station.partnership.forks().map(({ body }) => this.names.find((name) => bodyNamed(name) === body)!)
    if (repaired.some((name) => name !== station.name && this.chance.below(8) === 0 && this.freezes(station, name, forked))) return true
    return this.attendsFreezes(station) || (this.chance.below(2) === 0 && this.joinsRemoval(station))
  }

  /** Whom another holds for a removal it holds too, lets go what that one had proposed, and has it removed once all do. */
  private joinsRemoval(station: Station): boolean {
    const { partnership } = station
    const self = bodyNamed(station.name)
    const held = partnership.ofType('freeze').filter(({ act, author }) => act.facts['why'] === 'removal' && author !== self).map(({ act }) => act.facts['body'])
    const name = this.names.find((one) => one !== station.name && held.includes(bodyNamed(one)))
    if (name !== undefined && this.freezes(station, name, { why: 'removal', token: null })) return true
    const frozen = partnership.laneOf(self)?.freezes.all().filter(({ why }) => why === 'removal').map(({ body }) => body) ?? []
    if (frozen.length === 0) return false
    const removals = partnership.subjects.get(this.id)?.proposals.filter((held) => proposalIn(held)!.removes.some(({ body }) => frozen.includes(body))) ?? []
    if (removals.some(({ digest }) => this.says(station, 'consent', { proposal: digest }))) return true
    // What is open stands in the way, unless nobody but the one to be removed keeps it so.
    const open = [...(partnership.laneOf(self)?.open.all() ?? [])].filter(({ removes }) => removes.length === 0)
    if (open.some(({ proposer, proposal }) => this.says(station, proposer === self ? 'abandon' : 'lapse', { proposal }))) return true
    if (removals.some((held) => isLive(partnership, held))) return false
    const removal = this.removalBy(station)
    return removal !== undefined && this.says(station, ...removal)
  }

  private attendsFreezes(station: Station): boolean {
    const self = bodyNamed(station.name)
    const behind = freezesBehind(station.partnership, self)
    const thawed = [...thawsDue(station.partnership, self), ...behind.map(({ digest }) => digest)].filter((freeze) => this.says(station, 'thaw', { freeze }))
    for (const { body } of behind) this.freezes(station, this.names.find((name) => bodyNamed(name) === body)!, { why: 'removal', token: null })
    return thawed.length > 0
  }

  /** Its own acts that nobody else holds are gone, and all that it held of others only after them. */
  private lose(station: Station): void {
    const lost = [...station.partnership].filter(({ author, digest }) => author === bodyNamed(station.name) && digest !== this.id && this.stations.every((other) => other === station || !other.held.has(digest)))
    if (lost.length === 0) return
    const kept = this.written.filter(({ digest }) => station.held.has(digest) && !lost.some((held) => held.digest === digest))
    station.held.clear()
    station.partnership = new Partnership(this.id)
    for (const written of kept) this.receive(station, written)
    station.asking = { why: 'restored', token: digestNamed(`request ${this.written.length} ${station.name}`) }
    this.restored.add(station.name)
  }

  private freezes(station: Station, name: string, { why, token }: { readonly why: Request['why'] | 'removal'; readonly token: Digest | null }): boolean {
    const body = bodyNamed(name)
    const facts = freezeFacts(station.partnership, bodyNamed(station.name), { body, identity: { number: 1, digest: body }, why, token })
    return this.says(station, 'freeze', facts as unknown as JsonObject, { after: this.headAt(station), seen: outlookOf(station.partnership, bodyNamed(station.name)).names })
  }

  private reopen(station: Station, request: Request): boolean {
    const reopening = reopeningOf(station.partnership, bodyNamed(station.name), request)
    // Where the others hold it on two branches, only they can decide to repair that; it asks no more.
    if (reopening.at !== 'ready') return false
    const { facts, after, seen } = reopening
    const done = this.says(station, 'reopen', facts as unknown as JsonObject, { after: after && after.digest, run: facts.run, seen })
    if (done) station.asking = undefined
    return done
  }

  private says(station: Station, type: string, facts: JsonObject, place: Place = { after: this.headAt(station) }): boolean {
    const written = this.write(station, type, facts, place)
    if (station.partnership.foresee(written).at !== 'taken') return false
    this.written.push(written)
    this.receive(station, written)
    return true
  }

  /** The first thing that this body's node would do by itself and that the law takes. */
  private dueAt(station: Station, head: Digest | null): readonly [string, JsonObject] | undefined {
    const proposals = [...station.partnership].filter((held) => held.effect.at === 'taken' && proposalIn(held))
    for (const proposal of this.chance.shuffled(proposals)) {
      const due = this.nodeIntent(station, proposal)
      if (due && station.partnership.foresee(this.write(station, due[0], due[1], { after: head })).at === 'taken') return due
    }
    return undefined
  }

  /** Some of what the others wrote arrives, in any order; what has to wait is tried again another time. */
  private deliver(station: Station): void {
    const missing = this.written.filter(({ digest }) => !station.held.has(digest))
    const some = this.chance.below(2) === 0 ? missing : this.chance.shuffled(missing).slice(0, 1 + this.chance.below(8))
    for (const written of some) this.receive(station, written)
  }

  private deliverAll(station: Station): void {
    for (const written of this.written.filter(({ digest }) => !station.held.has(digest))) this.receive(station, written)
  }

  private receive(station: Station, written: Written): void {
    const outcome = station.partnership.apply(written)
    if (outcome.at === 'waiting') return
    station.held.add(written.digest)
    this.heard(station.name, station.partnership)
  }

  private say(station: Station, type: string, facts: JsonObject, after: Digest | null, lies = false): void {
    const written = this.write(station, type, facts, { after })
    if (!lies && this.written.length > 0 && station.partnership.foresee(written).at === 'refused') return
    this.written.push(written)
    this.receive(station, written)
  }

  private write(station: Station, type: string, facts: JsonObject, { after, run, seen }: Place): Written {
    const body = bodyNamed(station.name)
    const previous = after === null ? undefined : station.partnership.get(after)
    const digest = digestNamed(`random ${this.written.length + 1}`)
    return {
      digest,
      act: {
        rules: type === 'unheard_of' && this.chance.below(2) === 0 ? rulesVersion + 1 : rulesVersion, feed: 'partnership', body, run: run ?? previous?.act.run ?? 1,
        number: (previous?.act.number ?? 0) + 1, previous: after, context: digestNamed(`context ${digest}`), identity: { number: 1, digest: body },
        at: '2026-03-01T09:00:00Z', type, facts, content: digestNamed(`content ${digest}`), actor: { office: 'x', second: null, assertion: null },
      },
      context: { salt: 'salt', partnership: this.written.length === 0 ? null : this.id, seen: seen ?? this.seenBy(station, after) },
    }
  }

  /** Mostly all heads held, sometimes only some; each on the branch its feed already stands on. */
  private seenBy({ name, partnership }: Station, after: Digest | null): readonly Head[] {
    const self = bodyNamed(name)
    const last = after === null ? undefined : partnership.get(after)
    const lane = last ? partnership.laneAfter(last) : new Lane()
    return partnership.bodies().filter((body) => body !== self && this.chance.below(8) > 0).flatMap((body) => {
      const beyond = this.repairs && this.liars.includes(name) && this.chance.below(20) === 0
      const head = beyond ? this.chance.of(partnership.feedOf(body)!.heads()) : namable(partnership, lane, body)
      return head ? [headOf(head)] : []
    })
  }

  private intentOf(station: Station, liar: boolean): readonly [string, JsonObject] | undefined {
    const { partnership } = station
    const proposals = [...partnership].filter((held) => held.effect.at === 'taken' && proposalIn(held))
    const proposal = this.chance.of(proposals.slice(-6))
    const kind = this.chance.of([...honestActs, ...(liar ? lyingActs : []), ...(this.repairs ? repairActs : [])])!
    if (kind === 'receive') return ['receive', { state: digestNamed('state') }]
    if (kind === 'freeze') return this.freezeBy(station, liar)
    if (kind === 'remove') return this.removalBy(station)
    // Where somebody is to be removed, nothing new is begun.
    if (this.repairs && kind === 'propose' && !liar && partnership.laneOf(bodyNamed(station.name))?.freezes.all().some(({ why }) => why === 'removal')) return undefined
    if (kind === 'unheard_of') return ['unheard_of', {}]
    if (kind === 'propose') return this.proposalBy(station)
    if (!proposal) return undefined
    const conclusion = this.chance.of(partnership.about(proposal.digest, 'conclude'))
    if (kind === 'acknowledge') return conclusion && ['acknowledge', { proposal: proposal.digest, conclusion: conclusion.digest }]
    if (kind === 'conclude') return ['conclude', { proposal: proposal.digest, consents: consentsFor(partnership, proposal) }]
    const self = bodyNamed(station.name)
    const effective = this.chance.of(proposals.filter((held) => partnership.subjects.isEffective(held.digest) && !proposalIn(held)!.required.includes(self))) ?? proposal
    if (kind === 'accept') return ['accept', { revision: effective.digest }]
    if (kind === 'accede') return this.accessionOf(station, effective)
    if (kind === 'withdraw') return ['withdraw', { from: proposalIn(proposal)!.subject, effective: '2030-01-01' }]
    return [kind, { proposal: proposal.digest }]
  }

  /** To be removed, an honest body freezes one that lied; a liar whomever it likes, for whatever reason. */
  private freezeBy({ name, partnership }: Station, liar: boolean): readonly [string, JsonObject] | undefined {
    const other = this.chance.of((liar || this.chance.below(4) === 0 ? this.names : this.liars).filter((one) => one !== name))
    if (other === undefined || (!liar && this.chance.below(3) > 0)) return undefined
    const why = liar ? this.chance.of(['restored', 'forked', 'removal'] as const)! : 'removal'
    const given = { body: bodyNamed(other), identity: { number: 1, digest: bodyNamed(other) }, why, token: why === 'restored' ? digestNamed(`invented ${this.written.length}`) : null }
    return ['freeze', freezeFacts(partnership, bodyNamed(name), given) as unknown as JsonObject]
  }

  private removalBy({ name, partnership }: Station): readonly [string, JsonObject] | undefined {
    const self = bodyNamed(name)
    const frozen = partnership.laneOf(self)?.freezes.all().find(({ why }) => why === 'removal')
    const standing = frozen && removalOf(partnership, self, frozen.body)
    const charter = partnership.subjects.charter()
    if (standing?.at !== 'ready' || !charter) return undefined
    const required = standing.removed.freezes.map((digest) => partnership.get(digest)!.author)
    const replaces = required.map((body) => ({ body, revision: partnership.subjects.currentFor(this.id, body) }))
    const relies = partnership.subjects.currentFor(this.id, self)
    if (relies === null) return undefined
    const change = charterTo({ members: required, removed: [standing.removed] })
    return ['propose', { subject: this.id, replaces, relies: charterNamed(this.id, relies), marking: null, change } as unknown as JsonObject]
  }

  private accessionOf({ partnership }: Station, revision: HeldAct): readonly [string, JsonObject] {
    const charter = partnership.subjects.charter()?.revision.digest ?? this.id
    return ['accede', { partnership: this.id, invitation: charter, accepts: proposalIn(revision)!.kind === 'charter' ? [] : [revision.digest] }]
  }

  /** What a node does by itself about one proposal. */
  private nodeIntent({ name, partnership }: Station, proposal: HeldAct): readonly [string, JsonObject] | undefined {
    const self = bodyNamed(name)
    const { required } = proposalIn(proposal)!
    if (!required.includes(self)) return undefined
    const named = { proposal: proposal.digest }
    const declined = partnership.about(proposal.digest, 'decline').length > 0
    const conclusion = partnership.about(proposal.digest, 'conclude')[0]
    if (proposal.author === self) {
      const consents = consentsFor(partnership, proposal)
      if (declined) return ['abandon', named]
      return consents.length === required.length - 1 ? ['conclude', { ...named, consents }] : undefined
    }
    if (conclusion) return ['acknowledge', { ...named, conclusion: conclusion.digest }]
    if (declined || partnership.about(proposal.digest, 'abandon').length > 0) return ['lapse', named]
    return ['consent', named]
  }

  private proposalBy({ name, partnership }: Station, only?: 'charter'): readonly [string, JsonObject] | undefined {
    const self = bodyNamed(name)
    const relies = partnership.subjects.currentFor(this.id, self)
    const members = membershipIn(relies === null ? undefined : partnership.get(relies))?.members
    if (relies === null || !members) return undefined
    const choice = this.chance.below(8)
    const kind = only ?? (choice === 0 ? 'charter' : choice < 5 ? 'instrument' : 'commitment')
    const subject = kind === 'charter' ? this.id : this.chance.below(3) === 0 ? null : (this.chance.of(partnership.subjects.ofKind(kind))?.id ?? null)
    const acceded = partnership.about(this.id, 'accede').map(({ author }) => author)
    const everyone = [...new Set([...members, ...acceded])]
    const others = everyone.filter((body) => body !== self)
    const required = kind === 'instrument' && subject !== null ? [self, ...this.chance.shuffled(others).slice(0, 1)] : everyone
    const outsiders = this.names.map(bodyNamed).filter((body) => !everyone.includes(body))
    const change =
      kind === 'charter' ? charterTo({ members: everyone, invited: outsiders.map((body) => ({ body, history: 'all' as const })) })
      : kind === 'instrument' ? instrumentTo({ action: subject === null ? 'adopt' : 'amend', signatories: required })
      : commitmentTo({ owners: [self] })
    const replaces = required.map((body) => ({ body, revision: subject === null ? null : partnership.subjects.currentFor(subject, body) }))
    return ['propose', { subject, replaces, relies: charterNamed(this.id, relies), marking: null, change } as unknown as JsonObject]
  }
}

function consentsFor(partnership: Partnership, proposal: HeldAct): readonly Digest[] {
  const consents = partnership.about(proposal.digest, 'consent')
  return [...new Map(consents.map((held) => [held.author, held.digest])).values()]
}
