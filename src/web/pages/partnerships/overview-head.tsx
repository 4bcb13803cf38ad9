import type { BodyId } from '../../../core/act.ts'
import type { Task } from '../../../app/overview/agenda.ts'
import type { PartnershipSummary } from '../../../app/overview/partnership-summary.ts'
import type { SameRecordState } from '../../../app/overview/same-record.ts'
import { Facts } from '../../components/Facts.tsx'
import { Map, type MapPoint } from '../../components/Map.tsx'
import { Parties } from '../../components/Party.tsx'
import { State } from '../../components/Status.tsx'
import { DateText, Moment } from '../../components/Time.tsx'
import { formatRelativeDays } from '../../format.ts'
import type { PageDesk } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import { recordWord } from './list-page.tsx'
import { seatOf } from './capitals.ts'

export interface HeadProps {
  readonly desk: PageDesk
  readonly name: string
  readonly summary: PartnershipSummary
  readonly tasks: readonly Task[]
  readonly record: SameRecordState
}

export function inOrder(desk: PageDesk, bodies: readonly BodyId[]): readonly BodyId[] {
  return bodies.toSorted((one, other) => desk.party(one).position - desk.party(other).position)
}

export function Head({ desk, name, summary }: HeadProps) {
  const { overview, forms } = words(desk.language).partnerships
  const own = desk.site.node.body
  const parties = inOrder(desk, summary.bodies).map((body) => ({ party: desk.party(body), body: desk.bodyName(body), ours: body === own ? overview.ours : undefined }))
  return (
    <div class="wrap"><div class="hero">
      <div class="title-block">
        <p class="kicker">{forms[summary.rules.form]}</p>
        <h1><bdi>{name}</bdi></h1>
        <Parties parties={parties} />
      </div>
      <Seats desk={desk} summary={summary} />
    </div></div>
  )
}

/** The map stands only where the place of every party is known. */
function Seats({ desk, summary }: Pick<HeadProps, 'desk' | 'summary'>) {
  if (desk.site.node.demonstration === 'exercise') return null
  const { overview } = words(desk.language).partnerships
  const points = inOrder(desk, summary.bodies).map((body) => seatOf(desk.party(body), desk.directory.get(body)?.description?.seat, desk.stateName(body)))
  if (points.length < 2 || points.includes(undefined)) return null
  const known = points as readonly MapPoint[]
  const links = known.flatMap((from, index) => known.slice(index + 1).map((to) => ({ from, to, own: true })))
  return <Map land={desk.site.assets.address('map/land.svg')} title={overview.mapTitle} listLabel={overview.mapLinks} points={known} links={links} />
}

/** Status, instruments, what is due next on either side, and whether the record is the same. */
export function Essentials({ desk, summary, tasks, record }: HeadProps) {
  const { overview, situations, records } = words(desk.language).partnerships
  const next = tasks.filter(({ by }) => by !== null).toSorted((one, other) => (one.by! < other.by! ? -1 : 1))[0]
  const seen = record.copies.flatMap(({ seenAt }) => (seenAt === null ? [] : [seenAt])).sort()[0]
  const isUnderWay = record.copies.some(({ comparison }) => comparison === 'other_acts')
  const state = recordWord(desk, { record, isUnderWay })
  return (
    <Facts label={overview.essentials} facts={[
      { term: overview.status, value: situations[summary.situation], kind: summary.situation === 'in_force' ? 'ok' : 'wait' },
      { term: overview.instruments, value: `${summary.inForce + summary.inNegotiation}`, note: overview.counts(summary.inForce, summary.inNegotiation) },
      next === undefined
        ? { term: overview.nextDue, value: overview.nothingDue }
        : { term: next.obligation.isLate ? overview.pastDue : overview.nextDue, value: <DateText place={desk.place} date={next.obligation.due!} length="full" />, kind: next.obligation.isLate ? 'stop' : 'wait', note: <>{formatRelativeDays(desk.place, desk.today, next.by!)} · <bdi>{desk.party(next.body).code}</bdi></> },
      { term: overview.record, value: <State {...state} />, note: seen === undefined ? records.not_known : <Moment place={desk.place} now={desk.now} instant={seen} /> },
    ]} />
  )
}
