import { weekendOf, weekStartOf } from '../../../app/planning/host-days.ts'
import { Shape } from '../../components/Party.tsx'
import { formatDate, formatList, formatPartialDate, formatWeekday, type Place } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'
import { monthsOf, type DayCell, type Month } from './calendar-month.ts'
import type { LineView, ProgrammeView } from './programme-view.ts'


/** 1 February 2027 is a Monday: any such week names the days. */
function weekdayName(place: Place, weekday: number): string {
  return formatWeekday(place, `2027-02-0${weekday}`)
}

/** Twelve months of days, each activity a link on its first day; weekends are those of the hosts, each by its State's own week. */
export function CalendarView({ view }: { view: ProgrammeView }) {
  const { place, lines, year } = view
  const { language, place: where } = place.desk
  const { programmes } = words(language)
  const hostBodies = [...new Set(lines.flatMap(({ revision }) => revision.change.hosts))]
  const hosts = [...new Set(hostBodies.map((host) => place.party(host).code))]
  const firstWeekday = weekStartOf(where.region)
  const exact = ({ revision: { change } }: LineView) => [change.from, change.until].every((date) => date === null || date.length === 10)
  const months = monthsOf({ year, hosts, firstWeekday, ramadan: view.ramadan, lines: lines.map((line) => ({ stretch: line.stretch, exact: exact(line) })) })
  const undated = lines.filter(({ stretch }) => stretch === undefined)
  return (
    <div class="calendar-view">
      <div class="months-grid">{months.map((month) => <MonthTable view={view} month={month} firstWeekday={firstWeekday} allHosts={hosts.length} />)}</div>
      {undated.length === 0 ? null : <p class="undated"><b>{programmes.undated}</b> {undated.map((line, index) => <>{index === 0 ? '' : ' · '}<a href={line.href}><bdi>{line.title}</bdi></a></>)}</p>}
      <ul class="key">
        {hostBodies.map((host) => <li><Shape position={place.party(host).position} /><span>{programmes.weekendIn(place.desk.stateName(host), formatList(where, weekendOf(place.party(host).code).map((weekday) => weekdayName(where, weekday))))}</span></li>)}
        {view.ramadan.length === 0 ? null : <li><span class="day-swatch ramadan" /> {programmes.ramadan}</li>}
      </ul>
    </div>
  )
}

function MonthTable({ view, month: { month, weeks, vague }, firstWeekday, allHosts }: { view: ProgrammeView; month: Month; firstWeekday: number; allHosts: number }) {
  const { place: where, language } = view.place.desk
  const { programmes } = words(language)
  const name = formatPartialDate(where, `${view.year}-${String(month).padStart(2, '0')}`)
  return (
    <div class="month-block">
      <table class="month">
        <caption>{name}</caption>
        <thead><tr>{Array.from({ length: 7 }, (_, index) => weekdayName(where, ((firstWeekday - 1 + index) % 7) + 1)).map((day) => <th scope="col" abbr={day}><span aria-hidden="true">{shortWeekday(day, language)}</span><span class="hidden-words">{day}</span></th>)}</tr></thead>
        <tbody>{weeks.map((week) => <tr>{week.map((cell) => cell === null ? <td class="outside"></td> : <Day view={view} cell={cell} allHosts={allHosts} />)}</tr>)}</tbody>
      </table>
      {vague.length === 0 ? null : <p class="vague">{programmes.inTheMonth} {vague.map((index, position) => <>{position === 0 ? '' : ' · '}<a href={view.lines[index]!.href}><bdi>{view.lines[index]!.title}</bdi></a></>)}</p>}
      <MonthEntries view={view} weeks={weeks} />
    </div>
  )
}

/** Arabic days begin with the article, which says nothing. */
function shortWeekday(day: string, language: string): string {
  return language === 'ar' ? day.replace(/^ال/, '').slice(0, 2) : [...day].slice(0, 2).join('')
}

function Day({ view, cell, allHosts }: { view: ProgrammeView; cell: DayCell; allHosts: number }) {
  const { programmes } = words(view.place.desk.language)
  const kind = [
    cell.weekendOf.length === 0 ? '' : cell.weekendOf.length === allHosts ? 'weekend' : 'weekend-part',
    cell.inRamadan ? 'ramadan' : '', cell.lines.length > 0 ? 'busy' : '', cell.lines.some(({ begins }) => begins) ? 'begins' : '',
  ].filter((each) => each !== '').join(' ')
  const [line] = cell.lines
  return (
    <td class={kind === '' ? undefined : kind}>
      {line === undefined ? cell.number : <a href={view.lines[line.index]!.href}>{cell.number}<span class="hidden-words"> {formatDate(view.place.desk.place, cell.day)} {cell.lines.map(({ index }) => view.lines[index]!.title).join(' · ')}</span></a>}
      {cell.weekendOf.length === 0 || cell.weekendOf.length === allHosts ? null : <span class="hidden-words"> {programmes.weekendOf} {cell.weekendOf.join(', ')}</span>}
    </td>
  )
}

/** Under each month what its marked days are: a number alone says nothing. */
function MonthEntries({ view, weeks }: { view: ProgrammeView; weeks: Month['weeks'] }) {
  const beginning = weeks.flat().flatMap((cell) => (cell === null ? [] : cell.lines.filter(({ begins }) => begins).map(({ index }) => ({ cell, line: view.lines[index]! }))))
  if (beginning.length === 0) return null
  return (
    <ul class="month-entries">
      {beginning.map(({ cell, line }) => <li><Shape position={view.place.party(line.revision.change.hosts[0]!).position} /><span><bdi>{cell.number}</bdi> — <a href={line.href}><bdi>{line.title}</bdi></a></span></li>)}
    </ul>
  )
}
