import { Submit, Form, TextArea, emptyForm } from '../../components/Form.tsx'
import { dayOf, formatDate } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'
import { negotiationPath, type NegotiationProps } from './negotiation-room.ts'

/** What is said among ourselves: on other paper, and every remark says that it goes nowhere. */
export function Remarks(props: NegotiationProps) {
  const { room, article, remarks } = props
  const { desk } = room
  const { drafts } = words(desk.language)
  return (
    <aside class="internal remarks" aria-labelledby="remarks" id="remarks-of-article">
      <h2 id="remarks">{drafts.amongOurselves}</h2>
      <p class="hint">{drafts.staysHere}</p>
      {remarks.length === 0 ? null : (
        <ul class="entries">
          {remarks.map(({ officer, at, text }) => (
            <li><p class="who"><bdi>{officer}</bdi>, {formatDate(desk.place, dayOf(at, desk.place.zone), 'short')} <span class="not-sent">{drafts.internalNotSent}</span></p><p dir="auto">{text}</p></li>
          ))}
        </ul>
      )}
      <Form action={room.href(`${negotiationPath(props)}/remarks`)} hidden={{ article: `${article}` }} label={drafts.addRemark}>
        <TextArea language={desk.language} state={emptyForm} name="remark-text" label={drafts.addRemark} rows={2} />
        <Submit text={drafts.addInternal} quiet />
      </Form>
    </aside>
  )
}
