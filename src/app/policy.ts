// Specification: spec/marking.md
import type { BodyId, Digest, PartnershipId } from '../core/act.ts'
import { isTighter, markingIn, tightest, type Marking } from '../core/marking.ts'
import type { NarrowFacts } from '../core/acts/narrow.ts'
import type { Partnership } from '../core/partnership.ts'
import { factsOf, type HeldAct } from '../core/rule.ts'
import { standingOf } from './concerned.ts'
import type { Folds } from './folds.ts'
import type { Handing } from './handing.ts'
import type { Officer } from './ports/desk.ts'

/** Whoever is on the other side of a boundary of this process. */
export type Reader =
  | { readonly at: 'public' }
  | { readonly at: 'officer'; readonly officer: Officer }
  | { readonly at: 'peer'; readonly body: BodyId }
  /** Whoever runs the machine: may count and verify, and reads no content. */
  | { readonly at: 'operator' }

/** What could leave. Its existence is as restricted as its content. */
export type Item =
  | { readonly of: 'register' }
  | { readonly of: 'identity'; readonly body: BodyId }
  /** Peers, people and keys of this node. */
  | { readonly of: 'node' }
  | { readonly of: 'partnership'; readonly partnership: PartnershipId }
  | { readonly of: 'content'; readonly partnership: PartnershipId; readonly act: Digest }

export interface Knowledge {
  readonly folds: Folds
  readonly handing: Handing
  readonly self: BodyId
  readonly today: string
}

/** The one question that decides what may leave: may this reader see this item? */
export function mayRead(reader: Reader, item: Item, knowledge: Knowledge): boolean {
  switch (item.of) {
    case 'register':
      return true
    case 'identity':
      return reader.at !== 'public' || item.body === knowledge.self
    case 'node':
      return reader.at === 'officer' || reader.at === 'operator'
    case 'partnership':
      return mayReadPartnership(reader, item.partnership, knowledge)
    case 'content':
      return mayReadPartnership(reader, item.partnership, knowledge) && mayReadContent(reader, item.partnership, item.act, knowledge)
  }
}

function mayReadPartnership(reader: Reader, id: PartnershipId, { folds, self, today }: Knowledge): boolean {
  const partnership = folds.partnerships.get(id)
  if (!partnership || reader.at === 'public') return false
  if (reader.at === 'operator') return true
  if (reader.at === 'officer') {
    const { partnerships } = reader.officer
    return standingOf(partnership, self, today).at !== 'none' && (partnerships === 'all' || partnerships.includes(id))
  }
  return !['none', 'left'].includes(standingOf(partnership, reader.body, today).at)
}

function mayReadContent(reader: Reader, id: PartnershipId, digest: Digest, { folds, handing, today }: Knowledge): boolean {
  const partnership = folds.partnerships.get(id)!
  const held = partnership.get(digest)
  if (!held) return false
  if (reader.at === 'peer') return handing.mayHaveContent(partnership, held, reader.body, today)
  if (reader.at !== 'officer') return false
  return !isTighter(markingNow(partnership, held).tlp, reader.officer.clearance)
}

/** The marking as its originator has narrowed it since; what carries none of its own has the partnership's default. */
export function markingNow(partnership: Partnership, held: HeldAct): Marking {
  // What a later rules version calls a marking may be none of ours, and what is not understood is handled most tightly.
  if (held.effect.at === 'not_understood') return tightest
  const last = partnership
    .about(held.digest, 'narrow')
    .filter(({ author }) => author === held.author)
    .toSorted((one, other) => one.act.number - other.act.number)
    .at(-1)
  if (last) return factsOf<NarrowFacts>(last).marking
  return markingIn(held.act.facts, partnership.subjects.charter()?.membership.rules.defaultMarking ?? tightest)
}
