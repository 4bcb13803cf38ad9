import type { Cooperation } from '../../../app/compiled/cooperation.ts'
import { Glyph } from '../../components/Glyph.tsx'
import { formatPartialDate } from '../../format.ts'
import type { Reading } from './reading.tsx'
import { tracksOf, type ThreadTrack, type TrackColumn, type TrackNode, type Tracks } from './thread-view.ts'
import { told } from './titled.ts'
import { Known, knowsClass, statusGlyphs, Text, When } from './told.tsx'

const situations = ['repeated', 'followed', 'silent'] as const

/** Each undertaking on one line through the meetings that took it up, to what is known of it. */
export function Threads({ reading, promises }: { reading: Reading; promises: Cooperation['promises'] }) {
  const { says } = reading
  const tracks = tracksOf(reading.record, promises)
  return (
    <section id="threads" aria-labelledby="threads-title">
      <div class="section-head"><h2 id="threads-title">{says.threads.title}</h2></div>
      <p class="intro">{says.threads.intro(promises.promised.length, says.threads.count(promises.threads.length))} {says.threads.reading}</p>
      <div class="threads">
        <Head reading={reading} columns={tracks.columns} />
        {situations.map((situation) => <Group reading={reading} situation={situation} tracks={tracks} />)}
        <TrackKey reading={reading} />
      </div>
    </section>
  )
}

function Head({ reading, columns }: { reading: Reading; columns: readonly TrackColumn[] }) {
  const { threads, list } = reading.says
  return (
    <div class="thread head">
      <div class="label" aria-hidden="true">{threads.commitment}</div>
      <ol class="meetings" aria-label={threads.meetings}>
        {columns.map(({ on, origins }) => {
          const [first] = origins
          const named = first?.session ?? first?.instrument
          const year = on?.slice(0, 4) ?? '…'
          return <li><b>{named ? <a href={reading.entry(named.id)} aria-label={`${year}: ${told(named.title, reading.language).text}`}>{year}</a> : year}</b><span>{on === null ? list.undated : formatPartialDate(reading.place, on, 'short')}{first?.session?.place ? <><br /><bdi>{first.session.place.replace(/^.*, /, '')}</bdi></> : null}</span></li>
        })}
      </ol>
      <div class="said" aria-hidden="true">{threads.known}</div>
    </div>
  )
}

function Group({ reading, situation, tracks }: { reading: Reading; situation: (typeof situations)[number]; tracks: Tracks }) {
  const { threads } = reading.says
  const own = tracks.tracks.filter(({ thread }) => thread.situation === situation)
  if (own.length === 0) return null
  const note = situation === 'followed' ? threads.followedNote : situation === 'silent' ? threads.silentNote : null
  return (
    <details class="fold opens" open={situation === 'repeated' ? true : undefined}>
      <summary><h3>{threads[situation]}</h3>{note === null ? '' : `– ${note} `}<span class="count">{own.length}</span></summary>
      <ul class="entries">{own.map((track) => <Row reading={reading} track={track} columns={tracks.columns} />)}</ul>
    </details>
  )
}

function Row({ reading, track, columns }: { reading: Reading; track: ThreadTrack; columns: readonly TrackColumn[] }) {
  const [first] = track.thread.commitments
  return (
    <li class="thread">
      <div class="label"><a href={`#${first!.id}`}><Text of={told(first!.text, reading.language)} language={reading.language} /></a></div>
      <div class={`track columns-${Math.min(12, columns.length)}`} aria-hidden="true">
        {track.lines.map(({ kind, from, to }) => <i class={`line at-${from} over-${Math.max(0, to - from)}${kind === 'said' ? '' : ` ${kind}`}`}></i>)}
        {track.nodes.map((node) => <Mark node={node} />)}
      </div>
      <div class="said"><Outcome reading={reading} track={track} /></div>
    </li>
  )
}

function Mark({ node: { kind, at, status } }: { node: TrackNode }) {
  if (kind === 'outcome') return <i class={`node sign at-${at} ${knowsClass(status!)}`}><Glyph name={statusGlyphs[status!]} /></i>
  if (kind === 'again') return <i class={`node again at-${at}`}><Glyph name="again" /></i>
  return <i class={`node at-${at}${kind === 'made' ? '' : ` ${kind}`}`}></i>
}

function Outcome({ reading, track: { thread: { outcome }, takenUp } }: { reading: Reading; track: ThreadTrack }) {
  const { threads, nothingFoundShort } = reading.says
  // The open circle beside it is its glyph.
  if (outcome.status === 'not_known') return <span class="known knows-not-known">{nothingFoundShort}</span>
  if (outcome.status === 'reaffirmed') {
    const when = takenUp ?? outcome.on
    return <><Known reading={reading} status="reaffirmed">{when === null ? undefined : threads.takenUp(when.slice(0, 4))}</Known>{threads.thenNothing}</>
  }
  return <><Known reading={reading} status={outcome.status} />{outcome.on === null ? threads.dayUncertain : <When reading={reading} date={outcome.on} />}</>
}

function TrackKey({ reading }: { reading: Reading }) {
  const { threads } = reading.says
  const { recordedStatuses } = reading.field
  const node = (kind: TrackNode['kind'], status?: TrackNode['status']) => <span class="track" aria-hidden="true"><Mark node={status ? { kind, at: 0, status } : { kind, at: 0 }} /></span>
  return (
    <ul class="key">
      <li>{node('made')}{threads.made}</li>
      <li>{node('again')}{threads.again}</li>
      {(['kept', 'partly_kept', 'interrupted'] as const).map((status) => <li>{node('outcome', status)}{recordedStatuses[status]}</li>)}
      <li>{node('due')}{threads.due}</li>
      <li><span class="track" aria-hidden="true"><i class="line nothing"></i><i class="node end"></i></span>{threads.beyond}</li>
      <li><span class="track" aria-hidden="true"><i class="line alike"></i></span>{threads.sameField}</li>
    </ul>
  )
}
