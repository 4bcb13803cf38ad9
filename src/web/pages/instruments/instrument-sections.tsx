import { textCode, type Version } from '../../../app/instruments/instrument-record.ts'
import { Status, type StatusKind } from '../../components/Status.tsx'
import { Table } from '../../components/Table.tsx'
import { Party } from '../../components/Party.tsx'
import { DateText } from '../../components/Time.tsx'
import { dayOf, formatPartialDate, formatSize } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'
import type { InstrumentRoom } from './instrument-room.ts'
import { inOrder } from './room.ts'
import { TextColumns } from './text-columns.tsx'

/** The text that stands, its digits, and the files that belong to it. */
export function TextOfInstrument({ room, record, path }: InstrumentRoom) {
  const { desk } = room
  const { instruments } = words(desk.language)
  const { text, standing } = record
  const code = textCode(standing.held)
  return (
    <section aria-labelledby="text">
      <div class="section-head"><h2 id="text">{instruments.text}</h2><p class="aside"><a href={room.href(`${path}/text`)}>{instruments.readAndPrint}</a></p></div>
      {code === null ? null : <p>{instruments.textCode} <span class="code text-code">{code}</span> <small>{instruments.textCodeHint}</small></p>}
      {text === undefined ? <p class="missing-text">{instruments.textWithheld}</p>
        : text.articles.length === 0 ? <p class="missing-text">{instruments.textNotEntered}</p>
          : <details class="text-below"><summary>{instruments.articleCount(text.articles.length)}</summary><TextColumns language={desk.language} authentic={standing.change.authentic} text={text} /></details>}
      {(text?.attachments ?? []).length === 0 ? null : (
        <ul class="list">
          {text!.attachments.map(({ name, size, digest }) => (
            <li><h3><a href={room.href(`${path}/files/${digest}`)} download={name}><bdi>{name}</bdi></a></h3><p>{formatSize(desk.place, size)} · {instruments.fileDigest} <span class="code" dir="ltr">{digest.slice(0, 16)}…</span></p></li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What was done on paper before: what its sources say, and where they can be read. */
export function Past({ room, record }: InstrumentRoom) {
  const { desk } = room
  const { instruments } = words(desk.language)
  const { past } = record.standing.change
  if (!past) return null
  return (
    <section aria-labelledby="past">
      <div class="section-head"><h2 id="past">{instruments.enteredFromPast}</h2></div>
      <dl class="answers">
        <div><dt>{instruments.signedOn}</dt><dd>{past.signed === null ? instruments.dayNotKnown : <DateText place={desk.place} date={past.signed} />}{past.place ? <>, <bdi>{past.place}</bdi></> : null}</dd></div>
        <div><dt>{instruments.inForceSince}</dt><dd>{past.inForce === null ? instruments.dayNotKnown : <DateText place={desk.place} date={past.inForce} />}</dd></div>
      </dl>
      <h3>{instruments.sources}</h3>
      <ul class="list">
        {past.sources.map(({ title, address, published, retrieved }) => (
          <li><h4>{/^https?:\/\//.test(address) ? <a href={address} rel="noreferrer"><bdi>{title}</bdi></a> : <bdi>{title}</bdi>}</h4>
            <p><bdi dir="ltr">{address}</bdi> · {instruments.published(/^\d{4}/.test(published) ? formatPartialDate(desk.place, published) : published)} · {instruments.retrieved(/^\d{4}/.test(retrieved) ? formatPartialDate(desk.place, retrieved) : retrieved)}</p></li>
        ))}
      </ul>
    </section>
  )
}

/** Amendments bind those who accept them (VCLT art. 40): who is bound by which text stands here. */
export function Amendments({ room, record }: InstrumentRoom) {
  const { desk } = room
  const { instruments } = words(desk.language)
  const texts = record.versions.filter(({ bound, change }) => bound.length > 0 && change.action !== 'end')
  if (!texts.some(({ change }) => change.action === 'amend')) return null
  return (
    <section>
      <Table id="amendments" caption={instruments.whoIsBound} stacked rows={texts} columns={[
        { head: instruments.textHead, cell: (version) => <VersionName room={room} version={version} /> },
        { head: instruments.bound, cell: ({ bound }) => <ul class="entries">{inOrder(room, bound).map((body) => <li><Party party={desk.party(body)} /></li>)}</ul> },
        { head: instruments.textCode, cell: ({ held }) => <span class="code">{textCode(held)}</span> },
      ]} />
    </section>
  )
}

function VersionName({ room, version: { held, change } }: Pick<InstrumentRoom, 'room'> & { version: Version }) {
  const { desk } = room
  const { instruments } = words(desk.language)
  return <>{instruments.actions[change.action]}, <DateText place={desk.place} date={dayOf(held.act.at, desk.place.zone)} /></>
}

const kinds = { open: 'wait', declined: 'stop', concluded: 'wait', effective: 'ok', abandoned: 'idle', dead: 'idle' } as const satisfies Readonly<Record<string, StatusKind>>

/** Every text ever proposed, also those that came to nothing. */
export function Versions({ room, record, path }: InstrumentRoom) {
  const { desk } = room
  const { instruments } = words(desk.language)
  return (
    <section>
      <Table id="versions" caption={instruments.versions} stacked rows={record.versions.toReversed()} columns={[
        { head: instruments.textHead, cell: (version) => <a href={room.href(`${path}/text?version=${version.held.digest.slice(0, 12)}`)}><VersionName room={room} version={version} /></a> },
        { head: instruments.proposedBy, cell: ({ held }) => <Party party={desk.party(held.author)} /> },
        { head: instruments.standing, cell: ({ situation }) => <Status kind={kinds[situation.at]} word={instruments.situations[situation.at]} /> },
        { head: instruments.textCode, cell: ({ held }) => <span class="code">{textCode(held)}</span> },
      ]} />
    </section>
  )
}
