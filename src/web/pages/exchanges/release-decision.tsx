import type { Marking as MarkingFacts } from '../../../core/marking.ts'
import type { ReleaseChange } from '../../../core/subjects/release.ts'
import type { Wording } from '../../../core/wording.ts'
import { Actions, Choices, DateField, ErrorSummary, Form, SelectField, Submit, Tick, type FormState } from '../../components/Form.tsx'
import { Marking, markings, type MarkingLabel } from '../../components/Marking.tsx'
import { Notice } from '../../components/Notice.tsx'
import { DateText } from '../../components/Time.tsx'
import { WordingFields, WordingText } from '../../components/Wording.tsx'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import type { Posted } from '../../posted.ts'
import { FormCheck } from '../../submission.ts'
import { recipientIn } from './recipients.ts'
import type { ReleaseItem } from './release-item.ts'

/** What a form decides: nothing leaves by it yet, it is put to every originator. */
export interface Decided {
  readonly change: ReleaseChange & { readonly kind: 'release' }
  readonly marking: MarkingFacts
  readonly content: { readonly purpose: Wording; readonly tearLine: Wording | null }
}

export function decisionIn(place: PartnershipDesk, item: ReleaseItem, posted: Posted, check: FormCheck, given: { readonly recipient?: ReleaseChange['recipient']; readonly purpose?: Wording | undefined }): Decided {
  const { languages, defaultMarking } = place.rules
  const { tearLineNeeded } = words(place.desk.language).exchanges.release
  const extent = check.needed('extent', posted.text('extent'))
  const paragraphs = posted.all('paragraphs').map(Number).filter((number) => Number.isInteger(number) && number > 0)
  const tearLine = posted.wording('tearLine', languages)
  if (extent === 'part') {
    check.needed('paragraphs', paragraphs)
    // A part of a text would not verify: what leaves is the words agreed for it.
    if (tearLine === null) check.wrong('tearLine', tearLineNeeded)
  }
  const recipient = given.recipient ?? check.needed('recipient', recipientIn(posted.text('recipient')))
  const purpose = given.purpose ?? check.needed('purpose', posted.wording('purpose', languages))
  const label = check.needed('label', markings.find((one) => one === posted.text('label')) ?? null)
  const change = {
    kind: 'release' as const, items: [{ act: item.act, originator: item.originator, paragraphs: extent === 'part' ? paragraphs : null }],
    recipient, label, until: posted.text('until'), onward: posted.has('onward'),
  }
  return { change, marking: defaultMarking, content: { purpose, tearLine: extent === 'part' ? tearLine : null } }
}

export function DecisionForm({ place, item, state, action, recipients, refusable, languages }: {
  place: PartnershipDesk
  item: ReleaseItem
  state: FormState
  action: string
  /** Given where nobody asked: then it must be said to whom and what for. */
  recipients: readonly { readonly value: string; readonly text: string }[] | undefined
  refusable: boolean
  languages: PartnershipDesk['rules']['languages']
}) {
  const { language } = place.desk
  const { release, note } = words(language).exchanges
  const shared = { language, state }
  const count = item.paragraphs.length
  return (
    <Form action={action} label={release.decision}>
      <ErrorSummary {...shared} />
      {recipients === undefined ? null : <><SelectField {...shared} name="recipient" label={release.to} unchosen options={recipients} /><WordingFields {...shared} name="purpose" legend={release.purpose} in={languages} rows={3} /></>}
      <Choices {...shared} name="extent" label={release.decision} large options={[
        { value: 'whole', text: release.whole },
        { value: 'part', text: release.part, hint: release.partHint, more: (
          <>
            <Choices {...shared} type="checkbox" name="paragraphs" label={release.paragraphs} options={Array.from({ length: count }, (_, index) => ({ value: String(index + 1), text: note.paragraph(String(index + 1)) }))} />
            <WordingFields {...shared} name="tearLine" legend={release.tearLine} hint={release.tearLineHint} in={languages} rows={4} optional />
          </>
        ) },
      ]} />
      <SelectField {...shared} name="label" label={release.label} unchosen options={markings.map((label) => ({ value: label, text: label }))} />
      <DateField {...shared} name="until" label={release.until} optional />
      <Tick {...shared} name="onward" label={release.onwardAllow} optional />
      <Actions note={release.irrevocable}>
        <Submit text={release.check} name="do" value="check" forward />
        {refusable ? <Submit text={release.refuse} name="do" value="refuse" quiet /> : null}
      </Actions>
    </Form>
  )
}

/** The same values again, hidden: what was seen is what is proposed. */
export function Preview({ place, item, decided, posted, action, recipient }: { place: PartnershipDesk; item: ReleaseItem; decided: Decided; posted: Posted; action: string; recipient: string }) {
  const { desk } = place
  const { release } = words(desk.language).exchanges
  const { change, content } = decided
  return (
    <section aria-labelledby="preview-title">
      <h2 id="preview-title">{release.preview}</h2>
      <div class="card padded">
        <p><Marking label={change.label as MarkingLabel} /> <bdi>{recipient}</bdi> · {change.until === null ? release.noEnd : <>{release.until} <DateText place={desk.place} date={change.until} /></>} · {release.onward} — {change.onward ? release.onwardYes : release.onwardNo}</p>
        <p>{release.purposeWas}: <WordingText language={desk.language} text={content.purpose} /></p>
        {content.tearLine === null
          ? <><h3><WordingText language={desk.language} text={item.title} /></h3><div class="prose">{item.paragraphs.map((paragraph) => <WordingText language={desk.language} text={paragraph} block />)}</div></>
          : <><p class="hint">{release.ofPart}</p><div class="prose"><WordingText language={desk.language} text={content.tearLine} block /></div></>}
        <p class="hint">{release.asWritten} <bdi>{desk.bodyName(item.originator)}</bdi></p>
      </div>
      <Notice tone="wait"><p>{release.irrevocable}</p></Notice>
      <form class="form" action={action} method="post">
        {Object.keys(posted.values).filter((name) => name !== 'do').flatMap((name) => posted.all(name).map((value) => <input type="hidden" name={name} value={value} />))}
        <Actions note={words(desk.language).cooperation.sealed}><Submit text={release.send} name="do" value="send" forward /></Actions>
      </form>
    </section>
  )
}

/** Where each part comes from: a note is wholly its author's. */
export function Origins({ place, item }: { place: PartnershipDesk; item: ReleaseItem }) {
  const { release, note } = words(place.desk.language).exchanges
  return (
    <section aria-labelledby="origin-title">
      <h2 id="origin-title">{release.origin}</h2>
      <ol class="found-list">{item.paragraphs.map((paragraph, index) => (
        <li><p class="hint">{note.paragraph(String(index + 1))} · <bdi>{place.desk.bodyName(item.originator)}</bdi></p><WordingText language={place.desk.language} text={paragraph} block /></li>
      ))}</ol>
    </section>
  )
}
