import type { Child } from 'hono/jsx'
import { project } from '../../components/Map.tsx'
import { Table } from '../../components/Table.tsx'
import { seats, tiesOf, yearCounts, type Tie, type YearCounts } from './picture-view.ts'
import { compiledPage, type Reading } from './reading.tsx'
import { EntryLink } from './told.tsx'

function picturePage(reading: Reading, { title, text, picture, table }: { title: string; text: string; picture: Child; table: Child }) {
  return compiledPage(reading, {
    title, description: text, here: title,
    children: (
      <div class="wrap">
        <div class="lead"><h1 class="plain">{title}</h1><p class="more">{text}</p></div>
        <figure class="picture">{picture}</figure>
        {table}
      </div>
    ),
  })
}

const rounded = (value: number) => Math.round(value * 10) / 10

function commitmentsBetween({ desk }: Reading, { states, commitments }: Tie): Child {
  return commitments === 0 ? 0 : <a href={desk.href(`/register/commitments?${states.map((state) => `state=${state}`).join('&')}`)}>{commitments}</a>
}

function TieTable({ reading, ties, caption }: { reading: Reading; ties: readonly Tie[]; caption: string }) {
  const { says } = reading
  return (
    <Table id="ties" caption={caption} rows={ties} columns={[
      { head: says.map.states, cell: ({ states }) => <>{states.map((id, index) => <>{index === 0 ? '' : ' – '}<EntryLink reading={reading} id={id} /></>)}</> },
      { head: says.map.formats, cell: ({ formats }) => <ul class="entries">{formats.map((id) => <li><a href={reading.desk.href(`/register/partnerships/${id}`)} lang={reading.title(id).lang}>{reading.title(id).text}</a></li>)}</ul> },
      { head: says.map.commitments, cell: (tie) => commitmentsBetween(reading, tie), amount: true },
    ]} />
  )
}

/** Their names stand before them: what lies after them needs the room. */
const before: ReadonlySet<string> = new Set(['state-be', 'state-fr', 'state-pt'])

export function mapPage(reading: Reading) {
  const { says } = reading
  const ties = tiesOf(reading.record)
  const land = reading.desk.site.assets.address('map/land.svg')
  const placed = Object.keys(seats).filter((id) => reading.record.states.some((state) => state.id === id))
  return picturePage(reading, {
    title: says.map.title, text: says.map.text,
    picture: (
      <svg viewBox="0 0 420 330" role="img" aria-label={says.map.title}>
        <use class="land" href={`${land}#land`} />
        {ties.filter(({ states }) => states.every((id) => id in seats)).map(({ states, formats }) => {
          const [[fromX, fromY], [toX, toY]] = states.map((id) => project(seats[id]!)) as [readonly [number, number], readonly [number, number]]
          return <path class="tie" stroke-width={Math.min(4, formats.length * 0.9)} d={`M${rounded(fromX)},${rounded(fromY)}Q${rounded((fromX + toX) / 2 + (toY - fromY) * 0.15)},${rounded((fromY + toY) / 2 - (toX - fromX) * 0.15)} ${rounded(toX)},${rounded(toY)}`} />
        })}
        {placed.map((id) => {
          const [x, y] = project(seats[id]!)
          return <><circle class="spot" cx={rounded(x)} cy={rounded(y)} r="5" /><text x={rounded(x) + (before.has(id) ? -9 : 9)} y={rounded(y) + 4} text-anchor={before.has(id) ? 'end' : 'start'}>{reading.title(id).text}</text></>
        })}
      </svg>
    ),
    table: <TieTable reading={reading} ties={ties} caption={says.map.table} />,
  })
}

/** States on a ring, in the order of the record. */
function ring(count: number, index: number): readonly [number, number] {
  const turn = (index / count) * 2 * Math.PI - Math.PI / 2
  return [rounded(210 + Math.cos(turn) * 150), rounded(180 + Math.sin(turn) * 140)]
}

export function networkPage(reading: Reading) {
  const { says, record } = reading
  const ties = tiesOf(record)
  const at = new Map(record.states.map(({ id }, index) => [id, ring(record.states.length, index)]))
  return picturePage(reading, {
    title: says.network.title, text: says.network.text,
    picture: (
      <svg viewBox="0 0 420 360" role="img" aria-label={says.network.title}>
        {ties.map(({ states: [one, other], formats }) => {
          const [[x1, y1], [x2, y2]] = [at.get(one)!, at.get(other)!]
          return <line class="tie" x1={x1} y1={y1} x2={x2} y2={y2} stroke-width={Math.min(7, formats.length * 1.4)} />
        })}
        {record.states.map(({ id }) => {
          const [x, y] = at.get(id)!
          return <><circle class="spot" cx={x} cy={y} r="8" /><text x={x} y={y < 180 ? y - 13 : y + 22} text-anchor="middle">{reading.title(id).text}</text></>
        })}
      </svg>
    ),
    table: <TieTable reading={reading} ties={ties} caption={says.network.table} />,
  })
}

const kinds = ['meetings', 'texts', 'commitments', 'activities'] as const

export function timelinePage(reading: Reading) {
  const { says } = reading
  const years = yearCounts(reading.record)
  const highest = Math.max(1, ...years.flatMap((counts) => kinds.map((kind) => counts[kind])))
  const step = 760 / Math.max(1, years.length)
  return picturePage(reading, {
    title: says.timeline.title, text: says.timeline.text,
    picture: (
      <>
        <svg viewBox="0 0 800 260" role="img" aria-label={says.timeline.title}>
          <line class="axis" x1="20" x2="780" y1="220" y2="220" />
          {years.map((counts, index) => (
            <>
              {kinds.map((kind, place) => {
                const height = rounded((counts[kind] / highest) * 190)
                return height === 0 ? null : <rect class={`bar-${kind}`} x={rounded(22 + index * step + (place * (step - 6)) / 4)} y={220 - height} width={rounded((step - 6) / 4)} height={height} />
              })}
              <text x={rounded(20 + index * step + step / 2 - 2)} y="240" text-anchor="middle">{counts.year}</text>
            </>
          ))}
        </svg>
        <figcaption><ul class="key">{kinds.map((kind) => <li><svg width="14" height="14" aria-hidden="true"><rect class={`bar-${kind}`} width="14" height="14" /></svg>{says.timeline[kind]}</li>)}</ul></figcaption>
      </>
    ),
    table: (
      <Table id="years" caption={says.timeline.table} rows={years} columns={[
        { head: says.timeline.year, cell: ({ year }: YearCounts) => year },
        ...kinds.map((kind) => ({ head: says.timeline[kind], cell: (counts: YearCounts) => (kind === 'commitments' && counts[kind] > 0 ? <a href={reading.desk.href(`/register/commitments?year=${counts.year}`)}>{counts[kind]}</a> : counts[kind]), amount: true })),
      ]} />
    ),
  })
}
