import type { BodyId, PartnershipId, SealedAct } from '../core/act.ts'
import type { EstablishFacts } from '../core/identity.ts'
import { refuse } from '../core/refusal.ts'
import { Admission } from './admission.ts'
import { Attachments } from './attachments.ts'
import { Attendance, nodeActor } from './attendance.ts'
import { Authoring, isSealed, type Intent, type Submitted } from './authoring.ts'
import { Exchange, type ReceivedTransfer } from './exchange.ts'
import { Consequences } from './consequences.ts'
import { Disclosure } from './exit.ts'
import { alone } from './alone.ts'
import { Folds } from './folds.ts'
import { Following } from './following.ts'
import { Handing } from './handing.ts'
import { Intake, type Arrival } from './intake.ts'
import { Pairing } from './pairing.ts'
import type { Reader } from './policy.ts'
import type { Desk } from './ports/desk.ts'
import { sectionKey, type Register, type Section } from './ports/register.ts'
import type { News, Siblings } from './ports/siblings.ts'
import type { Clock, Journal, Keys, Random } from './ports/surroundings.ts'
import type { ReadAct, Verifier } from './ports/verifier.ts'
import { checkCode } from '../wire/check-code.ts'
import { Proving } from './proving.ts'
import { Runs, type Holding } from './runs.ts'
import { Restoration } from './restoration.ts'
import { inThread } from './reading.ts'
import { receiptDue } from './receipt.ts'
import { SealCheck } from './seal-check.ts'
import { schemaFault } from './sealing.ts'
import { Turn } from './turn.ts'

export interface NodePorts {
  readonly register: Register
  readonly desk: Desk
  readonly keys: Keys
  readonly clock: Clock
  readonly random: Random
  readonly journal: Journal
  /** The other processes over the same store; without them this one is alone. */
  readonly siblings?: Siblings
  /** Reads and verifies what comes from outside; in this thread where none is given. */
  readonly verifier?: Verifier
  /** Stops the process: what is in memory is no longer what is on disk, and nothing may be built on it. */
  readonly halt: (cause: unknown) => void
}

/** Milliseconds after which what another process left undone is done here. */
const attendedAfter = 2_000

/** Something changed in a section: told to whoever hands it on or shows it. */
export type Changed = (section: Section) => void

/** One body's node: the use cases around its copy of the record. */
export class Node {
  readonly body: BodyId
  readonly folds: Folds
  readonly ports: NodePorts
  readonly exchange: Exchange
  readonly handing: Handing
  readonly pairing: Pairing
  readonly attachments: Attachments
  readonly restoration: Restoration
  readonly siblings: Siblings
  private readonly following: Following
  private readonly authoring: Authoring
  private readonly attendance: Attendance
  private readonly runs: Runs
  private readonly admission: Admission
  private readonly consequences: Consequences
  private readonly intake: Intake
  readonly seals: SealCheck
  private readonly turn = new Turn()
  private readonly listeners = new Set<Changed>()

  private constructor(ports: NodePorts, folds: Folds, body: BodyId) {
    this.ports = ports
    this.folds = folds
    this.body = body
    this.siblings = ports.siblings ?? alone(ports.register)
    this.following = new Following(folds, this.siblings)
    this.pairing = new Pairing(folds, ports, body)
    this.restoration = new Restoration(folds, this.pairing, ports, body)
    this.authoring = new Authoring(folds, ports, body, this.following, this.restoration)
    this.attendance = new Attendance(folds, this.authoring, body)
    this.runs = new Runs(folds, this.authoring, this.restoration, body)
    this.admission = new Admission(folds, this.pairing, body)
    const verifier = ports.verifier ?? inThread
    this.seals = new SealCheck(folds, { ...ports, verifier }, (section) => void this.follows(section))
    this.consequences = new Consequences(folds, { ...ports, seals: this.seals }, body, (due) => this.publishIfDue(due))
    this.handing = new Handing(folds, ports.register, this.seals, body)
    this.intake = new Intake(folds, ports.register, new Proving(folds, verifier, ports.siblings ? 'own' : 'chain'), this.seals, (section, sealed, from) => this.admission.isEntitled(section, sealed, from))
    const takes = { take: (acts: readonly ReadAct[], from: BodyId) => this.takeRead(acts, from), parkedOf: (from: BodyId) => this.intake.parkedOf(from), ended: () => this.seals.start() }
    this.exchange = new Exchange(folds, this.handing, { ...ports, verifier }, body, takes, (reader) => this.disclose(reader), this.restoration)
    this.attachments = new Attachments(folds, this.handing, ports, body, (reader) => this.disclose(reader))
  }

  /** Reads every act held and folds it; then seals what is due, for a node may have stopped between two acts. */
  static async open(ports: NodePorts, purpose: 'serving' | 'only_reading' = 'serving'): Promise<Node> {
    const body = await ports.desk.setting('body')
    if (body === undefined) throw new Error('Cannot open the node: its folder holds no body; expected one made by `entente init`')
    const folds = new Folds()
    for (const section of await ports.register.sections()) {
      for await (const page of ports.register.replay(section)) for (const one of page) folds.replay(section, one)
    }
    const node = new Node(ports, folds, body)
    await node.settleKeys()
    await node.pairing.load()
    await node.seals.load()
    await node.restoration.load()
    if (purpose === 'only_reading') return node
    node.unlisten = node.siblings.onNews((news) => void node.hear(news))
    for (const id of folds.partnerships.keys()) await node.follows({ feed: 'partnership', partnership: id })
    node.seals.start()
    return node
  }

  /** The first identity act: its digest is the body's identifier for ever. */
  static async establish(ports: NodePorts, facts: Pick<EstablishFacts, 'state' | 'demonstration'>, description: Intent['content'] & object): Promise<BodyId> {
    if ((await ports.desk.setting('body')) !== undefined) throw new Error('Cannot establish a body: this folder already holds one; expected an empty folder')
    const { keys } = ports
    const folds = new Folds()
    const authoring = new Authoring(folds, ports, '', new Following(folds, ports.siblings ?? alone(ports.register)))
    const submitted = await authoring.inIdentity({
      type: 'establish',
      facts: { ...facts, key: keys.publicKey(), nextKey: keys.nextKey(), proof: await keys.possession(null, 'act'), recipient: keys.recipient() },
      content: description,
      actor: nodeActor,
    })
    if (!isSealed(submitted)) throw new Error(`Cannot establish a body: ${JSON.stringify(submitted)}`)
    await ports.desk.setSetting('body', submitted.act.digest)
    return submitted.act.digest
  }

  /** Killed between the act of rotation and the change of keys: the act stands, so the keys follow it. */
  private async settleKeys(): Promise<void> {
    const identity = this.folds.identities.get(this.body)
    const stands = identity?.keyAt(identity.acts.length)
    if (stands === this.ports.keys.publicKey()) return
    await this.ports.keys.rotate()
    if (stands !== this.ports.keys.publicKey()) throw new Error('Cannot open the node: its keys are not those of its identity feed; expected the folder in which they were made')
  }

  get demonstration(): EstablishFacts['demonstration'] {
    return this.folds.demonstrationOf(this.body)
  }

  today(): string {
    return this.ports.clock.now().slice(0, 10)
  }

  /** What one reader is shown goes through one of these. */
  disclose(reader: Reader): Disclosure {
    return new Disclosure(reader, () => ({ folds: this.folds, handing: this.handing, self: this.body, today: this.today() }))
  }

  /** The twelve digits of a partnership that people compare. */
  checkCodeOf(id: PartnershipId): string | undefined {
    const digest = this.folds.stateDigest(id)
    return digest && checkCode(digest)
  }

  onChange(listener: Changed): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private unlisten: () => void = () => undefined
  private readonly attendedLater = new Map<PartnershipId, () => void>()

  /** Hears no more of the other processes, and lets go of what goes on beside the answers. */
  async close(): Promise<void> {
    this.unlisten()
    for (const cancel of this.attendedLater.values()) cancel()
    await this.seals.stop()
  }

  /** One change at a time in this process; what was learned of other processes on the way is told when it is over. */
  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.turn.take(work)
    } finally {
      this.tellFollowed()
    }
  }

  /** Another process appended something, or changed the list of peers. Where it cannot be read now, it is said again later. */
  private async hear(news: News): Promise<void> {
    try {
      if (news.at === 'peers') await this.pairing.load()
      else await this.inTurn(() => this.following.catchUp(news.section))
    } catch (cause) {
      this.ports.journal.note('news_missed', { message: cause instanceof Error ? cause.name : 'fault' })
    }
  }

  private tellFollowed(): void {
    for (const { section, acts } of this.following.taken()) {
      this.changed(section)
      for (const { sealed, from } of this.intake.released(acts)) void this.receive([sealed], from).catch(() => undefined)
      if (section.feed === 'partnership') this.attendLater(section.partnership)
      else if (section.feed === 'identity' && section.body === this.body) void this.settleKeys().catch(() => this.ports.journal.note('keys_behind'))
    }
  }

  /** Whoever appended it attends to what follows from it, unless it was stopped in between. */
  private attendLater(id: PartnershipId): void {
    this.attendedLater.get(id)?.()
    const cancel = this.ports.clock.after(attendedAfter, () => {
      this.attendedLater.delete(id)
      void this.attend(id).catch(() => this.ports.journal.note('not_attended', { partnership: id }))
    })
    this.attendedLater.set(id, cancel)
  }

  private changed(section: Section): void {
    for (const listener of this.listeners) listener(section)
  }

  /** A partnership is proposed: it exists once every body named has consented. */
  found(intent: Omit<Intent, 'type'>): Promise<Submitted> {
    return this.submit(null, { ...intent, type: 'found' })
  }

  async submit(id: PartnershipId | null, intent: Intent): Promise<Submitted> {
    const submitted = await this.inTurn(async () => {
      // An act names what it has seen: nothing of ours rests on another's before its own seal was found good.
      if (id !== null) await this.seals.settle({ feed: 'partnership', partnership: id })
      if (id === null && intent.type !== 'found') return refuse('unknown_partnership')
      const done = await this.authoring.inPartnership(id, intent)
      if (isSealed(done)) await this.attendTo(id ?? done.act.digest)
      return done
    })
    if (isSealed(submitted)) await this.follow(id ?? submitted.act.digest)
    return submitted
  }

  async submitPublic(intent: Intent): Promise<Submitted> {
    const submitted = await this.inTurn(() => this.authoring.inPublic(intent))
    if (isSealed(submitted)) this.changed({ feed: 'public', body: this.body })
    return submitted
  }

  async describe(intent: Omit<Intent, 'type'>): Promise<Submitted> {
    const submitted = await this.inTurn(() => this.authoring.inIdentity({ ...intent, type: 'describe_body' }))
    if (isSealed(submitted)) this.changed({ feed: 'identity', body: this.body })
    return submitted
  }

  /** The committed key becomes the current one; the old key seals the act that says so. */
  async rotateKey(actor: Intent['actor']): Promise<Submitted> {
    const submitted = await this.inTurn(async () => {
      const done = await this.authoring.inIdentity({ type: 'rotate_key', facts: { ...(await this.ports.keys.prepareRotation(this.body)) }, actor })
      if (isSealed(done)) await this.ports.keys.rotate()
      return done
    })
    if (isSealed(submitted)) this.changed({ feed: 'identity', body: this.body })
    return submitted
  }

  /** Says in our feed what we hold of a partnership, where that says anything new. */
  async acknowledgeReceipt(id: PartnershipId): Promise<void> {
    // It names what we hold; while we are catching up, that is said once it was checked.
    const due = () => (this.isReady(id) ? receiptDue(this.folds, id, this.body, this.today()) : undefined)
    const said = due() && (await this.inTurn(() => this.authoring.inPartnershipIfDue(id, due)))
    if (said && isSealed(said)) await this.follow(id)
  }

  private isReady(id: PartnershipId): boolean {
    return !this.seals.isPending({ feed: 'partnership', partnership: id })
  }

  private async attend(id: PartnershipId): Promise<void> {
    const isMended = await this.inTurn(async () => {
      if (!this.isReady(id)) return false
      const settled = await this.runs.goOn(id)
      await this.attendTo(id)
      return settled
    })
    await this.follow(id)
    if (isMended) await this.attendToAll()
  }

  /** What is due stays due while nothing may be sealed. */
  private async attendTo(id: PartnershipId): Promise<void> {
    if (!this.restoration.refusalIn({ feed: 'partnership', partnership: id }, 'conclude')) await this.attendance.attend(id)
  }

  /** What came due while nothing was sealed. */
  private async attendToAll(): Promise<void> {
    for (const id of [...this.folds.partnerships.keys()]) await this.attend(id)
  }

  /** What a transfer states is weighed once the acts that came with it were taken. */
  async heard({ from, header, complete }: ReceivedTransfer, as: 'answer' | 'request'): Promise<void> {
    await this.pairing.saw(from, header)
    const isAnyDue = await this.inTurn(async () => {
      const wasInDoubt = await this.restoration.heard(from, header, as === 'answer', complete)
      return (await this.restoration.settle()) || wasInDoubt
    })
    if (isAnyDue) await this.attendToAll()
    // In a greeting nothing has been handed over yet, and what a restored node still holds would be cut off.
    if (header.restored === undefined || header.kind === 'greeting') return
    for (const { id } of this.handing.partnershipsWith(from, this.today())) await this.sealRun(id, () => this.runs.answer(id, from, header.restored!))
  }

  /** Our people decide to hold the feed of a body that forked, or that is to be removed. */
  hold(id: PartnershipId, holding: Pick<Holding, 'body' | 'why'>, actor: Intent['actor']): Promise<Submitted> {
    return this.sealRun(id, () => this.runs.hold(id, { ...holding, token: null }, actor))
  }

  /** Our people decide that we go on in a new run, after a fork of our own. */
  reopen(id: PartnershipId, actor: Intent['actor']): Promise<Submitted> {
    return this.sealRun(id, () => this.runs.reopen(id, actor))
  }

  private async sealRun(id: PartnershipId, seal: () => Promise<Submitted>): Promise<Submitted> {
    const done = await this.inTurn(async () => {
      await this.seals.settle({ feed: 'partnership', partnership: id })
      return seal()
    })
    if (isSealed(done)) await this.attend(id)
    return done
  }

  /** After a change: what was agreed to be published is published, and the others hear of it. */
  private async follow(id: PartnershipId): Promise<void> {
    await this.consequences.draw(id, this.today())
    this.changed({ feed: 'partnership', partnership: id })
  }

  /** Asked again in the turn: of two processes that find it due, one says it. */
  private async publishIfDue(due: () => Promise<Intent | undefined>): Promise<void> {
    const submitted = await this.inTurn(() => this.authoring.inPublicIfDue(due))
    if (submitted && isSealed(submitted)) this.changed({ feed: 'public', body: this.body })
  }

  /** Applied and not durable: to go on would hand on, and cite, what a restart will not know. */
  private async takeOrHalt(acts: readonly ReadAct[], from: BodyId): Promise<readonly Arrival[]> {
    try {
      return await this.intake.take(acts, from)
    } catch (cause) {
      this.ports.halt(cause)
      throw cause
    }
  }

  /** Acts of others, read already. */
  async receive(acts: readonly SealedAct[], from: BodyId): Promise<readonly Arrival[]> {
    const arrivals = await this.takeRead(acts.map(held), from)
    this.seals.start()
    return arrivals
  }

  private async takeRead(acts: readonly ReadAct[], from: BodyId): Promise<readonly Arrival[]> {
    const arrivals = await this.inTurn(async () => {
      const sealed = acts.map((one) => one.sealed)
      await this.catchUp(sealed)
      const before = this.admission.foundUnknown(sealed, from, this.today())
      const found = await this.takeOrHalt([...before.map(held), ...acts], from)
      await this.restoration.noticed([...before, ...sealed].filter((one, index) => this.isNew(one, found[index]!)))
      return found.slice(before.length)
    })
    const sections = new Map<string, Section>()
    for (const [index, { sealed }] of acts.entries()) {
      const section = Folds.sectionOf(sealed)
      if (section && !['known', 'not_for_us', 'malformed', 'not_sealed'].includes(arrivals[index]!.at)) sections.set(sectionKey(section), section)
    }
    for (const section of sections.values()) await this.follows(section)
    return arrivals
  }

  /** Not held before, and sealed by whom it says: also where it waits for others, so long as its key is known. */
  private isNew(sealed: SealedAct, { at }: Arrival): boolean {
    return ['taken', 'refused', 'not_understood', 'fork'].includes(at) || (at === 'waiting' && this.folds.keyFor(sealed) !== undefined)
  }

  /** What other processes took in before is not judged as if it were missing. */
  private async catchUp(acts: readonly SealedAct[]): Promise<void> {
    const sections = new Map(acts.flatMap((sealed) => Folds.sectionOf(sealed) ?? []).map((section) => [sectionKey(section), section]))
    for (const section of sections.values()) await this.following.catchUp(section)
  }

  /** What follows from acts of others; while seals of theirs are still to be checked, it waits for that. */
  private async follows(section: Section): Promise<void> {
    if (this.seals.isPending(section)) return
    if (section.feed === 'partnership') await this.attend(section.partnership)
    else this.changed(section)
  }
}

function held(sealed: SealedAct): ReadAct {
  return { sealed, fault: schemaFault(sealed) }
}
