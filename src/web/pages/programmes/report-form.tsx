import type { ReportActivityFacts } from '../../../core/acts/report-activity.ts'
import type { ActivityChange } from '../../../core/subjects/activity.ts'
import { readSubject, type SubjectReading } from '../../../app/subject-reading.ts'
import { actForm, MoreRows, type ActForm } from '../../act-form.tsx'
import { AttachmentField, attachmentsIn } from '../../components/Attachments.tsx'
import { Choices, PartialDateField, SelectField, TextField, type FormState } from '../../components/Form.tsx'
import { MarkingField, markingIn } from '../../components/MarkingField.tsx'
import { plainWording, WordingFields } from '../../components/Wording.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import type { Posted } from '../../posted.ts'
import { rowsIn } from '../../rows.ts'
import type { FormCheck } from '../../submission.ts'
import type { LineText } from './line-text.ts'

interface Asked {
  readonly place: PartnershipDesk
  readonly activity: SubjectReading<ActivityChange>
  readonly form: Pick<ActForm, 'place' | 'page' | 'after'>
  readonly path: string
}

/** The activity named in the address, and what every form about it shares. */
async function asked(desk: PageDesk, title: string): Promise<Asked | undefined> {
  const place = await PartnershipDesk.open(desk)
  const id = place?.subjectId('activity', desk.c.req.param('activity'))
  const activity = place && id !== undefined ? readSubject<ActivityChange>(place.partnership, id, 'activity') : undefined
  if (!place || !activity) return undefined
  const { house } = words(desk.language)
  const text = await place.dossier.content<LineText>(activity.shown.digest)
  const path = `/activities/${shortName(activity.id)}`
  return {
    place, activity, path,
    form: {
      place, after: () => place.path(path),
      page: { title, section: 'programmes', current: 'programme', shown: [activity.shown.digest], above: [{ text: house.sections.programmes, href: place.href('/programmes') }, { text: plainWording(desk.language, text?.title), href: place.href(path) }] },
    },
  }
}

export async function reportForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const { programmes } = words(desk.language)
  const about = await asked(desk, programmes.report)
  if (!about) return undefined
  const { place, activity, form, path } = about
  const { from, until } = activity.shown.change
  return actForm({
    ...form, path: `${path}/report`, submit: programmes.sendReport, upload: true, start: { from: from ?? '', until: until ?? '' },
    page: { ...form.page, lede: programmes.reportText },
    read: (posted, check) => reportIn(about, posted, check),
    fields: (state) => <ReportFields place={place} state={state} />,
  })
}

function reportIn({ place, activity }: Asked, posted: Posted, check: FormCheck) {
  const { languages } = place.rules
  const participants = posted.text('participants')
  if (participants !== null && !/^\d{1,6}$/.test(participants)) check.wrong('participants', check.faults.not_integer)
  const facts: ReportActivityFacts = {
    activity: activity.shown.digest,
    outcome: check.needed('outcome', posted.text('outcome')) as ReportActivityFacts['outcome'],
    from: check.partialDate('from', posted.text('from')), until: check.partialDate('until', posted.text('until')),
    participants: participants === null ? null : Number(participants),
    marking: markingIn(posted, place.rules),
  }
  const content = { delivered: check.needed('delivered', posted.wording('delivered', languages)), result: posted.wording('result', languages), evidence: posted.wording('evidence', languages) }
  const attachments = attachmentsIn(place, posted, check)
  return async () => ({ type: 'report_activity', facts: { ...facts }, content: { ...content, attachments: await attachments() } })
}

function ReportFields({ place, state }: { place: PartnershipDesk; state: FormState }) {
  const { language } = place.desk
  const { field, programmes } = words(language)
  const shared = { language, state }
  const text = { ...shared, in: place.rules.languages, rows: 3 }
  return (
    <>
      <Choices {...shared} name="outcome" label={programmes.outcome} options={Object.entries(field.activityOutcomes).map(([value, label]) => ({ value, text: label }))} />
      <PartialDateField {...shared} name="from" label={programmes.from} optional />
      <PartialDateField {...shared} name="until" label={programmes.until} optional />
      <TextField {...shared} name="participants" label={programmes.participants} optional ltr width="short" />
      <WordingFields {...text} name="delivered" legend={programmes.delivered} />
      <WordingFields {...text} name="result" legend={programmes.result} hint={programmes.resultHint} optional />
      <WordingFields {...text} name="evidence" legend={programmes.evidence} hint={programmes.evidenceHint} optional />
      <AttachmentField place={place} state={state} />
      <MarkingField {...shared} rules={place.rules} />
    </>
  )
}

/** The experts' body on a mission: what was seen, what is recommended. */
export async function missionForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const { programmes } = words(desk.language)
  const about = await asked(desk, programmes.reportMission)
  if (!about) return undefined
  const { place, activity, form, path } = about
  const { languages } = place.rules
  return actForm({
    ...form, path: `${path}/mission`, submit: programmes.sendReport, upload: true, start: {},
    read: (posted, check) => {
      const summary = check.needed('summary', posted.wording('summary', languages))
      const recommendations = rowsIn(posted.values, 'recommendations').map((index) => posted.wording(`recommendations-${index}-text`, languages)).filter((each) => each !== null)
      const attachments = attachmentsIn(place, posted, check)
      return async () => ({ type: 'report_mission', facts: { activity: activity.shown.digest, marking: markingIn(posted, place.rules) }, content: { summary, recommendations, attachments: await attachments() } })
    },
    fields: (state) => (
      <>
        <WordingFields language={desk.language} state={state} name="summary" legend={programmes.summary} in={languages} rows={5} />
        {rowsIn(state.values, 'recommendations', 2).map((index) => <WordingFields language={desk.language} state={state} name={`recommendations-${index}-text`} legend={programmes.recommendation(index + 1)} in={languages} rows={2} optional />)}
        <MoreRows place={place} />
        <AttachmentField place={place} state={state} />
        <MarkingField language={desk.language} state={state} rules={place.rules} />
      </>
    ),
  })
}

/** What became of a result or of a mission's recommendations later. */
export async function useForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const { cooperation, field, programmes } = words(desk.language)
  const about = await asked(desk, programmes.tellUse)
  if (!about) return undefined
  const { place, form, path } = about
  const named = desk.c.req.query('of')
  const of = place.actNamed('report_activity', named) ?? place.actNamed('report_mission', named)
  if (of === undefined) return undefined
  const { languages } = place.rules
  return actForm({
    ...form, path: `${path}/use?of=${shortName(of)}`, submit: programmes.sendReport, start: { on: desk.today },
    read: (posted, check) => {
      const outcome = check.needed('outcome', posted.text('outcome'))
      const on = check.needed('on', check.partialDate('on', posted.text('on')))
      const account = check.needed('account', posted.wording('account', languages))
      return () => ({ type: 'report_use', facts: { of, outcome, on, marking: markingIn(posted, place.rules) }, content: { account, changed: posted.wording('changed', languages) } })
    },
    fields: (state) => (
      <>
        <SelectField language={desk.language} state={state} name="outcome" label={programmes.outcome} unchosen options={Object.entries(field.useOutcomes).map(([value, text]) => ({ value, text }))} />
        <PartialDateField language={desk.language} state={state} name="on" label={cooperation.when} />
        <WordingFields language={desk.language} state={state} name="account" legend={programmes.useAccount} in={languages} rows={4} />
        <WordingFields language={desk.language} state={state} name="changed" legend={programmes.useChanged} in={languages} rows={2} optional />
        <MarkingField language={desk.language} state={state} rules={place.rules} />
      </>
    ),
  })
}
