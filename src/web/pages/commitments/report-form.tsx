import type { CommitmentChange } from '../../../core/subjects/commitment.ts'
import { readSubject } from '../../../app/subject-reading.ts'
import { actForm } from '../../act-form.tsx'
import { AttachmentField, attachmentsIn } from '../../components/Attachments.tsx'
import { Choices, PartialDateField } from '../../components/Form.tsx'
import { plainWording, WordingFields } from '../../components/Wording.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import type { CommitmentText } from './commitment-text.ts'

/** An owner's own report: only it speaks for the owner, and each one stands in the history. */
export async function commitmentReportForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const place = await PartnershipDesk.open(desk)
  const id = place?.subjectId('commitment', desk.c.req.param('commitment'))
  const commitment = place && id !== undefined ? readSubject<CommitmentChange>(place.partnership, id, 'commitment') : undefined
  if (!place || !commitment) return undefined
  const { commitments, field, programmes } = words(desk.language)
  const text = await place.dossier.content<CommitmentText>(commitment.shown.digest)
  const path = `/commitments/${shortName(commitment.id)}`
  const { languages } = place.rules
  return actForm({
    place, path: `${path}/report`, submit: programmes.sendReport, upload: true, start: { on: desk.today }, after: () => place.path(path),
    page: { title: commitments.report, section: 'dialogues', current: 'dialogues', shown: [commitment.shown.digest], lede: commitments.reportText, above: [{ text: commitments.title, href: place.href('/commitments') }, { text: plainWording(desk.language, text?.reading), href: place.href(path) }] },
    read: (posted, check) => {
      const status = check.needed('status', posted.text('status'))
      const on = check.needed('on', check.partialDate('on', posted.text('on')))
      const account = check.needed('account', posted.wording('account', languages))
      const evidence = posted.wording('evidence', languages)
      const attachments = attachmentsIn(place, posted, check)
      return async () => ({ type: 'report', facts: { commitment: commitment.shown.digest, status, on }, content: { account, evidence, attachments: await attachments() } })
    },
    fields: (state) => (
      <>
        <Choices language={desk.language} state={state} name="status" label={commitments.whereItStands} options={Object.entries(field.reportStatuses).map(([value, label]) => ({ value, text: label }))} />
        <PartialDateField language={desk.language} state={state} name="on" label={commitments.asOf} />
        <WordingFields language={desk.language} state={state} name="account" legend={commitments.account} in={languages} rows={4} />
        <WordingFields language={desk.language} state={state} name="evidence" legend={programmes.evidence} hint={programmes.evidenceHint} in={languages} rows={2} optional />
        <AttachmentField place={place} state={state} />
      </>
    ),
  })
}
