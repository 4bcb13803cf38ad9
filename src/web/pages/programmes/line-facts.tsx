import type { ActivityChange } from '../../../core/subjects/activity.ts'
import { Party } from '../../components/Party.tsx'
import { PartyList } from '../../components/PartyList.tsx'
import { WordingText } from '../../components/Wording.tsx'
import { formatList, formatMoney } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import { LineDates } from './line-dates.tsx'
import type { LineText } from './line-text.ts'
import { Sums } from './money-text.tsx'
import { languageName } from '../instruments/text-columns.tsx'

/** All that is agreed, or asked to be agreed, about one activity. */
export function LineFacts({ place, change, text }: { place: PartnershipDesk; change: ActivityChange; text: LineText | undefined }) {
  const { language, place: where } = place.desk
  const { cooperation, field, programmes } = words(language)
  const rows = [
    [programmes.type, field.activityTypes[change.type]], [programmes.aim, field.activityAims[change.aim]],
    [cooperation.when, <LineDates place={where} change={change} />],
    [programmes.hosts, <PartyList place={place} bodies={change.hosts} />], [cooperation.where, text?.place ? <bdi>{text.place}</bdi> : cooperation.notKnown],
    [programmes.costs, <Costs place={place} costs={change.costs} />], [programmes.delegations, <Delegations place={place} delegations={change.delegations} />],
    [programmes.languages, change.languages.length === 0 ? '—' : formatList(where, change.languages.map((each) => languageName(place.desk.language, each)))],
    ...(text?.goal ? [[programmes.goal, <WordingText language={language} text={text.goal} block />]] : []),
    ...(text?.expected ? [[programmes.expected, <WordingText language={language} text={text.expected} block />]] : []),
  ]
  return <dl class="summary">{rows.map(([term, value]) => <div><dt>{term}</dt><dd>{value}</dd></div>)}</dl>
}

function Costs({ place, costs }: { place: PartnershipDesk; costs: ActivityChange['costs'] }) {
  const { field, programmes } = words(place.desk.language)
  if (costs.length === 0) return <>—</>
  return (
    <>
      <ul class="entries">{costs.map(({ payer, amount, covers }) => <li><Party party={place.party(payer)} /> — <bdi class="number">{formatMoney(place.desk.place, amount.minor, amount.currency)}</bdi> · {field.costCovers[covers]}</li>)}</ul>
      {costs.length < 2 ? null : <p><b>{programmes.total} <Sums place={place} amounts={costs.map(({ amount }) => amount)} /></b></p>}
    </>
  )
}

function Delegations({ place, delegations }: { place: PartnershipDesk; delegations: ActivityChange['delegations'] }) {
  const { field } = words(place.desk.language)
  if (delegations.length === 0) return <>—</>
  return <ul class="entries">{delegations.map(({ body, role, count }) => <li><Party party={place.party(body)} /> — <bdi>{count}</bdi> × {field.delegationRoles[role]}</li>)}</ul>
}
