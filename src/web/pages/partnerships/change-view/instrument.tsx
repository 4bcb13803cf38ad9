import type { InstrumentText } from '../../../../app/instruments/instrument-record.ts'
import type { InstrumentChange } from '../../../../core/subjects/instrument.ts'
import { ProposedText } from '../../instruments/proposed-text.tsx'
import type { ChangeView } from './change-view.ts'

/** A text is consented to whole: every language, its digits, its nature and its rules. */
export const instrumentView: ChangeView = ({ desk, dossier, proposal: { held, after: { change, content } } }) =>
  content === undefined ? null : <ProposedText desk={desk} dossier={dossier} held={held} change={change as unknown as InstrumentChange} text={content as unknown as InstrumentText} />
