import type { ActivityChange } from '../../../core/subjects/activity.ts'
import { Glyph } from '../../components/Glyph.tsx'
import { Redline } from '../../components/Redline.tsx'
import { formatList, formatMoney, formatPartialDate } from '../../format.ts'
import { endonyms, languages } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import type { LineText } from './line-text.ts'

export interface Difference {
  readonly field: string
  readonly lang: string
  readonly before: string
  readonly after: string
}

export interface LineVersion {
  readonly change: ActivityChange
  readonly text: LineText | undefined
}

/** What one version of a line says otherwise than another, field by field, as the reader reads them. */
export function differencesBetween(place: PartnershipDesk, before: LineVersion, after: LineVersion): readonly Difference[] {
  const { language } = place.desk
  const [was, is] = [fieldsOf(place, before), fieldsOf(place, after)]
  const plain = was.flatMap(([field, value], index) => (value === is[index]![1] ? [] : [{ field, lang: language, before: value, after: is[index]![1] }]))
  return [...textDifferences(place, before.text, after.text), ...plain]
}

function textDifferences(place: PartnershipDesk, before: LineText | undefined, after: LineText | undefined): readonly Difference[] {
  const { programmes } = words(place.desk.language)
  const named = { title: programmes.lineTitle, goal: programmes.goal, expected: programmes.expected } as const
  return (['title', 'goal', 'expected'] as const).flatMap((field) => languages.flatMap((lang) => {
    const [was, is] = [before?.[field]?.[lang] ?? '', after?.[field]?.[lang] ?? '']
    return was === is ? [] : [{ field: `${named[field]} — ${endonyms[lang]}`, lang, before: was, after: is }]
  }))
}

function fieldsOf(place: PartnershipDesk, { change, text }: LineVersion): readonly (readonly [string, string])[] {
  const { place: where, language } = place.desk
  const { cooperation, field, programmes } = words(language)
  const date = (value: string | null) => (value === null ? cooperation.noDate : formatPartialDate(where, value))
  const state = (body: string) => place.desk.stateName(body)
  const list = (items: readonly string[]) => (items.length === 0 ? '—' : formatList(where, items))
  return [
    [cooperation.state, field.activitySituations[change.situation]],
    [programmes.type, field.activityTypes[change.type]], [programmes.aim, field.activityAims[change.aim]],
    [programmes.hosts, list(change.hosts.map(state))], [cooperation.where, text?.place ?? cooperation.notKnown],
    [programmes.from, date(change.from)], [programmes.until, date(change.until)],
    [programmes.datesToConfirm, change.datesToConfirm ? programmes.yes : programmes.no],
    [programmes.costs, list(change.costs.map(({ payer, amount, covers }) => `${state(payer)} ${formatMoney(where, amount.minor, amount.currency)} (${field.costCovers[covers]})`))],
    [programmes.delegations, list(change.delegations.map(({ body, role, count }) => `${state(body)} ${count} × ${field.delegationRoles[role]}`))],
    [programmes.languages, list(change.languages.map((each) => endonyms[each]))],
  ]
}

/** The row as agreed and as proposed: removed and added words, field by field. */
export function DifferenceTable({ place, differences, id, caption }: { place: PartnershipDesk; differences: readonly Difference[]; id: string; caption: string }) {
  const { language } = place.desk
  const { cooperation } = words(language)
  if (differences.length === 0) return <p>{words(language).house.change.unchanged}</p>
  return (
    <div class="scroll" tabindex={0} role="region" aria-labelledby={id}>
      <table class="data">
        <caption id={id}><bdi>{caption}</bdi></caption>
        <thead><tr><th scope="col">{cooperation.change}</th><th scope="col">{cooperation.before} <Glyph name="forward" /> {cooperation.after}</th></tr></thead>
        <tbody>{differences.map(({ field, lang, before, after }) => <tr><th scope="row">{field}</th><td><Redline language={language} lang={lang} before={before} after={after} /></td></tr>)}</tbody>
      </table>
    </div>
  )
}
