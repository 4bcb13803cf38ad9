import type { ActivityChange } from '../../../core/subjects/activity.ts'
import { DateRange, DateText } from '../../components/Time.tsx'
import type { DateLength, Place } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'

const wholeDay = /^\d{4}-\d{2}-\d{2}$/

/** Dates with the precision agreed, and whether they still have to be confirmed. */
export function LineDates({ place, change: { from, until, datesToConfirm }, length = 'long' }: { place: Place; change: Pick<ActivityChange, 'from' | 'until' | 'datesToConfirm'>; length?: DateLength | undefined }) {
  const { cooperation } = words(place.language)
  const first = from ?? until
  if (first === null) return <>{cooperation.noDate}</>
  const last = until ?? first
  const dates = wholeDay.test(first) && wholeDay.test(last)
    ? <DateRange place={place} from={first} to={last} length={length} />
    : first === last ? <DateText place={place} date={first} length={length} /> : <><DateText place={place} date={first} length={length} /> – <DateText place={place} date={last} length={length} /></>
  return <>{dates}{datesToConfirm ? <> <small>({cooperation.toConfirm})</small></> : null}</>
}
