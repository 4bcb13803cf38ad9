// Specification: spec/procedure.md §4
import type { Knowledge } from './knowledge.ts'
import type { Proposal } from './proposal.ts'
import { removalsIn } from './removal.ts'

/** Open supports that stand against this one: not those that its removal would end. */
function supportsBeside(known: Knowledge, body: string, proposal: Proposal): readonly Proposal[] {
  const removals = removalsIn(proposal)
  return known.openSupports(body).filter((other) => removals.length === 0 || !known.waitsOnlyFor(other, removals))
}

/** The refusals of support, asked of one body about one proposal. */
export const support: Readonly<Record<string, (known: Knowledge, body: string, proposal: Proposal) => boolean>> = {
  base_not_current: (known, body, proposal) => known.standing(proposal.subject, body) !== (proposal.required.get(body) ?? null),
  rival_supported: (known, body, proposal) => supportsBeside(known, body, proposal).some((other) => other.digest !== proposal.digest
    && other.subject === proposal.subject && other.required.get(body) === proposal.required.get(body)),
  charter_change_open: (known, body, proposal) => proposal.kind !== 'charter' && proposal.required.size > 1 && known.openSupports(body).some(({ kind }) => kind === 'charter'),
  open_consents: (known, body, proposal) => proposal.kind === 'charter' && supportsBeside(known, body, proposal).some(({ kind }) => kind !== 'charter'),
}
