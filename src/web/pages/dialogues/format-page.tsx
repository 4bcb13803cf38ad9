import type { FormatChange } from '../../../core/subjects/format.ts'
import { readFormat, type FormatReading } from '../../../app/planning/meetings.ts'
import { readSubject } from '../../../app/subject-reading.ts'
import { Empty } from '../../components/Empty.tsx'
import { Facts } from '../../components/Facts.tsx'
import { Party } from '../../components/Party.tsx'
import { Revisions } from '../../components/Revisions.tsx'
import { plainWording, WordingText } from '../../components/Wording.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { proposalForm } from '../../proposal-form.tsx'
import { subjectHref } from '../../subject-path.ts'
import { workPage } from '../../work-page.tsx'
import { ProposalNotice } from '../answers/answer-form.tsx'
import { FormatFields, formatIn, formatValues, type FormatText } from './format-form.tsx'
import { SessionList } from './session-list.tsx'

export async function formatPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const place = await PartnershipDesk.open(desk)
  const id = place?.subjectId('format', desk.c.req.param('format'))
  const reading = place && id !== undefined ? readFormat(place.partnership, id, desk.today) : undefined
  if (!place || !reading) return undefined
  const { cooperation, dialogues, house } = words(desk.language)
  const { format, sessions } = reading
  const texts = await place.dossier.contents<FormatText>(format.history.map(({ digest }) => digest))
  const text = texts.get(format.shown.digest)
  const self = `/formats/${shortName(format.id)}`
  return workPage(place, {
    title: plainWording(desk.language, text?.name), section: 'dialogues', current: 'dialogues',
    above: [{ text: house.sections.dialogues, href: place.href('/dialogues') }],
    shown: format.history.map(({ digest }) => digest),
    kicker: words(desk.language).field.formatForms[format.shown.change.form],
    lede: text ? <WordingText language={desk.language} text={text.mandate} block /> : undefined,
    facts: <FormatFacts place={place} reading={reading} />,
    children: (
      <>
        {format.proposed.map((revision) => <section><ProposalNotice place={place} revision={revision} title={format.agreed ? cooperation.changeProposed : undefined} /></section>)}
        <section aria-labelledby="sessions">
          <div class="section-head"><h2 id="sessions">{dialogues.sessions}</h2><p class="aside"><a class="button small" href={place.href(`${self}/sessions/new`)}>{dialogues.proposeSession}</a></p></div>
          {sessions.length === 0 ? <Empty lead={dialogues.noSession} /> : <SessionList place={place} sessions={sessions} />}
        </section>
        <section>
          <Revisions place={place} history={format.history} id="history" />
          <p><a class="standalone" href={place.href(`${self}/change`)}>{dialogues.changeFormat}</a></p>
        </section>
      </>
    ),
  })
}

function FormatFacts({ place, reading }: { place: PartnershipDesk; reading: FormatReading }) {
  const { language } = place.desk
  const { cooperation, dialogues, field } = words(language)
  const { change } = reading.format.shown
  const instrument = change.under === null ? undefined : place.partnership.subjects.of(change.under)?.id
  return (
    <Facts label={dialogues.essentials} facts={[
      { term: cooperation.state, value: cooperation.situations[reading.format.at], kind: reading.format.at === 'agreed' ? 'ok' : reading.format.at === 'proposed' ? 'wait' : 'idle' },
      { term: cooperation.level, value: field.formatLevels[change.level], note: field.chairRules[change.chair] },
      { term: dialogues.participants, value: <ul class="entries">{change.participants.map((body) => <li><Party party={place.party(body)} /></li>)}</ul> },
      { term: dialogues.under, value: instrument === undefined ? dialogues.withoutTreaty : <a href={subjectHref(place, 'instrument', instrument)}>{dialogues.theInstrument}</a>, note: change.sessionsPerYear === null ? undefined : dialogues.perYear(Number(change.sessionsPerYear)) },
    ]} />
  )
}

export async function formatForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const place = await PartnershipDesk.open(desk)
  if (!place) return undefined
  const named = desk.c.req.param('format')
  const id = named === undefined ? null : (place.subjectId('format', named) ?? undefined)
  if (id === undefined) return undefined
  const format = id === null ? undefined : readSubject<FormatChange>(place.partnership, id, 'format')
  const { dialogues, house } = words(desk.language)
  const text = format && (await place.dossier.content<FormatText>(format.shown.digest))
  return proposalForm({
    place, subject: id, path: id === null ? '/formats/new' : `/formats/${shortName(id)}/change`,
    page: {
      title: id === null ? dialogues.newFormat : dialogues.changeFormat, section: 'dialogues', current: 'dialogues',
      above: [{ text: house.sections.dialogues, href: place.href('/dialogues') }], lede: id === null ? dialogues.newFormatText : undefined,
    },
    start: format ? formatValues(format.shown.change, text) : { participants: place.members.join(' ') },
    read: (posted, check) => formatIn(place, posted, check),
    fields: (state) => <FormatFields place={place} state={state} />,
  })
}
