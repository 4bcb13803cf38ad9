import { ProgrammeTable, type ProgrammeLine } from '../../components/ProgrammeTable.tsx'
import { formatList } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'
import { LineDates } from './line-dates.tsx'
import { lineStatus } from './line-status.ts'
import { costAmounts, Shares, Sums } from './money-text.tsx'
import type { LineView, ProgrammeView } from './programme-view.ts'

/** The year drawn: the ordinary table of the lines with their bars in its last column. */
export function TimelineView({ view }: { view: ProgrammeView }) {
  const { place, reading, year, lines } = view
  const { language, place: where } = place.desk
  const { field, programmes } = words(language)
  const groups = Object.entries(field.activityAims)
    .map(([aim, title]) => ({ title, lines: lines.filter(({ revision }) => revision.change.aim === aim).map((line) => drawn(view, line)) }))
    .filter((group) => group.lines.length > 0)
  const totals = [...reading.agreedTotals, ...reading.proposedTotals]
  return (
    <ProgrammeTable
      place={where} year={year} caption={programmes.ofYear(year)} groups={groups}
      shaded={view.ramadan.map((stretch) => ({ stretch, name: programmes.ramadan }))}
      total={totals.length === 0 ? undefined : {
        amount: <Sums place={place} amounts={totals} />,
        shares: <>{programmes.agreedShare} {reading.agreedTotals.length === 0 ? '—' : <Shares place={place} totals={reading.agreedTotals} />}{reading.proposedTotals.length === 0 ? null : <><br />{programmes.proposedShare} <Shares place={place} totals={reading.proposedTotals} /></>}</>,
      }}
    />
  )
}

function drawn({ place }: ProgrammeView, line: LineView): ProgrammeLine {
  const { change } = line.revision
  return {
    title: line.title, href: line.href,
    where: line.text?.place ?? formatList(place.desk.place, change.hosts.map((host) => place.desk.stateName(host))),
    dates: <LineDates place={place.desk.place} change={change} length="short" />,
    stretch: line.stretch, toConfirm: change.datesToConfirm,
    cost: <Sums place={place} amounts={costAmounts(change)} />,
    hosts: change.hosts.map((host) => place.party(host)), consents: line.consents,
    status: lineStatus(place, line),
  }
}
