import type { Body } from './body.ts'
import type { Chance } from './chance.ts'
import type { View } from './checks/check.ts'
import { isNamed } from './checks/cut-off.ts'
import type { Broken } from './world.ts'
import { World, type WorldParts } from './world.ts'
import { forge } from './forgery.ts'
import type { Machine } from './machine.ts'
import type { Meant, Seat } from './seat.ts'
import { day, hour, minute } from './timeline.ts'
import { benchAt, founding, nextMove } from './work.ts'

export type Mode = 'safety' | 'liveness'

export interface CourseParts extends WorldParts {
  /** Acts of honest officers that are to be sealed. */
  readonly acts: number
  readonly mode: Mode
}

export interface Outcome {
  readonly seed: number
  readonly mode: Mode
  readonly broken: readonly Broken[]
  readonly counts: Readonly<Record<string, number>>
  /** The same for the same seed and program: what every honest node held in the end. */
  readonly print: string
}

/** Rounds of exchange after which all that is honest must hold the same. */
const mostRounds = 10
/** Times the time in which as many officers as were asked for would have acted, if nothing had kept any from it. */
const longestRun = 4
/** What an officer tries before going home. */
const patience = 6

/** One run: officers act, things go wrong, and in the end either nothing was broken or it is known what. */
export class Course {
  readonly world: World
  private readonly chance: Chance
  private readonly parts: CourseParts
  private isOver = false

  constructor(parts: CourseParts) {
    this.parts = parts
    this.world = new World(parts)
    this.chance = this.world.chance.fork()
  }

  async run(): Promise<Outcome> {
    const { world } = this
    await world.begin()
    world.restarting = (machine) => this.restart(machine)
    this.officers()
    for (const body of world.bodies) this.misfortunes(body)
    for (const body of world.honest) this.restores(body)
    this.partitions()
    this.files()
    const until = longestRun * this.parts.acts * world.manners.pace
    while (!this.isOver && (await world.step(until)));
    this.isOver = true
    if (this.parts.mode === 'liveness' && world.broken.length === 0) await this.liveness()
    return this.outcome()
  }

  /** Again and again, at times that know nothing of each other. */
  private often(mean: number, what: string, happens: () => unknown): void {
    this.world.timeline.after(this.chance.wait(mean), what, () => {
      if (this.isOver) return
      this.often(mean, what, happens)
      return happens()
    })
  }

  private officers(): void {
    const { world } = this
    this.often(world.manners.pace, 'an officer acts', async () => {
      const body = this.chance.of(world.bodies)!
      if (body.isLiar) this.lie(body)
      await this.act(body)
      this.isOver ||= world.tally.of('acts') >= this.parts.acts
    })
  }

  private seatAt(body: Body, machine: Machine): Seat {
    const others = this.world.bodies.filter((other) => other !== body).map((other) => other.body)
    return { node: machine.node!, build: body.build, chance: body.chance, others, word: () => `word${body.chance.hex(16)}` }
  }

  private async act(body: Body): Promise<void> {
    const { world } = this
    const machine = body.chance.of(body.machines)!
    const { node } = machine
    if (!node) return
    const seat = this.seatAt(body, machine)
    const held = node.folds.partnerships.size
    const isFounding = held === 0 || (world.tally.of('partnerships') < world.manners.partnerships && body.chance.happens(0.15))
    if (body.chance.happens(0.03)) return this.identityAct(body, machine)
    if (isFounding && world.tally.of('partnerships') < world.manners.partnerships * 2) return void (await this.submit(body, machine, founding(seat)))
    for (let turn = 0; turn < patience && machine.node === node; turn += 1) {
      const what = await nextMove(seat)
      if (what && (await this.submit(body, machine, what))) return
    }
  }

  private async identityAct(body: Body, machine: Machine): Promise<void> {
    // Two machines under one key would each rotate it: that is another lie than the one told here.
    if (body.isLiar) return
    const submitted = await machine.node!.rotateKey({ office: 'node', second: null, assertion: null })
    this.world.tally.add(body.build.isSealed(submitted) ? 'rotations' : 'rotations refused')
  }

  private async submit(body: Body, machine: Machine, { partnership, intent }: Meant): Promise<boolean> {
    const { world } = this
    for (const check of world.checks) check.means?.(body, partnership, intent)
    const node = machine.node!
    const submitted = await (partnership === null ? node.found(intent) : node.submit(partnership, intent))
    if (!body.build.isSealed(submitted)) {
      world.tally.add(`not sealed: ${intent.type} ${'refused' in submitted ? submitted.refused : 'malformed' in submitted ? `${submitted.malformed} ${submitted.at}` : ''}`)
      return false
    }
    if (partnership === null) world.tally.add('partnerships')
    world.tally.add(body.isLiar ? 'acts of liars' : 'acts')
    world.tally.add(`sealed: ${intent.type}`)
    for (const check of world.checks) check.said?.(body, machine, submitted.act)
    return true
  }

  private lie(body: Body): void {
    const { world } = this
    const inclinations = world.inclinations.get(body)!
    const machine = body.chance.of(body.machines)!
    const { node } = machine
    if (!node) return
    if (inclinations.hasTwoFaces && body.machines.length === 1 && body.chance.happens(0.1)) this.divide(body)
    const id = body.chance.of([...node.folds.partnerships.keys()])
    if (id === undefined) return
    const others = world.bodies.filter((other) => other !== body)
    if (body.chance.happens(inclinations.forgeries)) {
      const sealed = forge(benchAt(this.seatAt(body, machine), id), body.keys.secret)
      if (!sealed) return
      world.tally.add('forgeries')
      for (const check of world.checks) check.forged?.(body, id, sealed)
      const told = others.filter(() => body.chance.happens(0.5))
      for (const other of told) body.meddling!.hand(other, sealed)
      if (body.chance.happens(0.3)) void node.receive([sealed], body.body)
    }
    if (body.chance.happens(inclinations.betrayals)) void this.betray(body, machine, id)
  }

  /** Hands acts of a partnership to whoever is not in it. */
  private async betray(body: Body, machine: Machine, id: string): Promise<void> {
    const other = body.chance.of(this.world.bodies.filter((one) => one !== body))!
    const digests = body.chance.shuffled([...machine.node!.folds.partnerships.get(id)!].map(({ digest }) => digest)).slice(0, 4)
    for (const digest of digests) {
      const sealed = await machine.node?.ports.register.get(digest)
      if (sealed) body.meddling!.hand(other, sealed)
    }
    this.world.tally.add('betrayals')
  }

  private divide(body: Body): void {
    const { world } = this
    const second = world.machineOf(body, `${body.index}b`)
    second.copyOf(body.machines[0]!.backup())
    body.machines.push(second)
    body.divide(world.bodies)
    world.tally.add('two faces')
    void second.start()
  }

  private misfortunes(body: Body): void {
    const { crashes, torn } = this.world.drawn
    if (crashes === 0) return
    this.often(this.world.manners.pace / crashes, 'a crash', () => {
      const machine = this.chance.of(body.machines)!
      if (this.chance.happens(torn)) machine.crashSoon(this.chance.below(8))
      else machine.crash()
    })
  }

  private restart(machine: Machine): void {
    const wait = Math.exp(this.chance.between(Math.log(minute), Math.log(3 * day)))
    this.world.timeline.after(this.isOver ? 0 : wait, 'a restart', () => (machine.isUp || (this.isOver && this.isLiars(machine)) ? undefined : machine.start()))
  }

  /** Now and then a backup is made, and now and then the last but one is all that is left of a machine. */
  private restores(body: Body): void {
    const { world } = this
    const { restores } = world.drawn
    if (restores === 0) return
    const [machine] = body.machines
    const copy = () => ({ of: machine!.backup(), key: body.keys.publicKey() })
    let backups = [copy()]
    this.often(world.manners.pace * 12, 'a backup', () => backups.push(copy()))
    this.often(world.manners.pace / restores, 'a backup is put back', async () => {
      // From a backup of before a rotation a node cannot be brought back: operators make one after each.
      backups = backups.filter(({ key }) => key === body.keys.publicKey()).slice(-2)
      const backup = this.chance.of(backups)
      if (!backup) return
      await machine!.restore(backup.of)
      world.restored(machine!)
    })
  }

  private isLiars(machine: Machine): boolean {
    return this.world.bodies.some(({ isLiar, machines }) => isLiar && machines.includes(machine))
  }

  private partitions(): void {
    const { world } = this
    const pairs = (world.bodies.length * (world.bodies.length - 1)) / 2
    if (world.drawn.partitions === 0) return
    this.often(world.manners.pace / (world.drawn.partitions * pairs), 'a partition', () => {
      const [one, other] = this.chance.shuffled(world.bodies) as [Body, Body]
      const length = Math.min(90 * day, this.chance.wait(world.drawn.partitionLength * world.manners.pace))
      world.tally.add('partitions')
      world.network.block(one, other, !this.chance.happens(world.drawn.oneWay), length)
    })
  }

  private files(): void {
    for (const from of this.world.bodies) {
      for (const to of this.world.bodies) {
        if (this.world.files.has(`${from.index} ${to.index}`)) this.often(this.world.manners.post, 'a file is written', () => this.world.post.send(from, to))
      }
    }
  }

  private async liveness(): Promise<void> {
    const { world } = this
    world.heal()
    const { poll, hint, post } = world.manners
    for (let round = 1; round <= mostRounds; round += 1) {
      if (world.files.size > 0) for (const from of world.honest) for (const to of world.honest) if (world.files.has(`${from.index} ${to.index}`)) await world.post.send(from, to)
      const until = world.timeline.now + Math.max(4 * poll + hint, world.files.size > 0 ? post + 4 * day : 0) + hour
      while (await world.step(until));
      if (world.broken.length > 0) return
      if (this.isCalm()) {
        world.tally.add(`healed in ${round} rounds`)
        break
      }
    }
    for (const check of world.checks) check.healed?.(this.entitled(), world.bodies)
  }

  /** What those hold whom a partnership still names, as whoever holds most of it has it. */
  private entitled(): readonly View[] {
    const views = this.world.views()
    const furthest = new Map<string, View>()
    for (const view of views) if (view.partnership.size > (furthest.get(view.id)?.partnership.size ?? 0)) furthest.set(view.id, view)
    return views.filter(({ id, party }) => isNamed(furthest.get(id)!, party.body))
  }

  /** Whether every two nodes that hold a partnership hold the same of it. */
  private isCalm(): boolean {
    const keys = new Map<string, string>()
    return this.world.honest.every(({ machines }) => machines.every(({ node }) => node)) && this.entitled().every(({ id, key }) => {
      const held = key.slice(key.indexOf(' '))
      const known = keys.get(id) ?? held
      keys.set(id, known)
      return known === held
    })
  }

  private outcome(): Outcome {
    const { world, parts } = this
    world.tally.add('forks', world.views().reduce((sum, { partnership }) => sum + partnership.forks().length, 0))
    world.tally.add('events', world.timeline.events)
    world.tally.add('simulated days', Math.round(world.timeline.now / day))
    const print = world.views().map(({ machine, key, digest }) => `${machine.name} ${key} ${digest}`).sort().join('\n')
    return { seed: parts.seed, mode: parts.mode, broken: world.broken, counts: world.tally.counts, print }
  }
}
