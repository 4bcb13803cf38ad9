import { addDays } from '../../core/calendar.ts'
import type { Digest, JsonObject, PartnershipId } from '../../core/act.ts'
import { tlpLabels, type Marking, type TlpLabel } from '../../core/marking.ts'
import type { Change } from '../../core/subjects/catalogue.ts'
import { isSealed, type Submitted } from '../authoring.ts'
import type { Node } from '../node.ts'
import type { Clock } from '../ports/surroundings.ts'
import { proposalFacts } from '../proposing.ts'
import type { ExerciseState } from './cast.ts'

/** A clock that says what the exercise has come to; it runs a minute on with every act. */
export class StageClock implements Clock {
  private readonly real: Clock
  private day: string
  private minutes = 0

  constructor(real: Clock) {
    this.real = real
    this.day = real.now().slice(0, 10)
  }

  /** Sets the day, counted from today, and the hour. */
  set(today: string, days: number, hour: number): void {
    this.day = addDays(today, days)
    this.minutes = hour * 60
  }

  tick(): void {
    this.minutes += 1
  }

  now(): string {
    const pad = (value: number) => String(value).padStart(2, '0')
    return `${this.day}T${pad(Math.min(23, Math.floor(this.minutes / 60)))}:${pad(this.minutes % 60)}:00Z`
  }

  ticks(): number {
    return this.real.ticks()
  }

  after(milliseconds: number, call: () => void): () => void {
    return this.real.after(milliseconds, call)
  }
}

const offices = { desk: 'international_affairs', translation: 'translation', head: 'head_of_body', security: 'security' } as const
type Office = keyof typeof offices

/** Where the exercise is lived: four nodes, a clock, and whoever carries acts between them. */
export class Stage {
  readonly today: string
  private readonly nodes: Readonly<Record<ExerciseState, Node>>
  private readonly clock: StageClock
  private readonly carry: (from: Node, to: Node) => Promise<void>

  constructor(nodes: Readonly<Record<ExerciseState, Node>>, clock: StageClock, today: string, carry: (from: Node, to: Node) => Promise<void>) {
    this.nodes = nodes
    this.clock = clock
    this.today = today
    this.carry = carry
  }

  body(state: ExerciseState): string {
    return this.nodes[state].body
  }

  node(state: ExerciseState): Node {
    return this.nodes[state]
  }

  /** A day counted from today, as facts write it. */
  day(days: number): string {
    return addDays(this.today, days)
  }

  at(days: number, hour = 9): void {
    this.clock.set(this.today, days, hour)
  }

  async act(state: ExerciseState, partnership: PartnershipId | null, type: string, facts: object, content: object | null = null, office: Office = 'desk'): Promise<Digest> {
    this.clock.tick()
    return this.sealed(`${state} ${type}`, await this.nodes[state].submit(partnership, { type, facts: facts as JsonObject, content: content as JsonObject | null, actor: { office: offices[office], second: null, assertion: null } }))
  }

  async propose(state: ExerciseState, partnership: PartnershipId, change: Change, content: object, { subject = null, tlp = 'TLP:GREEN', office = 'desk' }: { subject?: Digest | null; tlp?: TlpLabel; office?: Office } = {}): Promise<Digest> {
    const node = this.nodes[state]
    const facts = proposalFacts(node.folds.partnerships.get(partnership)!, node.body, node.today(), { subject, change, marking: this.marking(tlp) })
    return this.act(state, partnership, 'propose', facts, content, office)
  }

  /** Proposed by one, consented by the others, and everyone has heard of it. */
  async agree(partnership: PartnershipId, by: ExerciseState, others: readonly ExerciseState[], change: Change, content: object, subject: Digest | null = null): Promise<Digest> {
    const proposal = await this.propose(by, partnership, change, content, { subject })
    await this.deliver(by, ...others)
    for (const other of others) await this.act(other, partnership, 'consent', { proposal })
    await this.deliver(by, ...others)
    return proposal
  }

  async publicly(state: ExerciseState, type: string, facts: object, content: object): Promise<Digest> {
    this.clock.tick()
    return this.sealed(`${state} ${type}`, await this.nodes[state].submitPublic({ type, facts: facts as JsonObject, content: content as JsonObject, actor: { office: offices.desk, second: null, assertion: null } }))
  }

  private sealed(what: string, submitted: Submitted): Digest {
    if (isSealed(submitted)) return submitted.act.digest
    throw new Error(`The exercise cannot go on: ${what} on ${this.clock.now()} was answered ${JSON.stringify(submitted)}`)
  }

  /** Carries acts among these until nobody lacks any: conclusions and acknowledgements follow by themselves. */
  async deliver(...states: readonly ExerciseState[]): Promise<void> {
    for (let round = 0; round < 4; round += 1) {
      const before = this.size()
      for (const from of states) for (const to of states) if (from !== to) await this.carry(this.nodes[from], this.nodes[to])
      if (this.size() === before) return
    }
  }

  private size(): number {
    return Object.values(this.nodes).flatMap(({ folds }) => [...folds.partnerships.values()]).reduce((sum, { size }) => sum + size, 0)
  }

  marking(tlp: TlpLabel, ...releasable: readonly ExerciseState[]): Marking {
    if (!tlpLabels.includes(tlp)) throw new Error(`Not a label: ${tlp}`)
    return { tlp, releasable: releasable.map((state) => this.body(state)) }
  }
}
