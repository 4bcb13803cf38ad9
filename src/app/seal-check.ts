// Specification: spec/exchange.md
import type { BodyId, SealedAct } from '../core/act.ts'
import type { Folds } from './folds.ts'
import { sectionKey, type Register, type SealsLeft, type Section } from './ports/register.ts'
import type { Journal } from './ports/surroundings.ts'
import type { Verifier } from './ports/verifier.ts'
import { Turn } from './turn.ts'

const page = 256

interface Ports {
  readonly register: Register
  readonly verifier: Verifier
  readonly journal: Journal
}

/**
 * The own seals of acts that came in by their chain. Until each was checked, nothing of our own rests on such an act and
 * nobody is handed it; what is left to check stands in the store beside the acts, so that a restart goes on from there.
 */
export class SealCheck {
  private readonly folds: Folds
  private readonly ports: Ports
  private readonly settled: (section: Section) => void
  private readonly left = new Map<string, SealsLeft>()
  /** What is left is written in the order in which it changed. */
  private readonly writing = new Turn()
  private running: Promise<void> | undefined
  private checking: Promise<void> = Promise.resolve()
  /** Somebody waits for this section. */
  private wanted: string | undefined
  private stopped = false

  constructor(folds: Folds, ports: Ports, settled: (section: Section) => void) {
    this.folds = folds
    this.ports = ports
    this.settled = settled
  }

  async load(): Promise<void> {
    for (const one of await this.ports.register.sealsLeft()) this.left.set(nameOf(one.section, one.body), one)
  }

  /** Appends acts of one section; of some of them, only the chain was checked. */
  append(section: Section, acts: readonly SealedAct[], byChain: readonly SealedAct[]): Promise<void> {
    return this.writing.take(() => this.ports.register.append(section, acts, this.widened(section, byChain)))
  }

  private widened(section: Section, byChain: readonly SealedAct[]): readonly SealsLeft[] {
    return [...Map.groupBy(byChain, ({ act, digest }) => act.body ?? digest)].map(([body, acts]) => {
      const numbers = acts.map(({ act }) => act.number)
      const known = this.left.get(nameOf(section, body))
      const isOpen = known !== undefined && known.from <= known.to
      const left: SealsLeft = {
        section, body,
        from: Math.min(...numbers, ...(isOpen ? [known.from] : [])),
        to: Math.max(...numbers, known?.to ?? 0),
        wrong: known?.wrong ?? null,
      }
      this.left.set(nameOf(section, body), left)
      return left
    })
  }

  /** The lowest number of a feed that may not be handed on, nor anything after it. */
  firstUnchecked(section: Section, body: BodyId): number {
    const left = this.left.get(nameOf(section, body))
    if (!left) return Number.POSITIVE_INFINITY
    return Math.min(left.from <= left.to ? left.from : Number.POSITIVE_INFINITY, left.wrong ?? Number.POSITIVE_INFINITY)
  }

  get hasWrong(): boolean {
    for (const { wrong } of this.left.values()) if (wrong !== null) return true
    return false
  }

  /** The lowest number whose own seal is not its author's; until a good one comes, the act is asked for again. */
  firstWrong(section: Section, body: BodyId): number | null {
    if (this.left.size === 0) return null
    return this.left.get(nameOf(section, body))?.wrong ?? null
  }

  isPending(section: Section): boolean {
    if (this.left.size === 0) return false
    const key = sectionKey(section)
    return [...this.left.values()].some((one) => one.from <= one.to && sectionKey(one.section) === key)
  }

  /** Whether each seal of a section is a good one, as far as acts of it are handed to whoever was not there. */
  isWhole(section: Section): boolean {
    const key = sectionKey(section)
    return ![...this.left.values()].some((one) => sectionKey(one.section) === key)
  }

  /** A good seal came for what had a wrong one: the feed is gone through again from there. */
  async mend(section: Section, acts: readonly SealedAct[]): Promise<void> {
    for (const { digest, seal } of acts) await this.ports.register.keepSeal(digest, seal)
    for (const body of new Set(acts.map(({ act, digest }) => act.body ?? digest))) {
      await this.change(section, body, (left) => ({ ...left, from: Math.min(left.from, left.wrong ?? left.from), wrong: null }))
    }
  }

  private change(section: Section, body: BodyId, next: (left: SealsLeft) => SealsLeft): Promise<void> {
    return this.writing.take(async () => {
      const left = this.left.get(nameOf(section, body))
      if (!left) return
      const changed = next(left)
      if (changed.from > changed.to && changed.wrong === null) this.left.delete(nameOf(section, body))
      else this.left.set(nameOf(section, body), changed)
      await this.ports.register.leaveSeals(changed)
    })
  }

  /** Resolves once every seal of the section was checked; its turn comes before that of the others. */
  async settle(section: Section): Promise<void> {
    while (this.isPending(section)) {
      if (this.stopped) throw new Error('Cannot rest on acts whose seals are still to be checked: the node is closing')
      this.wanted = sectionKey(section)
      this.start()
      await this.checking
    }
  }

  /** Goes through what is left, beside everything else; nothing to do where it runs already. */
  start(): void {
    this.running ??= this.run()
      .catch((cause: unknown) => this.ports.journal.note('seals_not_checked', { message: cause instanceof Error ? cause.message : String(cause) }))
      .finally(() => (this.running = undefined))
  }

  async stop(): Promise<void> {
    this.stopped = true
    await this.running
  }

  private async run(): Promise<void> {
    for (let next = this.next(); next && !this.stopped; next = this.next()) {
      this.checking = this.check(next)
      await this.checking
    }
  }

  private next(): SealsLeft | undefined {
    const open = [...this.left.values()].filter(({ from, to }) => from <= to)
    return open.find(({ section }) => sectionKey(section) === this.wanted) ?? open[0]
  }

  /** Only the feeds of a partnership have later ones, and few of them do. */
  private runsOf(section: Section, body: BodyId): readonly number[] {
    const runs = section.feed === 'partnership' ? this.folds.partnerships.get(section.partnership)?.feedOf(body)?.runs : undefined
    return runs ? [...runs] : [1]
  }

  private async check({ section, body, from, to }: SealsLeft): Promise<void> {
    const pages = await Promise.all(this.runsOf(section, body).map((run) => this.ports.register.after(section, { body, run, number: from - 1 }, page)))
    // A page may end between the two halves of a fork: the last number is gone through again with the next one.
    const ends = pages.filter(({ length }) => length === page).map((acts) => Math.max(from, acts.at(-1)!.act.number - 1))
    const end = Math.min(to, ...ends)
    const within = pages.flat().filter(({ act }) => act.number <= end)
    const good = await this.ports.verifier.verify(within.map((sealed) => ({ key: this.folds.keyFor(sealed) ?? '', digest: sealed.digest, seal: sealed.seal })))
    const wrong = within.flatMap(({ act }, index) => (good[index] ? [] : [act.number])).sort((one, other) => one - other)[0] ?? null
    if (wrong !== null) this.ports.journal.note('seal_wrong', { body, number: wrong })
    await this.change(section, body, (left) => ({
      ...left,
      // What came in before the page meanwhile is still to be checked.
      from: left.from < from ? left.from : end + 1,
      wrong: wrong === null || left.wrong === null ? (left.wrong ?? wrong) : Math.min(wrong, left.wrong),
    }))
    if (!this.isPending(section)) this.settled(section)
  }
}

function nameOf(section: Section, body: BodyId): string {
  return `${sectionKey(section)} ${body}`
}
