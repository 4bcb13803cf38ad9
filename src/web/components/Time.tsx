import { formatDate, formatDateRange, formatMoment, formatMomentSaid, formatPartialDate, formatTime, type DateLength, type Place } from '../format.ts'

/** A day, or a partial date with the precision that is known. Seasons have no machine form, so they stand as text. */
export function DateText({ place, date, length }: { place: Place; date: string; length?: DateLength | undefined }) {
  const text = formatPartialDate(place, date, length)
  return /[a-z]/.test(date) ? <span class="unbroken">{text}</span> : <time class="unbroken" datetime={date}>{text}</time>
}

export function DateRange({ place, from, to, length }: { place: Place; from: string; to: string; length?: DateLength | undefined }) {
  if (from === to) return <DateText place={place} date={from} length={length ?? 'short'} />
  const [start, end] = [formatDate(place, from, length ?? 'short'), formatDate(place, to, length ?? 'short')]
  const whole = formatDateRange(place, from, to, length)
  // Broken only between the two dates, never inside one.
  return whole.includes(start) && whole.includes(end)
    ? <span class="number"><time class="unbroken" datetime={from}>{start}</time> – <time class="unbroken" datetime={to}>{end}</time></span>
    : <span class="number unbroken">{whole}</span>
}

/** An instant where this node stands; `zoned` where someone elsewhere must act by it. */
export function Clock({ place, instant, zoned }: { place: Place; instant: string; zoned?: boolean | undefined }) {
  return <time class="unbroken" datetime={instant}>{formatTime(place, instant, zoned)}</time>
}

/** "today at 9:42": when something was last seen; `said` inside a sentence. */
export function Moment({ place, now, instant, zoned, said }: { place: Place; now: string; instant: string; zoned?: boolean | undefined; said?: boolean | undefined }) {
  return <time datetime={instant}>{said ? formatMomentSaid(place, now, instant) : formatMoment(place, now, instant, zoned)}</time>
}
