import { readQuestion } from '../../../app/exchanges/exchange-reading.ts'
import type { Attachment } from '../../../core/act.ts'
import type { Wording } from '../../../core/wording.ts'
import { actForm } from '../../act-form.tsx'
import { AttachmentField, AttachmentList, attachmentsIn } from '../../components/Attachments.tsx'
import { Empty } from '../../components/Empty.tsx'
import { MarkingField, markingIn } from '../../components/MarkingField.tsx'
import { Party } from '../../components/Party.tsx'
import { DateText } from '../../components/Time.tsx'
import { plainWording, WordingFields, WordingText } from '../../components/Wording.tsx'
import type { PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { workPage } from '../../work-page.tsx'
import { AskedFacts, Declines } from './asked-parts.tsx'
import { exchangePage, roomOf } from './room.ts'

interface QuestionText { readonly title: Wording; readonly question: Wording }
interface AnswerText { readonly answer: Wording; readonly attachments: readonly Attachment[] }

export async function questionPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const room = await roomOf(desk, 'ask', 'question')
  const asked = room && readQuestion(room.place.partnership, room.act)
  if (!room || !asked || !room.place.dossier.mayRead(room.act)) return undefined
  const { place, path } = room
  const { question } = words(desk.language).exchanges
  const text = await place.dossier.content<QuestionText>(room.act)
  const answers = await place.dossier.contents<AnswerText>(asked.answers.map(({ digest }) => digest))
  const reasons = await place.dossier.contents<{ readonly reason: Wording | null }>(asked.declines.map(({ digest }) => digest))
  const shown = asked.answers.filter(({ digest }) => place.dossier.mayRead(digest))
  return workPage(place, exchangePage(place, {
    title: plainWording(desk.language, text?.title), shown: [room.act, ...shown.map(({ digest }) => digest)], facts: <AskedFacts place={place} asked={asked} theme={asked.facts.theme} />,
    children: (
      <>
        <section class="prose"><WordingText language={desk.language} text={text?.question} block /></section>
        <section aria-labelledby="answers-title">
          <h2 id="answers-title">{question.answers}</h2>
          {shown.length === 0 ? <Empty lead={question.noAnswer} /> : (
            <ul class="found-list">{shown.map(({ digest, author, act }) => (
              <li id={`answer-${digest.slice(0, 12)}`}><p><Party party={place.party(author)} /> · <DateText place={desk.place} date={act.at.slice(0, 10)} /></p><WordingText language={desk.language} text={answers.get(digest)?.answer} block /><AttachmentList place={place} attachments={answers.get(digest)?.attachments} /></li>
            ))}</ul>
          )}
          {asked.awaited.includes(place.self) ? <p class="actions"><a class="button" href={place.href(`${path}/answer`)}>{question.answer}</a><a class="button quiet" href={place.href(`${path}/decline`)}>{question.decline}</a></p> : null}
        </section>
        <Declines place={place} asked={asked} reasons={reasons} />
      </>
    ),
  }))
}

export async function answerForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const room = await roomOf(desk, 'ask', 'question')
  if (!room || !room.place.dossier.mayRead(room.act)) return undefined
  const { place, path } = room
  const { question } = words(desk.language).exchanges
  const { languages } = place.rules
  const text = await place.dossier.content<QuestionText>(room.act)
  return actForm({
    place, path: `${path}/answer`, start: {}, submit: question.sendAnswer, upload: true, after: () => place.path(path),
    page: exchangePage(place, { title: question.answer, shown: [room.act], above: [{ text: plainWording(desk.language, text?.title), href: place.href(path) }] }),
    read: (posted, check) => {
      const answer = check.needed('answer', posted.wording('answer', languages))
      const attachments = attachmentsIn(place, posted, check)
      return async () => ({ type: 'answer', facts: { question: room.act, marking: markingIn(posted, place.rules) }, content: { answer, attachments: await attachments() } })
    },
    fields: (state) => (
      <>
        <blockquote class="prose"><WordingText language={desk.language} text={text?.question} block /></blockquote>
        <WordingFields language={desk.language} state={state} name="answer" legend={question.write} in={languages} rows={8} />
        <AttachmentField place={place} state={state} />
        <MarkingField language={desk.language} state={state} rules={place.rules} />
      </>
    ),
  })
}
