import type { RecordLanguage } from '../../../core/wording.ts'
import { Actions, Choices, Form, Submit, TextArea, Tick, type FormState } from '../../components/Form.tsx'
import { shortName } from '../../desk.ts'
import { endonyms } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import type { OpenedProposal } from './opened-proposal.ts'

/**
 * What the form answers: if it has changed when it comes back, it is asked again. Another body's consent changes
 * neither what is proposed nor what our answer would do, and must not send the officer back; its refusal does.
 */
export function standNow({ proposal }: Pick<OpenedProposal, 'proposal'>): string {
  return `${proposal.situation.at} ${proposal.awaitsUs ? 'awaits_us' : 'answered'}`
}

function actionOf({ desk, dossier, proposal }: OpenedProposal): string {
  return desk.href(`/partnerships/${shortName(dossier.partnership.id)}/proposals/${shortName(proposal.held.digest)}`)
}

/** Nothing is chosen beforehand, and a reason can be written in each language of the partnership. */
export function AnswerForm({ state, languages, ...opened }: OpenedProposal & { state: FormState; languages: readonly RecordLanguage[] }) {
  const { desk } = opened
  const { partnerships: { proposal: says } } = words(desk.language)
  const shared = { language: desk.language, state }
  const ordered = languages.toSorted((one, other) => Number(other === desk.language) - Number(one === desk.language))
  return (
    <section class="card padded answer" aria-labelledby="answer">
      <h2 id="answer">{says.answer}</h2>
      <Form action={actionOf(opened)} hidden={{ stood: standNow(opened) }}>
        <Choices {...shared} name="answer" label={says.question} options={[
          { value: 'consent', text: says.consent, hint: says.consentText, more: <Tick {...shared} name="read" label={says.read} /> },
          {
            value: 'decline', text: says.decline, hint: says.declineText,
            more: <>{ordered.map((each, index) => <TextArea {...shared} name={`reason-${each}`} label={`${says.declineReason} — ${endonyms[each]}`} rows={2} lang={each} optional={index > 0} />)}</>,
          },
        ]} />
        <Actions><Submit text={says.send} name="do" value="answer" /></Actions>
      </Form>
    </section>
  )
}

export function AbandonForm(opened: OpenedProposal) {
  const { partnerships: { proposal: says } } = words(opened.desk.language)
  return (
    <section>
      <details>
        <summary>{says.abandon}</summary>
        <Form action={actionOf(opened)} hidden={{ stood: standNow(opened) }}>
          <p>{says.abandonText}</p>
          <Actions><Submit text={says.abandon} name="do" value="abandon" grave /></Actions>
        </Form>
      </details>
    </section>
  )
}
