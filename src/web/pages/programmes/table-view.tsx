import { ConsentChips } from '../../components/ConsentMatrix.tsx'
import { PartyList } from '../../components/PartyList.tsx'
import { Status } from '../../components/Status.tsx'
import { Table } from '../../components/Table.tsx'
import { formatMoney } from '../../format.ts'
import { Party } from '../../components/Party.tsx'
import { words } from '../../locales/catalogue.ts'
import { LineDates } from './line-dates.tsx'
import { lineStatus } from './line-status.ts'
import type { LineView, ProgrammeView } from './programme-view.ts'

/** Every field of every line: for whoever compares and counts. */
export function TableView({ view }: { view: ProgrammeView }) {
  const { place } = view
  const { language, place: where } = place.desk
  const { cooperation, field, kit, programmes } = words(language)
  return (
    <Table
      id="lines" caption={programmes.ofYear(view.year)} stacked rows={view.lines}
      columns={[
        { head: kit.programme.activity, cell: (line) => <><a href={line.href}><bdi>{line.title}</bdi></a><LineStatus view={view} line={line} /></> },
        { head: programmes.type, cell: ({ revision }) => field.activityTypes[revision.change.type] },
        { head: programmes.aim, cell: ({ revision }) => field.activityAims[revision.change.aim] },
        { head: programmes.hosts, cell: ({ revision }) => <PartyList place={place} bodies={revision.change.hosts} show="code" /> },
        { head: cooperation.where, cell: ({ text }) => text?.place ? <bdi>{text.place}</bdi> : '—' },
        { head: cooperation.when, cell: ({ revision }) => <LineDates place={where} change={revision.change} length="short" /> },
        { head: programmes.costs, amount: true, cell: ({ revision }) => <Costs view={view} costs={revision.change.costs} /> },
        { head: programmes.delegations, cell: ({ revision }) => revision.change.delegations.length === 0 ? '—' : <ul class="entries">{revision.change.delegations.map(({ body, role, count }) => <li><Party party={place.party(body)} show="code" /> <bdi>{count}</bdi> × {field.delegationRoles[role]}</li>)}</ul> },
        { head: kit.programme.consent, cell: ({ consents }) => <ConsentChips language={language} consents={consents} /> },
      ]}
    />
  )
}

function LineStatus({ view, line }: { view: ProgrammeView; line: LineView }) {
  const status = lineStatus(view.place, line)
  return status === undefined ? null : <> <Status {...status} /></>
}

function Costs({ view: { place }, costs }: { view: ProgrammeView; costs: LineView['revision']['change']['costs'] }) {
  const { field } = words(place.desk.language)
  if (costs.length === 0) return <>—</>
  return <ul class="entries">{costs.map(({ payer, amount, covers }) => <li><Party party={place.party(payer)} show="code" /> <bdi>{formatMoney(place.desk.place, amount.minor, amount.currency)}</bdi> <small>{field.costCovers[covers]}</small></li>)}</ul>
}
