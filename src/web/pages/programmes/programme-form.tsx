import type { Digest, SubjectId } from '../../../core/act.ts'
import type { ProgrammeChange } from '../../../core/subjects/programme.ts'
import type { SessionChange } from '../../../core/subjects/session.ts'
import type { Wording } from '../../../core/wording.ts'
import { monthInYear } from '../../../app/planning/passing.ts'
import { readProgramme, readProgrammes } from '../../../app/planning/programme-reading.ts'
import { readSubjects } from '../../../app/subject-reading.ts'
import { SelectField, TextField, type FormState } from '../../components/Form.tsx'
import { MarkingField, markingIn } from '../../components/MarkingField.tsx'
import { plainWording, WordingFields } from '../../components/Wording.tsx'
import { isSealed } from '../../../app/authoring.ts'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import type { Posted } from '../../posted.ts'
import { proposalForm, proposalOf } from '../../proposal-form.tsx'
import { intentOf, type FormCheck } from '../../submission.ts'
import type { LineText } from './line-text.ts'

/** A new year's plan; the lines of an earlier one can be proposed again with it. */
export async function programmeForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const place = await PartnershipDesk.open(desk)
  if (!place) return undefined
  const { house, programmes } = words(desk.language)
  const copied = place.subjectId('programme', desk.c.req.query('copy'))
  const earlier = copied === undefined ? undefined : readProgramme(place.partnership, copied)
  const session = place.subjectId('session', desk.c.req.query('session'))
  const year = earlier ? earlier.programme.shown.change.year + 1 : Number(desk.today.slice(0, 4)) + 1
  return proposalForm({
    place, subject: null, path: '/programmes/new',
    page: { title: programmes.proposeProgramme, section: 'programmes', current: 'programme', above: [{ text: house.sections.programmes, href: place.href('/programmes') }], lede: programmes.newText },
    start: { year: String(year), session: session ?? '', copy: copied ?? '' },
    read: (posted, check) => programmeIn(place, posted, check),
    fields: (state) => <ProgrammeFields place={place} state={state} />,
    after: async (programme, posted) => {
      const from = posted.text('copy')
      if (from !== null) await copyLines(place, from, programme)
      return place.path(`/programmes/${shortName(programme)}`)
    },
  })
}

function programmeIn(place: PartnershipDesk, posted: Posted, check: FormCheck) {
  const typed = check.needed('year', posted.text('year'))
  if (typed !== null && !/^\d{4}$/.test(typed)) check.wrong('year', check.faults.not_integer)
  const change: ProgrammeChange = { year: Number(typed), session: sessionRevision(place, posted.text('session')) }
  const content = { title: check.needed('title', posted.wording('title', place.rules.languages)), aims: check.needed('aims', posted.wording('aims', place.rules.languages)) }
  return { change: { kind: 'programme', ...change } as const, marking: markingIn(posted, place.rules), content }
}

/** Facts name the revision on which the plan rests, pages the session. */
function sessionRevision(place: PartnershipDesk, session: SubjectId | null): Digest | null {
  return session === null ? null : (readSubjects<SessionChange>(place.partnership, 'session').find(({ id }) => id === session)?.shown.digest ?? null)
}

async function ProgrammeFields({ place, state }: { place: PartnershipDesk; state: FormState }) {
  const { language } = place.desk
  const { cooperation, programmes } = words(language)
  const shared = { language, state }
  const sessions = readSubjects<SessionChange>(place.partnership, 'session').filter(({ at }) => at !== 'dropped')
  const texts = await place.dossier.contents<{ readonly title: Wording }>(sessions.map(({ shown }) => shown.digest))
  const earlier = readProgrammes(place.partnership)
  return (
    <>
      <TextField {...shared} name="year" label={programmes.year} ltr width="short" />
      <SelectField {...shared} name="session" label={programmes.session} hint={programmes.sessionHint} optional
        options={[{ value: '', text: cooperation.none }, ...sessions.map(({ id, shown }) => ({ value: id, text: plainWording(language, texts.get(shown.digest)?.title) }))]} />
      <WordingFields {...shared} name="title" legend={programmes.title} in={place.rules.languages} />
      <WordingFields {...shared} name="aims" legend={programmes.aims} in={place.rules.languages} rows={4} />
      {earlier.length === 0 ? null : <SelectField {...shared} name="copy" label={programmes.copy} hint={programmes.copyHint} optional
        options={[{ value: '', text: programmes.copyNothing }, ...earlier.map(({ programme }) => ({ value: programme.id, text: programmes.ofYear(programme.shown.change.year) }))]} />}
      <MarkingField {...shared} rules={place.rules} />
    </>
  )
}

/** Each agreed line is proposed again for the new year, in its month and to be confirmed: no day is invented. */
async function copyLines(place: PartnershipDesk, from: SubjectId, programme: SubjectId): Promise<void> {
  const earlier = readProgramme(place.partnership, from)
  const created = readProgramme(place.partnership, programme)
  if (!earlier || !created) return
  const { year } = created.programme.shown.change
  const lines = earlier.lines.filter(({ at, shown }) => at === 'agreed' && shown.change.situation !== 'cancelled')
  const texts = await place.dossier.contents<LineText>(lines.map(({ shown }) => shown.digest))
  for (const { shown } of lines) {
    const text = texts.get(shown.digest)
    if (!text) continue
    const { title, goal, expected, place: where } = text
    const change = { ...shown.change, kind: 'activity', programme: created.programme.shown.digest, situation: 'planned', from: monthInYear(shown.change.from, year), until: monthInYear(shown.change.until, year), datesToConfirm: true, answers: null, sources: [] } as const
    const marking = place.dossier.marking(shown.digest) ?? place.rules.defaultMarking
    const intent = proposalOf(place, null, { change, marking, content: { title, goal, expected, place: where, attachments: [] } })
    const submitted = await place.desk.site.node.submit(place.partnership.id, intentOf(place, intent))
    if (!isSealed(submitted)) throw new Error('Cannot copy a line of an earlier programme: it was agreed and is now not acceptable; expected it to be proposed again')
  }
}
