import type { ActivityChange } from '../../../../core/subjects/activity.ts'
import type { ChangeText } from '../../../../app/overview/proposal.ts'
import { shortName } from '../../../desk.ts'
import { words } from '../../../locales/catalogue.ts'
import { PartnershipDesk } from '../../../partnership-desk.ts'
import { differencesBetween, DifferenceTable, type LineVersion } from '../../programmes/line-differences.tsx'
import { LineFacts } from '../../programmes/line-facts.tsx'
import type { LineText } from '../../programmes/line-text.ts'
import type { ChangeView, ChangeViewProps } from './change-view.ts'

/** A line of the programme as its own page shows it: whole when it is new, against what is agreed when it changes. */
export const activityView: ChangeView = (props) => <Line {...props} />

async function Line({ desk, dossier, proposal }: ChangeViewProps) {
  const place = await PartnershipDesk.of(desk, dossier)
  if (!place) return null
  const after = versionOf(proposal.after)
  if (!proposal.before) return <div class="card padded"><LineFacts place={place} change={after.change} text={after.text} /></div>
  return <DifferenceTable place={place} id={`change-${shortName(proposal.held.digest)}`} caption={words(desk.language).cooperation.changeProposed} differences={differencesBetween(place, versionOf(proposal.before), after)} />
}

function versionOf({ change, content }: ChangeText): LineVersion {
  return { change: change as unknown as ActivityChange, text: content as unknown as LineText | undefined }
}
