import type { BodyId, PartnershipId, SealedAct } from '../core/act.ts'
import { Partnership } from '../core/partnership.ts'
import { concernedBodies } from './concerned.ts'
import { schemaFault } from './sealing.ts'

interface Waiting {
  readonly aside: Partnership
  /** Acts that follow on some that have not come yet. */
  early: Pick<SealedAct, 'digest' | 'act' | 'context'>[]
  /** Everything seen, to be taken once it is let in; more than may be kept is let go, and comes again. */
  kept: SealedAct[]
  characters: number
  lookedInto: number
}

/** Beyond this a partnership is not looked into any further: it is forgotten, and begins anew with the next transfer. */
const mostActs = 100_000
const mostPartnerships = 100
const mostCharacters = 16 * 1024 * 1024
/** What is looked into is in memory, and nobody has proven yet that any of it is sealed. */
const mostLookedInto = 128 * 1024 * 1024

/**
 * Where acts of a partnership that is not held here are looked at, apart from the record, until they show whom it
 * concerns: a newcomer is invited long after the founding act.
 */
export class Antechamber {
  private readonly waiting = new Map<string, Waiting>()

  /**
   * Once these acts, with those seen before, show that the partnership concerns both us and whoever hands them over:
   * those seen before. `undefined`: not yet.
   */
  admit(id: PartnershipId, from: BodyId, self: BodyId, today: string, acts: readonly SealedAct[]): readonly SealedAct[] | undefined {
    const name = `${from} ${id}`
    const entry = this.waiting.get(name) ?? { aside: new Partnership(id), early: [], kept: [], characters: 0, lookedInto: 0 }
    const before = entry.kept
    this.waiting.set(name, entry)
    apply(entry, acts)
    keep(entry, acts)
    const concerned = concernedBodies(entry.aside, today)
    const isAdmitted = concerned.includes(self) && concerned.includes(from)
    if (isAdmitted || entry.aside.size + entry.early.length > mostActs) this.waiting.delete(name)
    this.makeRoom()
    return isAdmitted ? before : undefined
  }

  /** The largest goes first: whoever sends most loses its own. */
  private makeRoom(): void {
    for (;;) {
      const entries = [...this.waiting].toSorted(([, one], [, other]) => other.lookedInto - one.lookedInto)
      const total = entries.reduce((sum, [, { lookedInto }]) => sum + lookedInto, 0)
      if (entries.length <= mostPartnerships && total <= mostLookedInto) return
      this.waiting.delete(entries[0]![0])
    }
  }
}

function sizeOf({ bytes, contextBytes }: SealedAct): number {
  return bytes.length + (contextBytes?.length ?? 0)
}

/** Order does not matter, so what is early is tried again until nothing moves. What is malformed is nobody's act, and rules could not read it. */
function apply(entry: Waiting, acts: readonly SealedAct[]): void {
  const seen = new Set(entry.early.map(({ digest }) => digest))
  const fresh = acts.filter((sealed) => !seen.has(sealed.digest) && schemaFault(sealed) === undefined)
  for (const sealed of fresh) entry.lookedInto += sizeOf(sealed)
  entry.early.push(...fresh.map(({ digest, act, context }) => ({ digest, act, context })))
  for (let before = -1; entry.early.length > 0 && entry.early.length !== before; ) {
    before = entry.early.length
    entry.early = entry.early.filter((one) => entry.aside.apply(one).at === 'waiting')
  }
}

function keep(entry: Waiting, acts: readonly SealedAct[]): void {
  for (const { bytes, contextBytes, contentBytes } of acts) entry.characters += bytes.length + (contextBytes?.length ?? 0) + (contentBytes?.length ?? 0)
  entry.kept = entry.characters > mostCharacters ? [] : [...entry.kept, ...acts]
}
