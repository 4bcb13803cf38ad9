import type { CharterChange } from '../../../../core/charter.ts'
import type { Change } from '../../../../core/subjects/catalogue.ts'
import { Marking } from '../../../components/Marking.tsx'
import { Party } from '../../../components/Party.tsx'
import { formatList } from '../../../format.ts'
import { words } from '../../../locales/catalogue.ts'
import type { ChangeView, ChangeViewProps } from './change-view.ts'
import { fieldView } from './field-view.tsx'
import { RecordValue } from './record-value.tsx'
import { languageName } from '../../instruments/text-columns.tsx'

/** Founding is read whole; a later change of rules or members is read against what stands now. */
export const charterView: ChangeView = (props) => (props.proposal.before ? <Amended {...props} /> : <Whole {...props} />)

function Whole({ desk, dossier, proposal, titles }: ChangeViewProps) {
  const { changes: { fields }, partnerships } = words(desk.language)
  const change = proposal.after.change as Extract<Change, { kind: 'charter' }>
  const { rules, members } = change
  const text = proposal.after.content
  const shared = { desk, dossier, kind: 'charter', titles }
  return (
    <dl class="fields card padded">
      {text === undefined ? null : ['name', 'purpose'].map((field) => <div><dt>{fields[field as 'name']}</dt><dd><RecordValue {...shared} field={field} value={text[field] ?? null} /></dd></div>)}
      <div><dt>{fields.members}</dt><dd><ul class="entries">{members.map((body) => <li><Party party={desk.party(body)} /> · <bdi>{desk.bodyName(body)}</bdi></li>)}</ul></dd></div>
      <div><dt>{fields.form}</dt><dd>{partnerships.forms[rules.form]}</dd></div>
      <div><dt>{fields.languages}</dt><dd>{formatList(desk.place, rules.languages.map((language) => languageName(desk.language, language)))}</dd></div>
      <div><dt>{fields.defaultMarking}</dt><dd><Marking label={rules.defaultMarking.tlp} /></dd></div>
      <div><dt>{fields.ceiling}</dt><dd><Marking label={rules.ceiling} /></dd></div>
      <div><dt>{fields.noticeMonths}</dt><dd>{rules.noticeMonths}</dd></div>
    </dl>
  )
}

/** Rules lie one inside the other: laid side by side, only what differs is shown as changed. */
function Amended(props: ChangeViewProps) {
  const { proposal } = props
  const laid = { ...proposal, after: { ...proposal.after, change: flat(proposal.after.change) }, before: proposal.before && { ...proposal.before, change: flat(proposal.before.change) } }
  return <>{fieldView({ ...props, proposal: laid })}</>
}

function flat(change: Change): Change {
  const { rules, removed, ...rest } = change as unknown as CharterChange
  return { ...rest, removed: removed.map(({ body }) => body), ...rules } as unknown as Change
}
