import type { BodyId } from '../../core/act.ts'
import { partnershipActTypes, type PartnershipActType } from '../../core/acts/catalogue.ts'
import type { HeldAct } from '../../core/rule.ts'
import { byClaimedTime } from '../../core/sequence.ts'
import type { Dossier } from '../dossier.ts'

export interface JournalAsked {
  readonly type: string | null
  readonly body: BodyId | null
  /** From 1. */
  readonly page: number
}

export interface JournalPage {
  /** Newest first, by the time their authors claim. */
  readonly acts: readonly HeldAct[]
  readonly page: number
  readonly pages: number
  readonly total: number
  /** Types and bodies that occur, whatever is asked for: the choices of the filter. */
  readonly types: readonly string[]
  readonly bodies: readonly BodyId[]
}

export const actsOnPage = 50

/** Every act held, also those refused and those not understood: nothing is left out of the record. */
export function journalOf({ partnership }: Dossier, { type, body, page }: JournalAsked): JournalPage {
  const all = byClaimedTime([...partnership]).toReversed()
  const found = all.filter((held) => (type === null || held.act.type === type) && (body === null || held.author === body))
  const pages = Math.max(1, Math.ceil(found.length / actsOnPage))
  const shown = Math.min(Math.max(1, page), pages)
  const known = partnershipActTypes.filter((name) => all.some(({ act }) => act.type === name)) as readonly string[]
  const unknown = [...new Set(all.map(({ act }) => act.type))].filter((name) => !known.includes(name)).sort()
  return {
    acts: found.slice((shown - 1) * actsOnPage, shown * actsOnPage),
    page: shown, pages, total: found.length,
    types: [...known, ...unknown],
    bodies: [...partnership.bodies()].sort(),
  }
}

export function isKnownActType(type: string): type is PartnershipActType {
  return (partnershipActTypes as readonly string[]).includes(type)
}
