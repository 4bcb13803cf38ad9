import { formatMonthInitials, type Place } from '../format.ts'

/** A stretch of the year as it is known: dates may be partial. */
export interface Stretch {
  readonly from: string
  readonly until: string
}

const dayMilliseconds = 86_400_000
const seasonMonths: Readonly<Record<string, readonly [number, number]>> = { spring: [2, 4], summer: [5, 7], autumn: [8, 10], winter: [11, 11] }

/** First and last day that a partial date may mean. */
function boundsOf(date: string): readonly [number, number] {
  const [year = '', part, day] = date.split('-')
  if (part === undefined) return [Date.UTC(Number(year), 0, 1), Date.UTC(Number(year), 11, 31)]
  const season = seasonMonths[part]
  if (season !== undefined) return [Date.UTC(Number(year), season[0], 1), Date.UTC(Number(year), season[1] + 1, 0)]
  if (day !== undefined) return [Date.UTC(Number(year), Number(part) - 1, Number(day)), Date.UTC(Number(year), Number(part) - 1, Number(day))]
  return [Date.UTC(Number(year), Number(part) - 1, 1), Date.UTC(Number(year), Number(part), 0)]
}

/** Where a stretch lies in a year of 366 units, cut at its ends; `undefined` when it lies outside. */
export function positionIn(year: number, { from, until }: Stretch): { readonly x: number; readonly width: number } | undefined {
  const start = Date.UTC(year, 0, 1)
  const first = Math.max(0, (boundsOf(from)[0] - start) / dayMilliseconds)
  const last = Math.min(365, (boundsOf(until)[1] - start) / dayMilliseconds)
  if (last < first) return undefined
  // Two days of a year would be a hair's breadth: nothing is drawn narrower than nine.
  const width = Math.max(9, last - first + 1)
  return { x: Math.min(first, 366 - width), width }
}

/** The bar of one activity: one lane for each host, outlined where the dates are to be confirmed. Dates stand as text beside it. */
export function YearBars({ year, stretch, hosts, toConfirm, shaded }: {
  year: number; stretch: Stretch | undefined; hosts: readonly number[]; toConfirm: boolean; shaded: readonly Stretch[]
}) {
  const at = stretch && positionIn(year, stretch)
  const height = 18 / Math.max(1, hosts.length)
  const bands = shaded.map((band) => positionIn(year, band)).filter((band) => band !== undefined)
  return (
    <>
      {bands.length === 0 ? null : (
        <svg class="bars shades" viewBox="0 0 366 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {bands.map((band) => <rect class="shaded" x={band.x} y="0" width={band.width} height="1" />)}
        </svg>
      )}
      {at === undefined ? null : (
        <svg class="bars" viewBox="0 0 366 18" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {hosts.map((host, index) => (
            <rect class={`bar party-${(host % 4) + 1}${toConfirm ? ' to-confirm' : ''}`} x={at.x} y={index * height} width={at.width} height={height} />
          ))}
        </svg>
      )}
    </>
  )
}

export function MonthInitials({ place }: { place: Place }) {
  return <div class="months" aria-hidden="true">{formatMonthInitials(place).map((initial) => <span>{initial}</span>)}</div>
}
