import type { Digest } from '../../../core/act.ts'
import type { Dossier } from '../../../app/dossier.ts'
import { proposalReading, type ProposalReading } from '../../../app/overview/proposal.ts'
import { byShortName, type PageDesk } from '../../desk.ts'
import { partnershipName } from '../home/task-view.tsx'

export interface OpenedProposal {
  readonly desk: PageDesk
  readonly dossier: Dossier
  readonly name: string
  readonly proposal: ProposalReading
}

/** The proposal named in the address, where this officer may read it. */
export async function openProposal(desk: PageDesk): Promise<OpenedProposal | undefined> {
  const dossier = desk.dossier(desk.c.req.param('partnership'))
  if (!dossier) return undefined
  const { partnership } = dossier
  const proposals = [...partnership.ofType('found'), ...partnership.ofType('propose')].map(({ digest }): readonly [Digest, Digest] => [digest, digest])
  const digest = byShortName(proposals, desk.c.req.param('proposal'))
  const proposal = digest === undefined ? undefined : await proposalReading(dossier, digest)
  return proposal && { desk, dossier, proposal, name: await partnershipName(desk, dossier) }
}
