import type { Digest } from '../../../core/act.ts'
import { subjectOfReport } from '../../../app/subject-reading.ts'
import { actForm } from '../../act-form.tsx'
import { Choices, type FormState } from '../../components/Form.tsx'
import { WordingFields } from '../../components/Wording.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import type { Posted } from '../../posted.ts'
import { subjectPath } from '../../subject-path.ts'
import type { FormCheck } from '../../submission.ts'

/** Another party’s word on a report: it confirms, or contests and says why; both stay on the page. */
export async function reportAnswerForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const place = await PartnershipDesk.open(desk)
  const named = desk.c.req.param('report')
  const report = place && (['report', 'report_activity', 'report_mission'] as const).map((type) => place.actNamed(type, named)).find((found) => found !== undefined)
  const about = place && report !== undefined ? subjectOfReport(place.partnership, report) : undefined
  if (!place || report === undefined || !about) return undefined
  const { commitments } = words(desk.language)
  const back = subjectPath(place, about.kind, about.id)
  return actForm({
    place, path: `/reports/${shortName(report)}`, submit: commitments.sendAnswer,
    page: { title: commitments.answerReport, section: 'partnerships', shown: [report], above: [{ text: commitments.theReport, href: desk.href(back) }], lede: commitments.answerText },
    start: { say: desk.c.req.query('say') ?? '' },
    read: (posted, check) => answerIn(place, report, posted, check),
    fields: (state) => <AnswerFields place={place} state={state} />,
    after: () => back,
  })
}

function answerIn(place: PartnershipDesk, report: Digest, posted: Posted, check: FormCheck) {
  const says = check.needed('say', posted.text('say'))
  const { languages } = place.rules
  if (says === 'contest') {
    const reason = check.needed('reason', posted.wording('reason', languages))
    return () => ({ type: 'contest', facts: { report }, content: { reason } })
  }
  return () => ({ type: 'confirm', facts: { report }, content: { remark: posted.wording('remark', languages) } })
}

function AnswerFields({ place, state }: { place: PartnershipDesk; state: FormState }) {
  const { language } = place.desk
  const { commitments } = words(language)
  const shared = { language, state, in: place.rules.languages, rows: 3 }
  return (
    <Choices language={language} state={state} name="say" label={commitments.ourAnswer} large options={[
      { value: 'confirm', text: commitments.confirm, hint: commitments.confirmHint, more: <WordingFields {...shared} name="remark" legend={commitments.remark} optional /> },
      { value: 'contest', text: commitments.contest, hint: commitments.contestHint, more: <WordingFields {...shared} name="reason" legend={commitments.reason} /> },
    ]} />
  )
}
