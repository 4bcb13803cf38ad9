import type { BodyId } from '../core/act.ts'
import type { BodyDescription } from '../core/identity.ts'
import type { Node } from './node.ts'

/** A body as pages and lists name it; what its identity feed does not say, its code stands for. */
export interface DirectoryEntry {
  readonly body: BodyId
  readonly state: string
  readonly description: BodyDescription | undefined
  readonly isOurs: boolean
  /** Its place among all bodies known here, by State and identifier: the same shape and colour on every page. */
  readonly position: number
}

/** Every body whose identity feed is held, by State. */
export async function directoryOf(node: Node): Promise<ReadonlyMap<BodyId, DirectoryEntry>> {
  const identities = [...node.folds.identities.values()].filter(({ facts }) => facts?.demonstration !== 'compiled')
  const sorted = identities.toSorted((one, other) => order(one.facts?.state, other.facts?.state) || order(one.body, other.body))
  const namings = sorted.flatMap(({ description }) => description.naming ?? [])
  const texts = await node.ports.register.contents(namings)
  return new Map(sorted.map(({ body, facts, description }, position) => {
    const text = description.naming === undefined ? undefined : texts.get(description.naming)
    return [body, { body, state: facts?.state ?? '??', description: text === undefined ? undefined : (JSON.parse(text) as BodyDescription), isOurs: body === node.body, position }]
  }))
}

function order(one = '', other = ''): number {
  return one < other ? -1 : one > other ? 1 : 0
}
