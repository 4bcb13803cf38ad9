import type { ProposalReading } from '../../../app/overview/proposal.ts'
import type { Dossier } from '../../../app/dossier.ts'
import { consentGlyphs, consentWord, type Consent } from '../../components/ConsentMatrix.tsx'
import { Party } from '../../components/Party.tsx'
import { Status, type StatusKind } from '../../components/Status.tsx'
import type { PageDesk } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import { RecordValue } from './change-view/record-value.tsx'

const kinds: Readonly<Record<Consent, StatusKind>> = { accepted: 'ok', awaited_from_us: 'wait', awaited: 'wait', reservation: 'stop', abstained: 'idle', declined: 'stop' }

function consentOf(at: ProposalReading['positions'][number]['position']['at'], isOurs: boolean): Consent {
  if (at === 'proposed' || at === 'consented') return 'accepted'
  return at === 'awaited' ? (isOurs ? 'awaited_from_us' : 'awaited') : 'declined'
}

/** Whose consent a proposal needs and what each has said, with the reason of whoever declined. */
export function PositionList({ desk, dossier, proposal }: { desk: PageDesk; dossier: Dossier; proposal: ProposalReading }) {
  const catalogue = words(desk.language)
  const { partnerships: { proposal: says } } = catalogue
  return (
    <ul class="list">
      {proposal.positions.map(({ body, position }) => {
        const consent = consentOf(position.at, body === dossier.self)
        const party = desk.party(body)
        const reason = proposal.reasons.get(body)?.['reason']
        return (
          <li>
            <div><Party party={party} /></div>
            <p><bdi>{desk.bodyName(body)}</bdi></p>
            <div class="end"><Status kind={kinds[consent]} glyph={consentGlyphs[consent]} word={consentWord(catalogue, consent, party.code)} /></div>
            {reason === undefined ? null : <div class="reason"><small>{says.reason}</small><RecordValue desk={desk} dossier={dossier} kind={proposal.kind} field="reason" value={reason} titles={new Map()} /></div>}
          </li>
        )
      })}
    </ul>
  )
}
