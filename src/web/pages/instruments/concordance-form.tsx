import { Actions, Choices, Form, Submit, TextArea } from '../../components/Form.tsx'
import { words } from '../../locales/catalogue.ts'
import { negotiationPath, type NegotiationProps } from './negotiation-room.ts'
import { languageName } from './text-columns.tsx'

/** Translators say whether the languages mean the same: each body has its own say (VCLT art. 33). */
export function ConcordanceForm(props: NegotiationProps) {
  const { room, table, article, state } = props
  const { desk, dossier } = room
  const { drafts, field } = words(desk.language)
  const shared = { language: desk.language, state }
  const unchecked = table.negotiation.articles.filter(({ concordance }) => concordance.get(dossier.self)?.at === 'none').length
  return (
    <details class="card padded concordance-form" id="concordance" open={state.errors['verdict'] !== undefined || state.errors['remark'] !== undefined || table.negotiation.articles[article - 1]!.concordance.get(dossier.self)?.at === 'none'}>
      <summary>{drafts.concordanceOf(article)}</summary>
      <Form action={room.href(`${negotiationPath(props)}/concordance`)} hidden={{ version: table.negotiation.latest.digest, article: `${article}` }} label={drafts.concordanceOf(article)}>
        <Choices {...shared} name="verdict" label={drafts.concordanceQuestion} hint={drafts.concordanceHint} options={[
          { value: 'concordant', text: field.consent.concordant },
          { value: 'differs', text: field.consent.differs, more: <TextArea {...shared} name="remark" label={drafts.concordanceRemark(languageName(desk.language, desk.language))} rows={3} lang={desk.language} /> },
        ]} />
        <Actions>
          <Submit text={drafts.recordConcordance} name="do" value="send" />
          {unchecked > 1 ? <Submit text={drafts.allConcordant(unchecked)} name="do" value="send-all" quiet /> : null}
        </Actions>
      </Form>
    </details>
  )
}
