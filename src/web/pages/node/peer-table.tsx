import type { PeerAnswer } from '../../../app/interface/answers.ts'
import type { PeerRecord } from '../../../app/ports/desk.ts'
import { Party } from '../../components/Party.tsx'
import { refusalWords } from '../../components/Refusal.tsx'
import { State } from '../../components/Status.tsx'
import { Table } from '../../components/Table.tsx'
import { Moment } from '../../components/Time.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import { lacking, type Common } from './peer-acts.ts'

export interface PeerRow {
  readonly record: PeerRecord
  readonly view: PeerAnswer
  /** The name of a body that only compiles: it is party to nothing, and has no sign of its own. */
  readonly compiled: string | undefined
}

/** How each body is reached, when it was last seen, and what it held then. */
export function PeerTable({ desk, rows }: { desk: PageDesk; rows: readonly PeerRow[] }) {
  const { peers } = words(desk.language).node
  const { overview } = words(desk.language).partnerships
  const count = (acts: number | undefined) => (acts === undefined ? <small>{peers.unknown}</small> : peers.acts(acts))
  return (
    <Table
      id="peers" caption={peers.list} stacked rows={rows}
      columns={[
        { head: peers.party, cell: ({ record, compiled }) => <a href={desk.href(`/node/peers/${shortName(record.body)}`)}>{compiled === undefined ? <><Party party={desk.party(record.body)} /><br /><bdi>{desk.bodyName(record.body)}</bdi></> : <bdi>{compiled}</bdi>}</a> },
        { head: peers.link, cell: ({ record }) => <>{peers.links[record.link]}{record.address === null ? null : <><br /><small><bdi dir="ltr">{record.address}</bdi></small></>}</> },
        { head: peers.state, cell: ({ record }) => <PeerState desk={desk} record={record} /> },
        { head: peers.seen, cell: ({ record }) => (record.lastSeenAt === null ? <small>{overview.never}</small> : <Moment place={desk.place} now={desk.now} instant={record.lastSeenAt} />) },
        { head: peers.theyLack, cell: ({ view }) => count(lacking(view.partnerships, 'there')) },
        { head: peers.weLack, cell: ({ view }) => count(lacking(view.partnerships, 'here')) },
        { head: peers.record, cell: ({ view }) => <RecordState desk={desk} common={view.partnerships} /> },
      ]}
    />
  )
}

function PeerState({ desk, record }: { desk: PageDesk; record: PeerRecord }) {
  const { peers } = words(desk.language).node
  return (
    <>
      {record.checkedAt === null ? <State kind="wait" word={<a href={desk.href(`/node/peers/${shortName(record.body)}`)}>{peers.compare}</a>} /> : <State kind="ok" word={peers.checked} />}
      {record.fault === null ? null : <><br /><small>{peers.fault} {refusalWords(desk.language, record.fault).what}</small></>}
    </>
  )
}

function RecordState({ desk, common }: { desk: PageDesk; common: Common }) {
  const { partnerships: { records }, node: { peers } } = words(desk.language)
  if (common.length === 0) return <small>{peers.noCommon}</small>
  const differs = common.some(({ comparison, actsThere, actsHere }) => comparison === 'differs' && actsThere === actsHere)
  if (differs) return <State kind="stop" glyph="unequal" word={records.differs} />
  if (common.every(({ comparison }) => comparison === 'same')) return <><State kind="ok" glyph="equal" word={records.same} /><br />{common.length === 1 ? <span class="code">{common[0]!.ours.digits}</span> : null}</>
  return <State kind="wait" glyph="clock" word={common.some(({ comparison }) => comparison === 'unknown') ? records.not_known : records.behind} />
}
