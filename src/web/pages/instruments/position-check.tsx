import { Actions, Form, Submit } from '../../components/Form.tsx'
import { formatList } from '../../format.ts'
import { isolate } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { articleHref, negotiationPath, versionNumber, type NegotiationRoom } from './negotiation-room.ts'
import { othersOf } from './room.ts'
import { TextColumns } from './text-columns.tsx'

/** The page before a position leaves: what will be said, about which text, and to whom. */
export function PositionCheck({ opened, stance, reason, articles, all }: { opened: NegotiationRoom; stance: string; reason: string | null; articles: readonly number[]; all: boolean }) {
  const { room, table } = opened
  const { desk } = room
  const { drafts, field } = words(desk.language)
  const { latest } = table.negotiation
  const others = formatList(desk.place, othersOf(room).map((body) => isolate(desk.stateName(body))))
  return (
    <div class="wrap">
      <div class="title-block"><h1>{drafts.checkTitle}</h1></div>
      <dl class="answers">
        <div><dt>{drafts.version}</dt><dd>{versionNumber(table, latest.digest)}</dd></div>
        <div><dt>{drafts.articles}</dt><dd>{formatList(desk.place, articles.map(String))}</dd></div>
        <div><dt>{drafts.weSay}</dt><dd><b>{field.stances[stance as keyof typeof field.stances]}</b></dd></div>
        {reason === null ? null : <div><dt>{drafts.reserveReasonShort}</dt><dd lang={desk.language}>{reason}</dd></div>}
        <div><dt>{drafts.sentTo}</dt><dd>{others}</dd></div>
      </dl>
      <Form action={room.href(`${negotiationPath(opened)}/position`)} hidden={{ version: latest.digest, article: `${opened.article}`, stance, ...(reason === null ? {} : { reason }) }} label={drafts.checkTitle}>
        <Actions note={drafts.stands}>
          <Submit text={drafts.send(others)} name="do" value={all ? 'send-all' : 'send'} forward />
          <a class="button quiet" href={`${articleHref(opened, opened.article)}#position`}>{drafts.backToNegotiation}</a>
        </Actions>
      </Form>
      {all ? null : (
        <section aria-labelledby="text-read">
          <div class="section-head"><h2 id="text-read">{drafts.textConcerned}</h2></div>
          <TextColumns language={desk.language} authentic={table.facts.authentic} first={opened.article} text={{ title: table.text.title, preamble: null, articles: [table.text.articles[opened.article - 1]!] }} />
        </section>
      )}
    </div>
  )
}
