import type { ConclusionsChange } from '../../../../core/subjects/conclusions.ts'
import type { ChangeText } from '../../../../app/overview/proposal.ts'
import { PartnershipDesk } from '../../../partnership-desk.ts'
import { ConclusionList, type ConclusionsText, Corrections } from '../../dialogues/conclusions.tsx'
import type { ChangeView, ChangeViewProps } from './change-view.ts'

/** Minutes are read whole, each text in its languages; a correction against what stands, word by word. */
export const conclusionsView: ChangeView = (props) => <Minutes {...props} />

async function Minutes({ desk, dossier, proposal }: ChangeViewProps) {
  const place = await PartnershipDesk.of(desk, dossier)
  if (!place) return null
  const text = textOf(proposal.after)
  if (proposal.before) return <Corrections place={place} before={textOf(proposal.before)?.texts ?? []} after={text?.texts ?? []} />
  return <ConclusionList place={place} change={proposal.after.change as unknown as ConclusionsChange} text={text} agenda={[]} source={undefined} />
}

function textOf({ content }: ChangeText): ConclusionsText | undefined {
  return content as unknown as ConclusionsText | undefined
}
