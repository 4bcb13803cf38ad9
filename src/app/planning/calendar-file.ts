import { addDays, firstDayOf, lastDayOf } from '../../core/calendar.ts'

/** One activity as a calendar shows it: a title, days and a place. Nothing that a phone would act on, and no text beyond the title. */
export interface CalendarEntry {
  /** Stable across exports, so that a later file replaces the entry. */
  readonly id: string
  readonly title: string
  readonly place: string | null
  /** Partial dates cover all that they may mean. */
  readonly from: string
  readonly until: string
  /** `confirmed` only where every body agreed and the dates stand. */
  readonly status: 'confirmed' | 'tentative' | 'cancelled'
  readonly marking: string
}

/** RFC 5545, 3.3.11. Other control characters have no place in a text value and are left out. */
function escapeText(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replace(/\r\n|\r|\n/g, '\\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
}

const encoder = new TextEncoder()

/** RFC 5545, 3.1: at most 75 octets a line, counted in UTF-8 and never cutting a character. */
function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    // A continuation begins with a blank, which counts.
    if (octets + size > 75) {
      parts.push(part)
      part = ''
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n ')
}

function stamp(instant: string): string {
  return instant.replace(/[-:]/g, '')
}

function day(date: string): string {
  return date.replaceAll('-', '')
}

function eventOf({ id, title, place, from, until, status, marking }: CalendarEntry, drawnUp: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}@entente`,
    `DTSTAMP:${stamp(drawnUp)}`,
    `DTSTART;VALUE=DATE:${day(firstDayOf(from))}`,
    // The end of a whole-day event is the day after its last.
    `DTEND;VALUE=DATE:${day(addDays(lastDayOf(until), 1))}`,
    `SUMMARY:${escapeText(`${marking} ${title}`)}`,
    ...(place === null ? [] : [`LOCATION:${escapeText(place)}`]),
    `STATUS:${status.toUpperCase()}`,
    'CLASS:CONFIDENTIAL',
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ]
}

export function writeCalendar(name: string, entries: readonly CalendarEntry[], drawnUp: string): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Entente//Programme//EN', 'CALSCALE:GREGORIAN', `X-WR-CALNAME:${escapeText(name)}`,
    ...entries.flatMap((entry) => eventOf(entry, drawnUp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}
