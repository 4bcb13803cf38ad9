// Specification: spec/procedure.md §4
import type { Knowledge } from './knowledge.ts'
import type { Proposal } from './proposal.ts'

/** The refusals of support, asked of one body about one proposal. */
export const support: Readonly<Record<string, (known: Knowledge, body: string, proposal: Proposal) => boolean>> = {
  base_not_current: (known, body, proposal) => known.standing(proposal.subject, body) !== (proposal.required.get(body) ?? null),
  rival_supported: (known, body, proposal) => known.openSupports(body).some((other) => other.digest !== proposal.digest
    && other.subject === proposal.subject && other.required.get(body) === proposal.required.get(body)),
  charter_change_open: (known, body, proposal) => proposal.kind !== 'charter' && proposal.required.size > 1 && known.openSupports(body).some(({ kind }) => kind === 'charter'),
  open_consents: (known, body, proposal) => proposal.kind === 'charter' && known.openSupports(body).some(({ kind }) => kind !== 'charter'),
}
