import type { PartnershipId, SealedAct } from '../src/core/act.ts'
import { sectionKey, type Section } from '../src/app/ports/register.ts'
import { Body } from './body.ts'
import { Chance } from './chance.ts'
import type { Check, Invariant, View } from './checks/check.ts'
import { checksOf } from './checks/catalogue.ts'
import { drawFaults, drawManners, noFaults, type Faults, type Manners } from './faults.ts'
import { drawInclinations, Meddling, type Inclinations } from './liar.ts'
import { Machine, type Watch } from './machine.ts'
import { Network } from './network.ts'
import { Post } from './post.ts'
import type { Production } from './production.ts'
import { SeededKeys } from './seeded-keys.ts'
import { acquaint, establish, type FilePairs } from './setting-up.ts'
import { Tally } from './tally.ts'
import { settled, Timeline } from './timeline.ts'

export interface Broken {
  readonly invariant: Invariant | 'fault'
  readonly what: string
  /** Simulated milliseconds. */
  readonly at: number
}

export interface WorldParts {
  readonly seed: number
  readonly bodies: number
  readonly build: Production
  /** A build of a newer version, where one is at hand. */
  readonly newer: Production | undefined
  readonly trace: ((line: string) => void) | undefined
  readonly faults?: Partial<Faults>
  readonly manners?: Partial<Manners>
}

/** What one process has been told about one partnership since it began. */
interface Known {
  sum: number
  count: number
  fresh: SealedAct[]
}

const sumLimit = 2 ** 51

/** Bodies, their machines, the network between them, and whoever watches whether promises are kept. */
export class World implements Watch {
  readonly timeline = new Timeline()
  readonly tally = new Tally()
  readonly chance: Chance
  readonly drawn: Faults
  readonly manners: Manners
  readonly bodies: Body[] = []
  readonly network: Network
  readonly post: Post
  readonly broken: Broken[] = []
  readonly checks: readonly Check[]
  files: FilePairs = new Set()
  readonly inclinations = new Map<Body, Inclinations>()
  faults: Faults = noFaults
  private readonly trace: ((line: string) => void) | undefined
  private readonly known = new Map<Machine, Map<PartnershipId, Known>>()
  private readonly dirty = new Set<Machine>()
  private readonly owners = new Map<Machine, Body>()
  private readonly build: Production
  private isTimeRight = false

  constructor({ seed, bodies, build, newer, trace, faults, manners }: WorldParts) {
    this.chance = new Chance(seed)
    this.build = build
    this.trace = trace
    this.drawn = { ...drawFaults(this.chance.fork()), ...faults }
    this.manners = { ...drawManners(this.chance.fork(), bodies), ...manners }
    this.timeline.onFault = (cause, what) => this.break('fault', `${what}: ${cause instanceof Error ? cause.stack : String(cause)}`)
    this.network = new Network({ timeline: this.timeline, chance: this.chance.fork(), tally: this.tally, sent: (from, to, bytes) => this.sent(from as Body, to as Body, bytes), faults: noFaults })
    this.post = new Post({ network: this.network, tally: this.tally, chance: this.chance.fork(), sent: (from, to, bytes) => this.sent(from as Body, to as Body, bytes) })
    this.checks = checksOf((invariant, what) => this.break(invariant, what), this.bodies)
    for (let index = 0; index < bodies; index += 1) this.bodies.push(this.bodyAt(index, newer))
    this.network.stations.push(...this.bodies)
  }

  private bodyAt(index: number, newer: Production | undefined): Body {
    const chance = this.chance.fork()
    const isNewer = newer !== undefined && chance.happens(this.drawn.newer)
    if (isNewer) this.tally.add('newer versions')
    const keys = new SeededKeys(chance.fork())
    const inclinations = drawInclinations(chance, this.manners.liars)
    const isLiar = index < this.manners.liars
    const meddling = isLiar ? new Meddling({ chance: chance.fork(), tally: this.tally, inclinations, secret: () => keys.secret }) : undefined
    const body = new Body({ index, chance, keys, build: isNewer ? newer : this.build, isNewer, meddling })
    if (isLiar) this.inclinations.set(body, inclinations)
    body.machines.push(this.machineOf(body, `${index}`))
    return body
  }

  machineOf(body: Body, name: string): Machine {
    const skew = this.chance.happens(this.drawn.skew > 0 ? 0.7 : 0) ? this.chance.between(-this.drawn.skew, this.drawn.skew) * 365 * 86_400_000 : 0
    const machine = new Machine(name, {
      timeline: this.timeline, chance: this.chance.fork(), faults: () => this.faults, manners: this.manners, tally: this.tally, watch: this, build: body.build, keys: body.keys,
      skew: () => (this.isTimeRight ? 0 : skew),
      peersOf: (made) => this.network.peersOf(made, () => body),
    })
    this.owners.set(machine, body)
    if (skew !== 0) this.tally.add('wrong clocks')
    return machine
  }

  /** Bodies are founded and their officers meet before anything goes wrong. */
  async begin(): Promise<void> {
    for (const body of this.bodies) body.body = await establish(body)
    for (const body of this.bodies) await body.machines[0]!.start()
    this.files = await acquaint(this.bodies, this.chance.fork(), this.drawn.files)
    await settled()
    this.faults = this.drawn
    this.network.faults = this.drawn
  }

  /** Faults end: machines run again, clocks are right, and liars say no more than what they have said. */
  heal(): void {
    this.faults = noFaults
    this.network.heal(noFaults)
    this.isTimeRight = true
    for (const { machines, isLiar } of this.bodies) {
      for (const machine of machines) {
        if (isLiar) machine.crash()
        else if (!machine.isUp) void machine.start()
      }
    }
  }

  get honest(): readonly Body[] {
    return this.bodies.filter(({ isLiar }) => !isLiar)
  }

  say(line: string): void {
    this.trace?.(`${(this.timeline.now / 86_400_000).toFixed(4)} ${line}`)
  }

  break(invariant: Invariant | 'fault', what: string): void {
    this.say(`BROKEN ${invariant}: ${what}`)
    this.broken.push({ invariant, what, at: this.timeline.now })
  }

  /** One thing happens, and every promise is looked at again. */
  async step(until: number): Promise<boolean> {
    const isOn = await this.timeline.step(until)
    for (const machine of this.dirty) this.look(machine)
    return isOn && this.broken.length === 0
  }

  private look(machine: Machine): void {
    if (!machine.isUp) this.dirty.delete(machine)
    if (!machine.node || !machine.isSettled) return
    this.dirty.delete(machine)
    for (const [id, known] of this.known.get(machine) ?? []) {
      if (known.fresh.length === 0) continue
      const view = this.view(machine, id, known)
      if (!view) continue
      known.fresh = []
      for (const check of this.checks) check.view?.(view)
    }
  }

  private view(machine: Machine, id: PartnershipId, { sum, count, fresh }: Known): View | undefined {
    const party = this.owners.get(machine)!
    const partnership = machine.node!.folds.partnerships.get(id)
    if (party.isLiar || !partnership || partnership.size !== count) return undefined
    return { party, machine, id, partnership, key: `${party.isNewer} ${id} ${sum}`, digest: machine.node!.folds.stateDigest(id)!, fresh }
  }

  /** What every honest node that runs holds in the end. */
  views(): readonly View[] {
    return this.honest.flatMap(({ machines }) => machines).flatMap((machine) => [...(this.known.get(machine) ?? [])].flatMap(([id, known]) => (machine.node ? (this.view(machine, id, known) ?? []) : [])))
  }

  private sent(from: Body, to: Body, bytes: Uint8Array): void {
    this.tally.add('bytes sent', bytes.length)
    for (const check of this.checks) check.sent?.(from, to, bytes)
  }

  started(machine: Machine): void {
    this.known.set(machine, new Map())
    for (const check of this.checks) check.started?.(machine, this.owners.get(machine)!)
  }

  opened(machine: Machine): void {
    this.say(`${machine.name} runs`)
    for (const check of this.checks) check.opened?.(machine, this.owners.get(machine)!)
  }

  held(machine: Machine, section: Section, sealed: SealedAct): void {
    const party = this.owners.get(machine)!
    if (section.feed === 'partnership') {
      const partnerships = this.known.get(machine)!
      const known = partnerships.get(section.partnership) ?? { sum: 0, count: 0, fresh: [] }
      partnerships.set(section.partnership, known)
      known.sum = (known.sum + Number.parseInt(sealed.digest.slice(0, 9), 36)) % sumLimit
      known.count += 1
      known.fresh.push(sealed)
    }
    this.dirty.add(machine)
    if (this.trace) this.say(`${machine.name} holds ${sealed.act.type} ${sealed.digest.slice(0, 8)} of ${sectionKey(section).slice(0, 22)} ${(sealed.act.body ?? '').slice(0, 6)} ${sealed.act.number}`)
    for (const check of this.checks) check.held?.(machine, party, section, sealed)
  }

  changed(machine: Machine): void {
    this.dirty.add(machine)
  }

  noted(machine: Machine, event: string, details: Readonly<Record<string, unknown>>): void {
    if (this.trace) this.say(`${machine.name} notes ${event} ${JSON.stringify(details)}`)
    // The courier gives this code to whatever it did not foresee.
    if (details['code'] === 'fault') this.break('fault', `${machine.name} met a fault in an exchange`)
  }

  crashed(machine: Machine): void {
    this.say(`${machine.name} crashes`)
    this.restarting(machine)
  }

  /** Set by the course of the run: when a machine comes back. */
  restarting: (machine: Machine) => void = () => undefined

  /** An old backup was put back: what nobody else has is lost, as nothing can help it. */
  restored(machine: Machine): void {
    this.say(`${machine.name} is restored`)
    this.tally.add('restored backups')
    const others = this.bodies.flatMap(({ machines }) => machines).filter((one) => one !== machine)
    for (const check of this.checks) check.restored?.(machine, this.owners.get(machine)!, (digest) => others.some(({ holds }) => holds.has(digest)) || machine.hasOnDisk(digest))
  }

  fault(machine: Machine, cause: unknown): void {
    this.break('fault', `${machine.name} halts: ${cause instanceof Error ? cause.stack : String(cause)}`)
  }
}
