import type { BodyId, Digest, Instant, SealedAct } from '../src/core/act.ts'
import type { Node, NodePorts } from '../src/app/node.ts'
import type { Receipts } from '../src/app/receipts.ts'
import type { Section } from '../src/app/ports/register.ts'
import type { Clock, Keys, Peers } from '../src/app/ports/surroundings.ts'
import type { Courier } from '../src/federation/courier.ts'
import type { Chance } from './chance.ts'
import { Disk, steadyPower, type Backup, type Power } from './disk.ts'
import type { Faults, Manners } from './faults.ts'
import { MemoryDesk } from './memory-desk.ts'
import { MemoryRegister } from './memory-register.ts'
import type { Production } from './production.ts'
import type { Tally } from './tally.ts'
import { hour, type Timeline } from './timeline.ts'

/** Told of what happens inside machines, as it happens. */
export interface Watch {
  /** A process begins, and is told of everything that it finds on its disk. */
  started(machine: Machine): void
  /** Its node answers. */
  opened(machine: Machine): void
  /** Durable, and new on this disk since the process began. */
  held(machine: Machine, section: Section, sealed: SealedAct): void
  changed(machine: Machine): void
  noted(machine: Machine, event: string, details: Readonly<Record<string, unknown>>): void
  crashed(machine: Machine): void
  fault(machine: Machine, cause: unknown): void
}

export interface Setting {
  readonly timeline: Timeline
  readonly chance: Chance
  readonly faults: () => Faults
  readonly manners: Manners
  readonly tally: Tally
  readonly watch: Watch
  readonly build: Production
  readonly keys: Keys
  /** Milliseconds by which its clock is wrong. */
  readonly skew: () => number
  readonly peersOf: (machine: Machine) => Peers
}

interface Running {
  alive: boolean
  node: Node | undefined
  courier: Courier | undefined
  receipts: Receipts | undefined
  /** Steps of a commit until the power goes out. */
  stepsLeft: number | undefined
}

const epoch = Date.UTC(2026, 2, 1, 8)
const never = new Promise<never>(() => undefined)

export function instantAt(milliseconds: number): Instant {
  return `${new Date(epoch + milliseconds).toISOString().slice(0, 19)}Z`
}

/** One computer of one body: a disk that lasts, and a process on it that may end at any moment. */
export class Machine {
  readonly name: string
  /** Digests of what is on its disk. */
  readonly holds = new Set<Digest>()
  private readonly setting: Setting
  private disk = new Disk()
  private running: Running | undefined

  constructor(name: string, setting: Setting) {
    this.name = name
    this.setting = setting
  }

  get node(): Node | undefined {
    return this.running?.alive ? this.running.node : undefined
  }

  get build(): Production {
    return this.setting.build
  }

  get isUp(): boolean {
    return this.running?.alive ?? false
  }

  /** Whether what its node answers is also what is on its disk. */
  get isSettled(): boolean {
    return this.disk.isIdle
  }

  /** What outlives its process: a promise made for a process that is no more never comes true. */
  private bound<T>(running: Running, work: Promise<T>): Promise<T> {
    return work.then((done) => (running.alive ? done : never), (cause) => (running.alive ? Promise.reject(cause) : never))
  }

  private power(running: () => Running): Power {
    const { timeline, chance } = this.setting
    return {
      step: async () => {
        const process = running()
        if (!process.alive) return never
        if (process.stepsLeft !== undefined && process.stepsLeft-- <= 0) {
          this.crash()
          return never
        }
        const { diskDelay } = this.setting.faults()
        if (diskDelay > 0) await timeline.sleep(chance.between(0, diskDelay))
        return process.alive ? undefined : never
      },
    }
  }

  private clock(running: Running): Clock {
    const { timeline, skew } = this.setting
    return {
      now: () => instantAt(timeline.now + skew()),
      ticks: () => timeline.now,
      after: (milliseconds, call) => timeline.after(milliseconds, `${this.name} waits`, () => running.alive && call()),
    }
  }

  private ports(running: Running, disk: Disk): NodePorts {
    const { watch, keys, chance } = this.setting
    return {
      register: new MemoryRegister(disk), desk: new MemoryDesk(disk), keys, clock: this.clock(running), verifier: this.build.verifier,
      random: { bytes: (count) => chance.bytes(count) },
      journal: { note: (event, details = {}) => watch.noted(this, event, details) },
      halt: (cause) => watch.fault(this, cause),
    }
  }

  /** Before anything begins: the body's first identity act, on a disk that nothing befalls. */
  async establish(state: string, description: Parameters<Production['Node']['establish']>[2]): Promise<BodyId> {
    const running: Running = { alive: true, node: undefined, courier: undefined, receipts: undefined, stepsLeft: undefined }
    return this.build.Node.establish(this.ports(running, this.disk), { state, demonstration: 'exercise' }, description)
  }

  async start(): Promise<void> {
    const { manners, watch, peersOf } = this.setting
    const running: Running = { alive: true, node: undefined, courier: undefined, receipts: undefined, stepsLeft: undefined }
    this.running = running
    const disk = this.disk.afterCut(this.power(() => running), () => true)
    this.disk = disk
    this.holds.clear()
    watch.started(this)
    disk.subscribe(({ table, key, value }) => {
      if (table !== 'acts' || !running.alive || this.holds.has(key)) return
      this.holds.add(key)
      watch.held(this, (value as { section: Section }).section, (value as { sealed: SealedAct }).sealed)
    })
    const ports = this.ports(running, disk)
    const node = await this.bound(running, this.build.Node.open(ports))
    running.node = node
    node.onChange(() => running.alive && watch.changed(this))
    running.courier = new this.build.Courier(node, boundPeers(peersOf(this), (work) => this.bound(running, work)), ports.clock, { hint: manners.hint, poll: manners.poll, longest: manners.poll * 4 })
    running.receipts = new this.build.Receipts(node, ports.clock, manners.receipts)
    watch.opened(this)
    watch.changed(this)
  }

  /** The process is gone at once; what was not synced may be gone with it. */
  crash(): void {
    const { running } = this
    if (!running?.alive) return
    running.alive = false
    running.courier?.stop()
    running.receipts?.stop()
    if (this.disk.unsynced > 0) this.setting.tally.add('crashes in a commit')
    this.setting.tally.add('crashes')
    this.disk = this.disk.afterCut({ step: () => never }, () => this.setting.chance.happens(0.5))
    this.setting.watch.crashed(this)
  }

  /** The power goes out in the middle of one of the next commits, or a day later. */
  crashSoon(steps: number): void {
    const { running } = this
    if (!running?.alive) return
    running.stepsLeft = steps
    this.setting.timeline.after(6 * hour, `${this.name} crashes`, () => running === this.running && this.crash())
  }

  backup(): Backup {
    return this.disk.backup()
  }

  hasOnDisk(digest: Digest): boolean {
    return this.disk.backup().some((block) => 'write' in block && block.write.table === 'acts' && block.write.key === digest)
  }

  /** A disk copied as it is, without a word: what a liar's second machine begins with. */
  copyOf(backup: Backup): void {
    this.disk = new Disk({ step: () => never }, backup)
  }

  /** An empty machine on which a backup is put back as its operator does: it is marked as restored before it starts. */
  async restore(backup: Backup): Promise<void> {
    this.crash()
    const disk = new Disk(steadyPower, backup)
    const { chance, timeline, skew } = this.setting
    await this.build.markRestored(new MemoryDesk(disk), { clock: { now: () => instantAt(timeline.now + skew()), ticks: () => timeline.now, after: () => () => undefined }, random: { bytes: (count) => chance.bytes(count) } }, 'backup')
    this.disk = disk
  }
}

function boundPeers(peers: Peers, bound: <T>(work: Promise<T>) => Promise<T>): Peers {
  return {
    identity: (address) => bound(peers.identity(address)),
    exchange: (address, transfer) => bound(peers.exchange(address, transfer)),
    attachment: (address, request, most) => bound(peers.attachment(address, request, most)),
    give: (address, request, bytes) => bound(peers.give(address, request, bytes)),
  }
}
