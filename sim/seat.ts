import type { BodyId, Digest, JsonObject, PartnershipId } from '../src/core/act.ts'
import type { Intent } from '../src/app/authoring.ts'
import type { Node } from '../src/app/node.ts'
import type { Partnership } from '../src/core/partnership.ts'
import type { Chance } from './chance.ts'
import type { Production } from './production.ts'

/** An officer at the desk of one node, who sees what that node holds and nothing else. */
export interface Seat {
  readonly node: Node
  readonly build: Production
  readonly chance: Chance
  /** Every body that it could found a partnership with. */
  readonly others: readonly BodyId[]
  /** A word that stands nowhere else, so that a text can be recognised wherever it turns up. */
  word(): string
}

export interface Bench extends Seat {
  readonly partnership: Partnership
  readonly id: PartnershipId
  readonly self: BodyId
  readonly members: readonly BodyId[]
}

/** What an officer means to do, and the proposal to which it commits the body, if any. */
export interface Meant {
  readonly partnership: PartnershipId | null
  readonly intent: Intent
}

/** Nothing where there is nothing to do it about. */
export type Move = (bench: Bench) => Intent | '' | undefined | Promise<Intent | '' | undefined>

export const officer = { office: 'international_affairs', second: null, assertion: null }

export function meant(type: string, facts: object, content: object | null = null): Intent {
  return { type, facts: facts as JsonObject, content: content as JsonObject | null, actor: officer }
}

export function text(bench: Seat): { readonly en: string } {
  return { en: `Text ${bench.word()}` }
}

/** Acts of one type that this node took. */
export function ofType({ partnership }: Bench, type: string): readonly Digest[] {
  return partnership.ofType(type).map(({ digest }) => digest)
}
