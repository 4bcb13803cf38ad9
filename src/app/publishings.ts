// Specification: spec/public-feed.md
import type { BodyId, Digest, Instant, JsonObject } from '../core/act.ts'
import type { ProposeFacts } from '../core/acts/propose.ts'
import type { PublishFacts } from '../core/public-feed.ts'
import type { Node } from './node.ts'
import { readHanded, type HandedLine } from './proof.ts'

export interface PublishContent {
  readonly title: Readonly<Partial<Record<string, string>>>
  readonly acts: readonly HandedLine[]
}

/** One act of publishing, as one body's public feed holds it. */
export interface Publishing {
  readonly digest: Digest
  readonly publisher: BodyId
  readonly at: Instant
  readonly facts: PublishFacts
  readonly content: PublishContent
}

/** The parties to what is published, as the proposal embedded names them; `undefined` where the act says something else of itself. */
function partiesIn({ facts, content }: Publishing): readonly BodyId[] | undefined {
  for (const line of content.acts) {
    const sealed = readHanded(line)
    if (sealed?.digest !== facts.publication || sealed.act.type !== 'propose') continue
    const { subject, change, replaces } = sealed.act.facts as unknown as ProposeFacts
    return change.kind === 'publication' && (subject ?? sealed.digest) === facts.subject ? replaces.map(({ body }) => body) : undefined
  }
  return undefined
}

/**
 * What is said of each subject, by its parties alone: anyone may name a subject in its own feed, also to take its place
 * or to say that it was withdrawn. The first version names the subject by its digest, so nobody can make another.
 */
function byItsParties(subject: Digest, said: readonly Publishing[]): readonly Publishing[] {
  const own = said.filter((one) => partiesIn(one)?.includes(one.publisher))
  const first = own.find(({ facts }) => facts.publication === subject)
  const parties = first && partiesIn(first)
  return parties ? own.filter(({ publisher }) => parties.includes(publisher)) : own
}

/** Every act of publishing held here, by the subject published. */
export async function publishingsOf({ folds, ports }: Pick<Node, 'folds' | 'ports'>): Promise<ReadonlyMap<Digest, readonly Publishing[]>> {
  const held = [...folds.publicFeeds.values()].flatMap((feed) => feed.acts.filter(({ act }) => act.type === 'publish').map(({ digest, act }) => ({ digest, act, publisher: feed.body })))
  const texts = await ports.register.contents(held.map(({ digest }) => digest))
  const said = held.flatMap(({ digest, act, publisher }): Publishing[] => {
    const text = texts.get(digest)
    return text === undefined ? [] : [{ digest, publisher, at: act.at, facts: act.facts as JsonObject as unknown as PublishFacts, content: JSON.parse(text) as PublishContent }]
  })
  const groups = [...Map.groupBy(said, ({ facts }) => facts.subject)].map(([subject, all]) => [subject, byItsParties(subject, all)] as const)
  return new Map(groups.filter(([, all]) => all.length > 0))
}

/** Whether the last that one of its parties said of a published subject is that it is withdrawn. */
export async function isWithdrawn(node: Pick<Node, 'folds' | 'ports'>, facts: JsonObject): Promise<boolean> {
  if (facts['publication'] === undefined) return false
  const said = (await publishingsOf(node)).get(facts['subject'] as Digest) ?? []
  return [...Map.groupBy(said, ({ publisher }) => publisher).values()].some((all) => all.at(-1)!.facts.situation === 'withdrawn')
}
