import type { BodyId } from '../../../core/act.ts'
import type { ActivityChange } from '../../../core/subjects/activity.ts'
import type { RecordLanguage, Wording } from '../../../core/wording.ts'
import { requestsIn } from '../../../app/planning/activity-reading.ts'
import { MoreRows } from '../../act-form.tsx'
import { Choices, Fieldset, PartialDateField, SelectField, TextField, Tick, type FormState, type Option } from '../../components/Form.tsx'
import { MarkingField, markingIn } from '../../components/MarkingField.tsx'
import { SourceFields, sourcesIn } from '../../components/Sources.tsx'
import { plainWording, WordingFields } from '../../components/Wording.tsx'
import { endonyms } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import type { Posted } from '../../posted.ts'
import { rowsIn } from '../../rows.ts'
import type { FormCheck } from '../../submission.ts'
import { minorOf } from './money.ts'

type Cost = ActivityChange['costs'][number]
type Delegation = ActivityChange['delegations'][number]

export function lineIn(place: PartnershipDesk, programme: string | null, posted: Posted, check: FormCheck) {
  const { languages } = place.rules
  const text = (name: string) => check.needed(name, posted.text(name))
  const change: ActivityChange = {
    programme,
    type: text('type') as ActivityChange['type'],
    aim: text('aim') as ActivityChange['aim'],
    situation: text('situation') as ActivityChange['situation'],
    hosts: check.needed('hosts', posted.all('hosts') as readonly BodyId[]),
    from: check.partialDate('from', posted.text('from')),
    until: check.partialDate('until', posted.text('until')),
    datesToConfirm: posted.has('datesToConfirm'),
    costs: costsIn(posted, check),
    delegations: delegationsIn(posted, check),
    languages: posted.all('languages') as readonly RecordLanguage[],
    answers: posted.text('answers'),
    sources: sourcesIn(posted, check),
  }
  const content = {
    title: check.needed('title', posted.wording('title', languages)),
    goal: posted.wording('goal', languages), expected: posted.wording('expected', languages), place: posted.text('place'), attachments: [],
  }
  return { change: { kind: 'activity', ...change } as const, marking: markingIn(posted, place.rules), content }
}

function costsIn(posted: Posted, check: FormCheck): readonly Cost[] {
  return rowsIn(posted.values, 'costs').flatMap((index) => {
    const name = (field: string) => `costs-${index}-${field}`
    const typed = posted.text(name('amount'))
    if (typed === null) return []
    const currency = (posted.text(name('currency')) ?? '').toUpperCase()
    const { faults } = check
    if (!/^[A-Z]{3}$/.test(currency)) {
      check.wrong(name('currency'), faults.bad_currency)
      return []
    }
    const minor = minorOf(typed, currency)
    if (minor === undefined) check.wrong(name('amount'), faults.not_an_amount)
    return [{ payer: check.needed(name('payer'), posted.text(name('payer'))), amount: { minor: minor ?? 0, currency }, covers: check.needed(name('covers'), posted.text(name('covers'))) as Cost['covers'] }]
  })
}

function delegationsIn(posted: Posted, check: FormCheck): readonly Delegation[] {
  return rowsIn(posted.values, 'delegations').flatMap((index) => {
    const name = (field: string) => `delegations-${index}-${field}`
    const count = posted.text(name('count'))
    if (count === null) return []
    if (!/^\d{1,4}$/.test(count)) check.wrong(name('count'), check.faults.not_integer)
    return [{ body: check.needed(name('body'), posted.text(name('body'))), role: check.needed(name('role'), posted.text(name('role'))) as Delegation['role'], count: Number(count) }]
  })
}

function optionsOf(given: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(given).map(([value, text]) => ({ value, text }))
}

export async function LineFields({ place, state }: { place: PartnershipDesk; state: FormState }) {
  const { language } = place.desk
  const { cooperation, programmes, field } = words(language)
  const shared = { language, state }
  const bodies = place.members.map((body) => ({ value: body, text: place.desk.stateName(body), hint: place.desk.bodyName(body) }))
  return (
    <>
      <WordingFields {...shared} name="title" legend={programmes.lineTitle} in={place.rules.languages} />
      <SelectField {...shared} name="type" label={programmes.type} unchosen options={optionsOf(field.activityTypes)} />
      <SelectField {...shared} name="aim" label={programmes.aim} unchosen options={optionsOf(field.activityAims)} />
      <Choices {...shared} name="situation" label={cooperation.state} options={optionsOf(field.activitySituations)} />
      <Choices {...shared} name="hosts" label={programmes.hosts} hint={programmes.hostsHint} type="checkbox" options={bodies} />
      <PartialDateField {...shared} name="from" label={programmes.from} optional />
      <PartialDateField {...shared} name="until" label={programmes.until} optional />
      <Tick {...shared} name="datesToConfirm" label={programmes.datesToConfirm} optional />
      <TextField {...shared} name="place" label={cooperation.where} optional />
      <CostFields place={place} state={state} />
      <DelegationFields place={place} state={state} />
      <Choices {...shared} name="languages" label={programmes.languages} type="checkbox" optional options={place.rules.languages.map((each) => ({ value: each, text: endonyms[each] }))} />
      <WordingFields {...shared} name="goal" legend={programmes.goal} in={place.rules.languages} rows={3} optional />
      <WordingFields {...shared} name="expected" legend={programmes.expected} in={place.rules.languages} rows={3} optional />
      <AnsweredRequest place={place} state={state} />
      <SourceFields {...shared} />
      <MarkingField {...shared} rules={place.rules} />
    </>
  )
}

function CostFields({ place, state }: { place: PartnershipDesk; state: FormState }) {
  const { language, directory } = place.desk
  const { programmes, field } = words(language)
  const shared = { language, state }
  // A third party may pay without being bound, so every body known here can be named.
  const payers = [...new Set([...place.members, ...directory.keys()])].map((body) => ({ value: body, text: place.desk.stateName(body) }))
  return (
    <Fieldset legend={programmes.costs} large>
      <p class="hint">{programmes.costsHint}</p>
      {rowsIn(state.values, 'costs', 2).map((index) => (
        <Fieldset legend={programmes.cost(index + 1)}>
          <SelectField {...shared} name={`costs-${index}-payer`} label={programmes.payer} unchosen optional options={payers} />
          <TextField {...shared} name={`costs-${index}-amount`} label={programmes.amount} optional ltr width="short" />
          <TextField {...shared} name={`costs-${index}-currency`} label={programmes.currency} hint={programmes.currencyHint} optional ltr width="short" />
          <SelectField {...shared} name={`costs-${index}-covers`} label={programmes.covers} unchosen optional options={optionsOf(field.costCovers)} />
        </Fieldset>
      ))}
      <MoreRows place={place} />
    </Fieldset>
  )
}

function DelegationFields({ place, state }: { place: PartnershipDesk; state: FormState }) {
  const { language } = place.desk
  const { programmes, field } = words(language)
  const shared = { language, state }
  const bodies = place.members.map((body) => ({ value: body, text: place.desk.stateName(body) }))
  return (
    <Fieldset legend={programmes.delegations} large>
      <p class="hint">{programmes.delegationsHint}</p>
      {rowsIn(state.values, 'delegations', 2).map((index) => (
        <Fieldset legend={programmes.delegation(index + 1)}>
          <SelectField {...shared} name={`delegations-${index}-body`} label={programmes.sender} unchosen optional options={bodies} />
          <SelectField {...shared} name={`delegations-${index}-role`} label={programmes.role} unchosen optional options={optionsOf(field.delegationRoles)} />
          <TextField {...shared} name={`delegations-${index}-count`} label={programmes.count} optional ltr width="short" />
        </Fieldset>
      ))}
      <MoreRows place={place} />
    </Fieldset>
  )
}

async function AnsweredRequest({ place, state }: { place: PartnershipDesk; state: FormState }) {
  const { language } = place.desk
  const { cooperation, programmes } = words(language)
  const requests = requestsIn(place.partnership)
  if (requests.length === 0) return null
  const texts = await place.dossier.contents<{ readonly title: Wording }>(requests)
  const options = requests.filter((digest) => texts.has(digest)).map((value) => ({ value, text: plainWording(language, texts.get(value)?.title) }))
  return <SelectField language={language} state={state} name="answers" label={programmes.answersRequest} optional options={[{ value: '', text: cooperation.none }, ...options]} />
}
