import assert from 'node:assert/strict'
import test from 'node:test'
import { writeCalendar, type CalendarEntry } from './calendar-file.ts'

const entry: CalendarEntry = { id: 'abc', title: 'Visit', place: null, from: '2027-06-17', until: '2027-06-18', status: 'confirmed', marking: 'TLP:AMBER' }
const written = (change: Partial<CalendarEntry>) => writeCalendar('Programme', [{ ...entry, ...change }], '2026-11-10T08:48:00Z')
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')

test('calendar file: the end of a whole day is the day after, and a month covers its days', () => {
  assert.ok(unfolded(written({})).includes('DTEND;VALUE=DATE:20270619'))
  assert.deepEqual(unfolded(written({ from: '2027-02', until: '2027-02' })).filter((line) => line.startsWith('DT') && line.includes('VALUE')), ['DTSTART;VALUE=DATE:20270201', 'DTEND;VALUE=DATE:20270301'])
})

test('calendar file: a title cannot add a line, a property or an event', () => {
  const file = written({ title: 'A;B,C\\D\r\nATTACH:http://x\nEND:VEVENT', place: 'x\rORGANIZER:mailto:y' })
  const lines = unfolded(file)
  assert.ok(lines.includes('SUMMARY:TLP:AMBER A\\;B\\,C\\\\D\\nATTACH:http://x\\nEND:VEVENT'))
  assert.equal(lines.filter((line) => line === 'END:VEVENT').length, 1)
  assert.deepEqual(lines.filter((line) => /^(ATTACH|ORGANIZER|ATTENDEE|BEGIN:VALARM)/.test(line)), [])
})

test('calendar file: no line has more than 75 octets, and no character is cut', () => {
  const title = 'زيارة دراسية حول مرافقة العائلات والوقاية المبكّرة '.repeat(6)
  const file = written({ title })
  for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)}: ${line}`)
  assert.ok(!file.includes('\ufffd'))
  assert.ok(unfolded(file).includes(`SUMMARY:TLP:AMBER ${title}`))
})
