import type { Dossier } from '../../../app/dossier.ts'
import type { PartnershipSummary } from '../../../app/overview/partnership-summary.ts'
import { proposalReading, type ProposalReading } from '../../../app/overview/proposal.ts'
import { Notice } from '../../components/Notice.tsx'
import { Party } from '../../components/Party.tsx'
import { Moment } from '../../components/Time.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import { changeViewOf } from './change-view/catalogue.ts'
import { PositionList } from './position-list.tsx'

/** A partnership that is not in force yet: what is proposed, who has answered, and the way to our answer. */
export async function Invitation({ desk, dossier, summary }: { desk: PageDesk; dossier: Dossier; summary: PartnershipSummary }) {
  const { invitation, proposal: says } = words(desk.language).partnerships
  const founding = await proposalReading(dossier, dossier.partnership.id)
  if (!founding) return <Notice tone="wait"><p>{says.withheld}</p></Notice>
  return (
    <>
      <section><Answer desk={desk} dossier={dossier} founding={founding} isEnded={summary.situation === 'not_agreed'} /></section>
      <div class="with-side panels">
        <section aria-labelledby="proposed"><div class="section-head"><h2 id="proposed">{says.whole}</h2></div>{changeViewOf('charter')({ desk, dossier, proposal: founding, titles: new Map() })}</section>
        <section aria-labelledby="asked">
          <div class="section-head"><h2 id="asked">{says.asked}</h2></div>
          <p>{invitation.from} <Party party={desk.party(founding.held.author)} /> · <Moment place={desk.place} now={desk.now} instant={founding.held.act.at} /></p>
          <PositionList desk={desk} dossier={dossier} proposal={founding} />
        </section>
      </div>
    </>
  )
}

function Answer({ desk, dossier, founding, isEnded }: { desk: PageDesk; dossier: Dossier; founding: ProposalReading; isEnded: boolean }) {
  const { invitation } = words(desk.language).partnerships
  const path = `/partnerships/${shortName(dossier.partnership.id)}/proposals/${shortName(dossier.partnership.id)}`
  if (isEnded) return <Notice><p>{invitation.ended}</p></Notice>
  return (
    <Notice tone="wait">
      <p>{founding.held.author === dossier.self ? invitation.ours : invitation.theirs}</p>
      <p><a class="button small" href={desk.href(path)}>{invitation.examine}</a></p>
    </Notice>
  )
}
