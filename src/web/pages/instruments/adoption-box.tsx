import { languagesWanting } from '../../../app/instruments/draft.ts'
import { Notice } from '../../components/Notice.tsx'
import { shortName } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import { negotiationPath, type NegotiationProps } from './negotiation-room.ts'
import { isMember } from './room.ts'

/** What follows a negotiation: the text can be locked, or its adoption is proposed already. */
export function AdoptionBox(props: NegotiationProps) {
  const { room, table } = props
  const { drafts } = words(room.desk.language)
  const { subjects } = room.partnership
  const proposal = table.negotiation.proposals.findLast(({ digest }) => ['open', 'concluded', 'effective'].includes(subjects.situationOf(digest).at))
  if (proposal) {
    const subject = subjects.of(proposal.digest)!
    const adopted = subjects.isEffective(proposal.digest)
    return <Notice tone={adopted ? 'ok' : 'wait'}><p>{adopted ? drafts.adopted : drafts.adoptionProposed} <a href={room.href(`/instruments/${shortName(subject.id)}`)}>{drafts.toInstrument}</a></p></Notice>
  }
  if (table.negotiation.gate.at === 'waiting' || languagesWanting(table).length > 0 || !isMember(room)) return null
  return (
    <Notice tone="ok" title={drafts.gateOpen}>
      <p>{drafts.gateOpenText}</p>
      <p><a class="button" href={room.href(`${negotiationPath(props)}/adopt`)}>{drafts.lockTexts}</a></p>
    </Notice>
  )
}
