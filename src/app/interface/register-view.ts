import type { JsonObject } from '../../core/act.ts'
import type { EnterFacts, PublicFeed, PublicHeld, RegisterName } from '../../core/public-feed.ts'
import type { Disclosure } from '../exit.ts'
import type { Node } from '../node.ts'
import type { EntryAnswer } from './answers.ts'

interface Entered {
  readonly feed: PublicFeed
  readonly held: PublicHeld
  readonly facts: EnterFacts
}

function* entered(node: Node): Generator<Entered> {
  for (const feed of node.folds.publicFeeds.values()) {
    for (const held of feed.acts) if (held.act.type === 'enter') yield { feed, held, facts: held.act.facts as unknown as EnterFacts }
  }
}

const isStanding = ({ feed, held }: Entered) => feed.correctionOf(held.digest) === undefined

export function countEntries(node: Node, disclosure: Disclosure): ReadonlyMap<RegisterName, number> {
  const counts = new Map<RegisterName, number>()
  if (!disclosure.may({ of: 'register' })) return counts
  for (const one of entered(node)) if (isStanding(one)) counts.set(one.facts.register, (counts.get(one.facts.register) ?? 0) + 1)
  return counts
}

/** What stands now in one register, by key, after one key. */
export async function entriesOf(node: Node, disclosure: Disclosure, register: string, after: string | undefined, limit: number): Promise<{ readonly entries: readonly EntryAnswer[]; readonly next: string | null }> {
  if (!disclosure.may({ of: 'register' })) return { entries: [], next: null }
  const standing = [...entered(node)].filter((one) => one.facts.register === register && isStanding(one) && (after === undefined || one.facts.key > after))
  const sorted = standing.sort((one, other) => (one.facts.key < other.facts.key ? -1 : 1))
  const page = sorted.slice(0, limit)
  return { entries: await views(node, page), next: sorted.length > limit ? page.at(-1)!.facts.key : null }
}

/** One entry as it stands and as it stood before: nothing is edited. */
export async function entryOf(node: Node, disclosure: Disclosure, register: string, key: string): Promise<{ readonly current: EntryAnswer; readonly earlier: readonly EntryAnswer[] } | undefined> {
  if (!disclosure.may({ of: 'register' })) return undefined
  const all = await views(node, [...entered(node)].filter(({ facts }) => facts.register === register && facts.key === key))
  const current = all.findLast(({ correctedBy }) => correctedBy === null)
  return current && { current, earlier: all.filter((one) => one !== current) }
}

async function views(node: Node, all: readonly Entered[]): Promise<readonly EntryAnswer[]> {
  const contents = await node.ports.register.contents(all.map(({ held }) => held.digest))
  return all.map(({ feed, held: { digest, act }, facts }) => {
    const content = contents.get(digest)
    return {
      ...facts, act: digest, body: feed.body, at: act.at, correctedBy: feed.correctionOf(digest) ?? null,
      entry: content === undefined ? null : (JSON.parse(content) as { readonly entry: JsonObject }).entry,
    }
  })
}
