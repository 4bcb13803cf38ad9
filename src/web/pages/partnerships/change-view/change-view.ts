import type { Child } from 'hono/jsx'
import type { Dossier } from '../../../../app/dossier.ts'
import type { ProposalReading } from '../../../../app/overview/proposal.ts'
import type { PageDesk } from '../../../desk.ts'

export interface ChangeViewProps {
  readonly desk: PageDesk
  readonly dossier: Dossier
  readonly proposal: ProposalReading
  /** Titles of the acts that either side cites, those this reader may see. */
  readonly titles: ReadonlyMap<string, string>
}

/** Shows what one proposal changes, before it is answered. */
export type ChangeView = (props: ChangeViewProps) => Child
