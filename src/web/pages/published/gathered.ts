import type { BodyId, Digest, Instant, JsonObject } from '../../../core/act.ts'
import type { PublishFacts } from '../../../core/public-feed.ts'
import type { PageDesk } from '../../desk.ts'

interface PublishContent {
  readonly title: Readonly<Partial<Record<string, string>>>
  readonly acts: readonly { readonly act: string; readonly seal: string; readonly content: string | null }[]
}

/** One act of publishing, as one body's public feed holds it. */
export interface Publishing {
  readonly digest: Digest
  readonly publisher: BodyId
  readonly at: Instant
  readonly facts: PublishFacts
  readonly content: PublishContent
}

/** A subject as it is published here: what stands, and what stood before it. */
export interface Gathered {
  readonly subject: Digest
  readonly current: Publishing
  /** From the first to the one that stands. */
  readonly versions: readonly Publishing[]
}

/** Our own acts first: a peer's copy is shown only where we are no party to it. */
export async function publishedHere(desk: PageDesk): Promise<readonly Gathered[]> {
  const { node } = desk.site
  const held = [...node.folds.publicFeeds.values()].flatMap((feed) => feed.acts.filter(({ act }) => act.type === 'publish').map(({ digest, act }) => ({ digest, act, publisher: feed.body })))
  const texts = await node.ports.register.contents(held.map(({ digest }) => digest))
  const acts = held.flatMap(({ digest, act, publisher }): Publishing[] => {
    const text = texts.get(digest)
    return text === undefined ? [] : [{ digest, publisher, at: act.at, facts: act.facts as JsonObject as unknown as PublishFacts, content: JSON.parse(text) as PublishContent }]
  })
  return [...Map.groupBy(acts, ({ facts }) => facts.subject)].map(([subject, all]) => {
    const publishers = new Set(all.map(({ publisher }) => publisher))
    const publisher = publishers.has(node.body) ? node.body : [...publishers].toSorted()[0]!
    const versions = all.filter((one) => one.publisher === publisher)
    return { subject, versions, current: versions.at(-1)! }
  }).toSorted((one, other) => (other.current.at < one.current.at ? -1 : 1))
}
