import { nextClock, signatures } from '../../../app/instruments/instrument-record.ts'
import type { RecordLanguage, Wording } from '../../../core/wording.ts'
import { Facts } from '../../components/Facts.tsx'
import { Life } from '../../components/Life.tsx'
import { named, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { formatRelativeDays } from '../../format.ts'
import { direction } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { PartnershipNavigation } from '../partnerships/local.tsx'
import { InstrumentActions, OpenProposals } from './instrument-actions.tsx'
import { framed, openInstrument, type InstrumentRoom } from './instrument-room.ts'
import { Amendments, Past, TextOfInstrument, Versions } from './instrument-sections.tsx'
import { clockWords, standingOf } from './life-view.ts'
import { stagesOf } from './life-stages.tsx'
import { PartiesTable } from './parties-table.tsx'
import type { Signed, SignText } from './signed.ts'
import { durationWords, forceWords } from './terms-words.tsx'

export async function instrumentPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const opened = await openInstrument(desk)
  if (!opened) return undefined
  const { room, record, title, path } = opened
  const { instruments } = words(desk.language)
  const acts = signatures(room.dossier, record)
  const texts = await room.dossier.contents<SignText>(acts.map(({ held }) => held.digest))
  const signed = acts.map((one): Signed => ({ ...one, text: texts.get(one.held.digest) }))
  return {
    ...framed(opened, title, true),
    links: [{ text: instruments.readAndPrint, href: room.href(`${path}/text`) }],
    children: (
      <>
        <div class="wrap"><Head {...opened} /></div>
        <Essentials {...opened} />
        <PartnershipNavigation place={room} current="instruments" />
        <div class="wrap">
          <OpenProposals {...opened} />
          <section aria-labelledby="life"><div class="section-head"><h2 id="life">{instruments.life}</h2></div><Life language={desk.language} label={instruments.life} stages={stagesOf(room, record)} /></section>
          <section class="with-side">
            <PartiesTable opened={opened} signed={signed} />
            <InstrumentActions {...opened} />
          </section>
          <Past {...opened} />
          <TextOfInstrument {...opened} />
          <Amendments {...opened} />
          <Versions {...opened} />
        </div>
      </>
    ),
  }
}

function Head({ room, record, title }: InstrumentRoom) {
  const { desk } = room
  const { field } = words(desk.language)
  const { change } = record.standing
  const others = change.authentic.filter((lang) => record.text?.title[lang] !== undefined && record.text.title[lang] !== title)
  return (
    <div class="title-block">
      <p class="kicker">{field.instrumentForms[change.form]} · <b>{field.natures[change.nature]}</b></p>
      <h1><bdi>{title}</bdi></h1>
      {others.map((lang: RecordLanguage) => <p class="other-name" lang={lang} dir={direction(lang)}>{record.text?.title[lang]}</p>)}
      {change.under === null ? null : <Under room={room} under={change.under} />}
    </div>
  )
}

async function Under({ room, under }: Pick<InstrumentRoom, 'room'> & { under: string }) {
  const { desk, partnership, dossier } = room
  const subject = partnership.subjects.get(under) ?? partnership.subjects.of(under)
  const text = subject && (await dossier.content<{ readonly salt: string; readonly title: Wording & Record<string, string> }>(subject.created.digest))
  const name = named(text?.title, desk.language)
  return subject && name ? <p class="lede">{words(desk.language).drafts.under} <a href={room.href(`/instruments/${subject.id.slice(0, 12)}`)}><bdi>{name}</bdi></a></p> : null
}

function Essentials({ room, record }: InstrumentRoom) {
  const { desk } = room
  const { place, today } = desk
  const { instruments } = words(desk.language)
  const { change } = record.standing
  const standing = standingOf(place, record, room.self)
  const clock = nextClock(record, today)
  const term = record.life.term
  return (
    <Facts label={instruments.essentials} facts={[
      { term: instruments.standing, value: standing.word, kind: standing.kind, note: standing.note },
      { term: instruments.forceRule, value: change.past ? instruments.enteredFromPast : forceWords(place, change.force, change.nature) },
      { term: instruments.duration, value: durationWords(place, change), note: term.at === 'unknown' ? instruments.termNotKnown : instruments.noticeOf(change.noticeMonths) },
      { term: instruments.nextClock, value: clockWords(place, clock, (body) => desk.party(body).code) ?? instruments.noClock, note: clock.at === 'none' ? undefined : /^\d{4}-\d{2}-\d{2}$/.test(clock.on) ? formatRelativeDays(place, today, clock.on) : undefined },
    ]} />
  )
}
