// Specification: spec/procedure.md §8, spec/acts/freeze.md, thaw.md and reopen.md, spec/subjects/charter.md (removal)
import type { JsonObject } from './json.ts'
import type { Knowledge } from './knowledge.ts'
import { headOf } from './left-branch.ts'
import { removalsIn } from './removal.ts'
import type { Entry, Freezes, Frozen } from './record.ts'

/** The freezes that stand after an act that was taken. */
export function frozenAfter(entry: Entry, known: Knowledge): Freezes {
  const { frozen } = entry
  if (entry.type === 'freeze') return withFrozen(frozen, entry.facts['body'] as string, { head: headOf(entry, known.held), why: entry.facts['why'] as string, by: entry })
  if (entry.type === 'thaw') {
    const ended = known.held.act(entry.facts['freeze'] as string)!
    const body = ended.facts['body'] as string
    const left = (frozen.get(body) ?? []).filter(({ by }) => by?.digest !== ended.digest)
    const next = new Map(frozen)
    if (left.length > 0) next.set(body, left)
    else next.delete(body)
    return next
  }
  if (entry.type !== 'accede') return frozen
  // Whoever comes in under a charter that removed somebody holds that body to its cut.
  const charters = [...known.lineage(known.held.proposal(entry.facts['invitation'] as string)!)].map((digest) => known.held.proposal(digest)!)
  return charters.flatMap(removalsIn).reduce((held, { body, cut }) => withFrozen(held, body, { head: cut === null ? undefined : known.held.entries.get(cut.digest), why: 'removal', by: undefined }), frozen)
}

function withFrozen(frozen: Freezes, body: string, one: Frozen): Freezes {
  return new Map([...frozen, [body, [...(frozen.get(body) ?? []), one]]])
}

/** Freezes of one feed that were sealed or seen, in no order. */
export function freezesOf(known: Knowledge, body: string, ...reasons: readonly string[]): readonly Entry[] {
  return known.held.ofType('freeze').filter((freeze) => freeze.facts['body'] === body && reasons.includes(freeze.facts['why'] as string) && known.sees(freeze))
}

export function isThawed(known: Knowledge, freeze: Entry): boolean {
  return known.about(freeze.digest, 'thaw', freeze.body).length > 0
}

/** The run that a freeze closes, by everything that its author has sealed or seen. */
export function runToClose(known: Knowledge, author: string, facts: JsonObject): number {
  const furthest = known.furthest(facts['body'] as string)
  const earlier = freezesOf(known, facts['body'] as string, 'restored', 'forked').map((freeze) => {
    const isSame = freeze.body !== author && freeze.facts['why'] === facts['why'] && freeze.facts['token'] === facts['token']
    return (freeze.facts['closes'] as number) + (isSame ? 0 : 1)
  })
  return Math.max(1, furthest?.act.run ?? 1, ...earlier)
}

/** The other members whose freezes a reopening has to cite. */
export function othersOf(known: Knowledge, author: string): ReadonlySet<string> {
  const concerned = known.chartersOf(author).flatMap((charter) => known.concernedBy(charter, author))
  return new Set(concerned.filter((body) => body !== author && !known.hasWithdrawn(body) && !known.isRemoved(body)))
}
