import type { Digest } from '../../../core/act.ts'
import { publishingsOf, type Publishing } from '../../../app/publishings.ts'
import type { PageDesk } from '../../desk.ts'

export type { Publishing } from '../../../app/publishings.ts'

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
  return [...(await publishingsOf(node))].map(([subject, all]) => {
    const publishers = new Set(all.map(({ publisher }) => publisher))
    const publisher = publishers.has(node.body) ? node.body : [...publishers].toSorted()[0]!
    const versions = all.filter((one) => one.publisher === publisher)
    return { subject, versions, current: versions.at(-1)! }
  }).toSorted((one, other) => (other.current.at < one.current.at ? -1 : 1))
}
