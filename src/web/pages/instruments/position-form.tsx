import { Actions, Choices, ErrorSummary, Form, Submit, TextArea } from '../../components/Form.tsx'
import { DateText } from '../../components/Time.tsx'
import { formatList } from '../../format.ts'
import { isolate } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { consentOf } from './negotiation-view.ts'
import { negotiationPath, type NegotiationProps } from './negotiation-room.ts'
import { othersOf } from './room.ts'
import { languageName } from './text-columns.tsx'

/** What we say about one article. Nothing is chosen in advance, and nothing leaves before the page that follows. */
export function PositionForm(props: NegotiationProps) {
  const { room, table, article, state } = props
  const { desk, dossier } = room
  const { drafts, field } = words(desk.language)
  const shared = { language: desk.language, state }
  const others = formatList(desk.place, othersOf(room).map((body) => isolate(desk.party(body).code)))
  const open = table.negotiation.articles.filter(({ positions }) => consentOf(positions.get(dossier.self), true) !== 'accepted').length
  return (
    <div class="card padded position-form" id="position">
      <ErrorSummary {...shared} />
      <Form action={room.href(`${negotiationPath(props)}/position`)} hidden={{ version: table.negotiation.latest.digest, article: `${article}` }} label={drafts.ourPosition(article)}>
        <Choices {...shared} name="stance" label={drafts.ourPosition(article)} large
          hint={<>{table.facts.answerBy === null ? null : <>{drafts.answersBy} <b><DateText place={desk.place} date={table.facts.answerBy} length="full" /></b>. </>}{drafts.nothingChosen}</>}
          options={[
            { value: 'accept', text: table.facts.authentic.length > 1 ? drafts.acceptInAll(table.facts.authentic.length) : field.stances.accept, hint: drafts.acceptHint },
            { value: 'reserve', text: field.stances.reserve, hint: drafts.reserveHint(others), more: <TextArea {...shared} name="reason" label={drafts.reserveReason(languageName(desk.language, desk.language))} hint={drafts.reserveLifts} rows={4} lang={desk.language} /> },
            { value: 'abstain', text: field.stances.abstain, hint: drafts.abstainHint },
          ]} />
        <Actions note={drafts.checkBeforeSending}>
          <Submit text={drafts.checkThenSend(others)} name="do" value="check" forward />
          {open > 1 ? <Submit text={drafts.acceptAll(open)} name="do" value="check-all" quiet /> : null}
        </Actions>
      </Form>
    </div>
  )
}
