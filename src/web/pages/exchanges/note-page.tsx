import type { BodyId, Digest } from '../../../core/act.ts'
import { readNote, type NoteReading } from '../../../app/exchanges/exchange-reading.ts'
import type { Wording } from '../../../core/wording.ts'
import { AttachmentList } from '../../components/Attachments.tsx'
import { Facts } from '../../components/Facts.tsx'
import { Marking } from '../../components/Marking.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Party } from '../../components/Party.tsx'
import { PartyList } from '../../components/PartyList.tsx'
import { DateText } from '../../components/Time.tsx'
import { plainWording, WordingText } from '../../components/Wording.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { formatList } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import { workPage } from '../../work-page.tsx'
import { audiencesAt } from './audience.ts'
import { AudienceList } from './audience-list.tsx'
import { languagesOf, type NoteText } from '../../../app/exchanges/note-text.ts'
import { ReceivedFrom } from './received.tsx'
import { releasedMediaType } from '../../../app/released.ts'
import { exchangePage, roomOf } from './room.ts'
import { languageName } from '../instruments/text-columns.tsx'

/** One note: what it says, under which marking, who may read it, and what became of it. */
export async function notePage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const room = await roomOf(desk, 'write_note', 'note')
  const note = room && readNote(room.place.partnership, room.act)
  if (!room || !note || !room.place.dossier.mayRead(room.act)) return undefined
  const { place, path } = room
  const text = await place.dossier.content<NoteText>(room.act)
  const uses = await place.dossier.contents<{ readonly account: Wording; readonly changed: Wording | null }>(note.uses.map(({ digest }) => digest))
  const audiences = (await audiencesAt(place)).filter(({ label }) => label === note.marking.tlp)
  const received = text?.attachments.find(({ mediaType }) => mediaType === releasedMediaType)
  return workPage(place, exchangePage(place, {
    title: plainWording(desk.language, text?.title), shown: [room.act], lede: text?.card ? <WordingText language={desk.language} text={text.card} /> : undefined,
    facts: <NoteFacts place={place} note={note} />,
    children: (
      <>
        <Situation place={place} note={note} path={path} />
        {received === undefined ? null : <ReceivedFrom place={place} attachment={received} />}
        <section>{text === undefined ? <p>{words(desk.language).exchanges.note.withheld}</p> : <Body place={place} text={text} />}</section>
        <section><AudienceList place={place} audiences={audiences} /></section>
        <Uses place={place} note={note} path={path} texts={uses} />
        <What place={place} note={note} path={path} held={text !== undefined} />
      </>
    ),
  }))
}

function NoteFacts({ place, note: { held, marking, facts } }: { place: PartnershipDesk; note: NoteReading }) {
  const { exchanges: { note }, field } = words(place.desk.language)
  const { kind, theme, evidence } = facts
  const readers = marking.releasable.length === 0 ? place.members : marking.releasable
  return (
    <Facts label={note.audience} facts={[
      { term: note.originator, value: <Party party={place.party(held.author)} />, note: <><bdi>{place.desk.bodyName(held.author)}</bdi> · <DateText place={place.desk.place} date={held.act.at.slice(0, 10)} /></> },
      { term: note.releasable, value: <PartyList place={place} bodies={readers} show="code" />, note: <Marking label={marking.tlp} /> },
      { term: note.kind, value: field.noteKinds[kind], note: field.themes[theme] },
      { term: note.evidence, value: note.evidenceLevels[evidence] ?? '' },
    ]} />
  )
}

function Body({ place, text }: { place: PartnershipDesk; text: NoteText }) {
  const { language } = place.desk
  const { note } = words(language).exchanges
  const known = languagesOf(text)
  return (
    <>
      <div class="prose note-body">{text.body.map((paragraph, index) => <div id={`paragraph-${index + 1}`}><WordingText language={language} text={paragraph} block /></div>)}</div>
      <p class="hint">{note.existsIn(formatList(place.desk.place, known.map((each) => languageName(place.desk.language, each))))} {note.original} — {languageName(place.desk.language, text.language)}.</p>
      <AttachmentList place={place} attachments={text.attachments.filter(({ mediaType }) => mediaType !== releasedMediaType)} />
    </>
  )
}

function Situation({ place, note: { held, situation, facts }, path }: { place: PartnershipDesk; note: NoteReading; path: string }) {
  const { note } = words(place.desk.language).exchanges
  const { replaces } = facts
  return (
    <>
      {replaces === null ? null : <p>{note.replaces} <a class="standalone" href={place.href(`/notes/${shortName(replaces)}`)}>{note.see}</a></p>}
      {situation.at === 'replaced' ? <Notice tone="wait"><p>{note.replacedBy} <a class="standalone" href={place.href(`/notes/${shortName(situation.by)}`)}>{note.see}</a></p></Notice> : null}
      {situation.at === 'recalled' ? <Recalled place={place} author={held.author} confirmed={situation.recall.purges.map(({ author }) => author)} path={path} /> : null}
    </>
  )
}

/** Who confirmed that its text is gone: their confirmation is the evidence, and nothing else is. */
function Recalled({ place, author, confirmed, path }: { place: PartnershipDesk; author: BodyId; confirmed: readonly BodyId[]; path: string }) {
  const { note } = words(place.desk.language).exchanges
  const missing = place.members.filter((body) => body !== author && !confirmed.includes(body))
  return (
    <Notice tone="stop" title={note.recalled}>
      {confirmed.length === 0 ? null : <p>{note.confirmedBy}: <PartyList place={place} bodies={confirmed} /></p>}
      {missing.length === 0 ? null : <p>{note.notConfirmed}: <PartyList place={place} bodies={missing} /></p>}
      {missing.includes(place.self) ? <p><a class="button grave small" href={place.href(`${path}/purge`)}>{note.purge}</a></p> : null}
    </Notice>
  )
}

function Uses({ place, note: { told, situation }, path, texts }: { place: PartnershipDesk; note: NoteReading; path: string; texts: ReadonlyMap<Digest, { readonly account: Wording; readonly changed: Wording | null }> }) {
  const { exchanges: { note }, field } = words(place.desk.language)
  return (
    <section aria-labelledby="uses-title">
      <div class="section-head"><h2 id="uses-title">{note.uses}</h2></div>
      {told.length === 0 ? <p>{note.noUse}</p> : (
        <ul class="found-list">{told.map(({ held, facts: { outcome, on } }) => {
          const text = texts.get(held.digest)
          return <li><p><Party party={place.party(held.author)} /> · <b>{field.useOutcomes[outcome]}</b> · <DateText place={place.desk.place} date={on} /></p><WordingText language={place.desk.language} text={text?.account} block />{text?.changed ? <p>{note.changed}: <WordingText language={place.desk.language} text={text.changed} /></p> : null}</li>
        })}</ul>
      )}
      {situation.at === 'recalled' ? null : <p class="actions"><a class="button quiet" href={place.href(`${path}/use`)}>{note.tellUse}</a></p>}
    </section>
  )
}

/** What may be done with it: by its author, and by those who received it. */
function What({ place, note: { held, situation }, path, held: isHeld }: { place: PartnershipDesk; note: NoteReading; path: string; held: boolean }) {
  const { note } = words(place.desk.language).exchanges
  const ours = held.author === place.self
  if (situation.at === 'recalled') return null
  return (
    <section aria-labelledby="forward-title">
      <div class="section-head"><h2 id="forward-title">{note.forward}</h2></div>
      <p>{ours ? note.forwardOwn : note.forwardText}</p>
      <p class="actions">
        {!isHeld ? null : ours
          ? <><a class="button" href={place.href(`${path}/release`)}>{note.releaseNow}</a><a class="button quiet" href={place.href(`/publish/${shortName(held.digest)}`)}>{note.publish}</a></>
          : <a class="button" href={place.href(`${path}/request-release`)}>{note.askRelease}</a>}
        {ours ? <><a class="standalone" href={place.href(`${path}/correct`)}>{note.correct}</a><a class="standalone" href={place.href(`${path}/narrow`)}>{note.narrow}</a><a class="standalone" href={place.href(`${path}/recall`)}>{note.recall}</a></> : null}
      </p>
    </section>
  )
}
