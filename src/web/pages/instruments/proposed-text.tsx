import type { Dossier } from '../../../app/dossier.ts'
import { textCode, type InstrumentText } from '../../../app/instruments/instrument-record.ts'
import { tableOf } from '../../../app/instruments/draft.ts'
import type { HeldAct } from '../../../core/rule.ts'
import type { InstrumentChange } from '../../../core/subjects/instrument.ts'
import { Notice } from '../../components/Notice.tsx'
import type { PageDesk } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import { sameText } from './text-comparison.ts'
import { ChangeFacts } from './terms-words.tsx'
import { TextColumns } from './text-columns.tsx'
import { TextRedline } from './text-redline.tsx'

interface Proposed {
  readonly desk: PageDesk
  readonly dossier: Dossier
  readonly held: HeldAct
  readonly change: InstrumentChange
  readonly text: InstrumentText
}

/** All that a consent to a text is about: its digits, its nature, its rules, what changes, and every word in every language. */
export function ProposedText(proposed: Proposed) {
  const { desk, held, change, text } = proposed
  const { drafts, instruments } = words(desk.language)
  return (
    <div class="proposed-text">
      <ChangeFacts desk={desk} change={change} code={textCode(held)} />
      <Comparison {...proposed} />
      <section aria-labelledby="whole-text">
        <div class="section-head"><h2 id="whole-text">{drafts.wholeText}</h2></div>
        {text.articles.length === 0 ? <p class="missing-text">{instruments.textNotEntered}</p> : <TextColumns language={desk.language} authentic={change.authentic} text={text} />}
      </section>
    </div>
  )
}

/** Whether this is, letter for letter, the text on which we took our positions, or what an amendment changes. */
async function Comparison({ desk, dossier, held, change, text }: Proposed) {
  const { instruments } = words(desk.language)
  const shared = { language: desk.language, authentic: change.authentic, after: text, title: instruments.whatChanges }
  if (change.action === 'amend') {
    const { subjects } = dossier.partnership
    const base = subjects.currentFor(subjects.of(held.digest)!.id, dossier.self)
    const before = base === null || base === held.digest ? undefined : await dossier.content<InstrumentText>(base)
    return before ? <TextRedline {...shared} before={before} /> : null
  }
  const table = change.draft === null ? undefined : await tableOf(dossier, change.draft, desk.today)
  const draft = change.draft === null ? undefined : table?.texts.get(change.draft)
  if (!draft) return null
  if (sameText(draft, text)) return <Notice tone="ok"><p>{instruments.sameAsDraft}</p></Notice>
  return <><Notice tone="stop" grave><p>{instruments.differsFromDraft}</p></Notice><TextRedline {...shared} before={draft} /></>
}
