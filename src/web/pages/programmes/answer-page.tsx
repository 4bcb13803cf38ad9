import type { Revision } from '../../../app/subject-reading.ts'
import { Empty } from '../../components/Empty.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { workPage } from '../../work-page.tsx'
import { AcceptAll, AnswerButtons } from '../answers/answer-form.tsx'
import { differencesBetween, DifferenceTable } from './line-differences.tsx'
import { LineFacts } from './line-facts.tsx'
import { awaitingIn, programmeView, type LineView, type ProgrammeView } from './programme-view.ts'

/** What of a programme awaits our answer, line by line; the lines that are left can be accepted together. */
export async function programmeAnswerPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const place = await PartnershipDesk.open(desk)
  const id = place?.subjectId('programme', desk.c.req.param('programme'))
  const view = place && id !== undefined ? await programmeView(place, id) : undefined
  if (!place || !view) return undefined
  const { cooperation, house, programmes } = words(desk.language)
  const waiting = awaitingIn(view)
  return workPage(place, {
    title: cooperation.answer, section: 'programmes', current: 'programme', shown: waiting.map(({ digest }) => digest), lede: programmes.answerText,
    above: [{ text: house.sections.programmes, href: place.href('/programmes') }, { text: programmes.ofYear(view.year), href: place.href(view.path) }],
    children: waiting.length === 0
      ? <section><Empty lead={programmes.nothingToAnswer} action={{ text: programmes.ofYear(view.year), href: place.href(view.path) }} /></section>
      : (
        <>
          {view.reading.programme.proposed.filter((revision) => waiting.includes(revision)).map((revision) => (
            <section><div class="card padded"><h2>{programmes.ofYear(view.year)}</h2><AnswerButtons place={place} revision={revision} of={programmes.ofYear(view.year)} /></div></section>
          ))}
          {view.lines.flatMap((line) => line.awaiting.map((revision) => <AwaitedLine view={view} line={line} revision={revision} />))}
          {waiting.length < 2 ? null : <section><AcceptAll place={place} revisions={waiting} text={programmes.acceptAll(waiting.length)} /><p class="after">{cooperation.sealed}</p></section>}
        </>
      ),
  })
}

function AwaitedLine({ view: { place, texts }, line, revision }: { view: ProgrammeView; line: LineView; revision: Revision<unknown> }) {
  const { cooperation } = words(place.desk.language)
  const proposed = line.reading.proposed.find(({ digest }) => digest === revision.digest)!
  const { agreed } = line.reading
  return (
    <section>
      <div class="card padded">
        <h2><a href={line.href}><bdi>{line.title}</bdi></a></h2>
        {agreed
          ? <DifferenceTable place={place} id={`change-${shortName(revision.digest)}`} caption={cooperation.changeProposed} differences={differencesBetween(place, { change: agreed.change, text: texts.get(agreed.digest) }, { change: proposed.change, text: texts.get(proposed.digest) })} />
          : <LineFacts place={place} change={proposed.change} text={texts.get(proposed.digest)} />}
        <AnswerButtons place={place} revision={revision} of={line.title} />
      </div>
    </section>
  )
}
