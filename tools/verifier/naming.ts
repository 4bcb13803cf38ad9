// Specification: spec/procedure.md §3 and §8: which heads a feed may name, and what it sees and holds back from then on.
import type { Head } from './envelope.ts'
import { furthestSeen, liesBefore } from './record.ts'
import type { Entry, Freezes, Frozen, Sight } from './record.ts'

export interface Naming { readonly refusal: string | undefined, readonly named: Sight, readonly frozen: Freezes }

/** The nearest first: the act and all before it on its branch. */
export function* pathTo(entry: Entry | undefined): Generator<Entry> {
  for (let at = entry; at !== undefined; at = at.previous) yield at
}

/** The reopening on the branch of a head that answers what stands frozen, so that the feed may be followed again. */
function answerTo(freezes: readonly Frozen[], head: Entry): Entry | undefined {
  const last = freezes.findLast(({ why }) => why !== 'removal')?.by
  if (last === undefined || freezes.some(({ why }) => why === 'removal')) return undefined
  return pathTo(head).find((entry) => entry.type === 'reopen' && entry.verdict.is === 'taken' && entry.act.run > (last.facts['closes'] as number)
    && (entry.facts['freezes'] as readonly string[]).includes(last.digest))
}

/** Whether a feed that holds another one up to some heads could not name this one. */
export function isBeyond(entry: Entry, freezes: readonly Frozen[]): boolean {
  return freezes.some(({ head }) => head === undefined || !liesBefore(entry, head)) && answerTo(freezes, entry) === undefined
}

function refusalOf(head: Head, entry: Entry, earlier: Entry | undefined, freezes: readonly Frozen[]): string | undefined {
  if (entry.body !== head.body || entry.number !== head.number || entry.act.run !== head.run) return 'seen_goes_back'
  if (freezes.length > 0 && answerTo(freezes, entry) !== undefined) return undefined
  if (earlier !== undefined && !liesBefore(earlier, entry)) return 'seen_goes_back'
  return isBeyond(entry, freezes) ? 'seen_beyond_freeze' : undefined
}

/** Weighs the heads that an act names after what its feed has named and frozen before. */
export function weighHeads(author: string, heads: readonly Head[], before: Pick<Naming, 'named' | 'frozen'>, entryOf: (digest: string) => Entry): Naming {
  const refused = (refusal: string): Naming => ({ refusal, ...before })
  if (heads.some(({ body }) => body === author)) return refused('sees_itself')
  const named = new Map(before.named)
  const frozen = new Map(before.frozen)
  const refusals = heads.map((head) => refusalOf(head, entryOf(head.digest), furthestSeen(before.named, head.body), before.frozen.get(head.body) ?? []))
  for (const code of ['seen_goes_back', 'seen_beyond_freeze']) if (refusals.includes(code)) return refused(code)
  for (const { digest } of heads) {
    const head = entryOf(digest)
    const seen = named.get(head.body) ?? []
    const freezes = frozen.get(head.body) ?? []
    const answer = freezes.length > 0 ? answerTo(freezes, head) : undefined
    const last = seen.at(-1)
    // What was seen of a branch that is left stays seen; of the new one it is what lies from its reopening on.
    if (last !== undefined && !liesBefore(last.head, head)) named.set(head.body, [...seen, { head, from: answer }])
    else named.set(head.body, [...seen.slice(0, -1), { head, from: last?.from }])
    if (answer !== undefined) frozen.delete(head.body)
  }
  return { refusal: undefined, named, frozen }
}
