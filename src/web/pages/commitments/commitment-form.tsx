import type { BodyId, Digest } from '../../../core/act.ts'
import type { CommitmentChange } from '../../../core/subjects/commitment.ts'
import type { RecordLanguage } from '../../../core/wording.ts'
import { readSubjects } from '../../../app/subject-reading.ts'
import { MoreRows } from '../../act-form.tsx'
import { Choices, Fieldset, PartialDateField, SelectField, type FormState } from '../../components/Form.tsx'
import { Empty } from '../../components/Empty.tsx'
import { MarkingField, markingIn } from '../../components/MarkingField.tsx'
import { AuthenticWordings, languageShown, plainWording, WordingFields, wordingValues } from '../../components/Wording.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { endonyms } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import type { Posted } from '../../posted.ts'
import { proposalForm } from '../../proposal-form.tsx'
import { rowsIn } from '../../rows.ts'
import type { FormCheck } from '../../submission.ts'
import { workPage } from '../../work-page.tsx'
import type { CommitmentText } from './commitment-text.ts'
import { passagesIn, type Passage } from './source-choice.ts'

/** First the words that promise are chosen, then how all read them, who owes it and by when. */
export async function commitmentForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const place = await PartnershipDesk.open(desk)
  if (!place) return undefined
  const { commitments } = words(desk.language)
  const passages = await passagesIn(place)
  const named = desk.c.req.query('source')
  const item = desk.c.req.query('item')
  const passage = passages.find((each) => named !== undefined && each.source.startsWith(named) && String(each.item) === item)
  const above = [{ text: commitments.title, href: place.href('/commitments') }]
  if (!passage && desk.c.req.query('source') !== 'none') return choicePage(place, named === undefined ? passages : passages.filter(({ source }) => source.startsWith(named)))
  const start = passage ? { ...wordingValues('exactWording', passage.text), language: languageShown(passage.text, desk.language) ?? '' } : {}
  return proposalForm({
    place, subject: null, path: passage ? `/commitments/new?source=${shortName(passage.source)}&item=${passage.item}` : '/commitments/new?source=none',
    page: { title: commitments.mark, section: 'dialogues', current: 'dialogues', above, lede: commitments.markText, shown: passage ? [passage.source] : [] },
    start,
    read: (posted, check) => commitmentIn(place, passage?.source ?? null, posted, check),
    fields: (state) => <CommitmentFields place={place} state={state} />,
  })
}

function choicePage(place: PartnershipDesk, passages: readonly Passage[]): PageAnswer {
  const { commitments, dialogues, kit } = words(place.desk.language)
  return workPage(place, {
    title: commitments.choose, section: 'dialogues', current: 'dialogues', above: [{ text: commitments.title, href: place.href('/commitments') }], lede: commitments.chooseText,
    shown: passages.map(({ source }) => source),
    children: (
      <section>
        {passages.length === 0 ? <Empty lead={commitments.noPassage} action={{ text: words(place.desk.language).house.sections.dialogues, href: place.href('/dialogues') }} /> : null}
        {passages.map(({ source, item, kind, text }) => (
          <article class="card">
            <div class="programme-head"><h2>{kind === 'conclusions' ? dialogues.conclusion(item + 1) : `${kit.matrix.article} ${item + 1}`}</h2><a class="button small" href={place.href(`/commitments/new?source=${shortName(source)}&item=${item}`)}>{commitments.useWords}<span class="hidden-words"> {item + 1}</span></a></div>
            <AuthenticWordings text={text} reader={place.desk.language} />
          </article>
        ))}
        <p><a class="standalone" href={place.href('/commitments/new?source=none')}>{commitments.withoutText}</a></p>
      </section>
    ),
  })
}

function commitmentIn(place: PartnershipDesk, source: Digest | null, posted: Posted, check: FormCheck) {
  const { languages } = place.rules
  const exactWording = check.needed('exactWording', posted.wording('exactWording', languages))
  const language = check.needed('language', posted.text('language')) as RecordLanguage
  // The words that promise must be there in the language that is said to be theirs.
  if (exactWording !== null && language !== null) check.needed(`exactWording-${language}`, exactWording[language] ?? null)
  const ancestry = rowsIn(posted.values, 'ancestry').flatMap((index) => {
    const commitment = posted.text(`ancestry-${index}-commitment`)
    if (commitment === null) return []
    return [{ relation: check.needed(`ancestry-${index}-relation`, posted.text(`ancestry-${index}-relation`)) as CommitmentChange['ancestry'][number]['relation'], commitment }]
  })
  const change: CommitmentChange = { source, owners: check.needed('owners', posted.all('owners') as readonly BodyId[]), due: check.partialDate('due', posted.text('due')), language, ancestry }
  const content = { exactWording, reading: check.needed('reading', posted.wording('reading', languages)), indicator: posted.wording('indicator', languages) }
  return { change: { kind: 'commitment', ...change } as const, marking: markingIn(posted, place.rules), content }
}

async function CommitmentFields({ place, state }: { place: PartnershipDesk; state: FormState }) {
  const { language } = place.desk
  const { commitments } = words(language)
  const shared = { language, state }
  const { languages } = place.rules
  return (
    <>
      <WordingFields {...shared} name="exactWording" legend={commitments.exactWording} hint={commitments.exactHint} in={languages} rows={4} />
      <SelectField {...shared} name="language" label={commitments.wordingLanguage} unchosen options={languages.map((each) => ({ value: each, text: endonyms[each] }))} />
      <WordingFields {...shared} name="reading" legend={commitments.reading} hint={commitments.readingHint} in={languages} rows={3} />
      <Choices {...shared} name="owners" label={commitments.owners} hint={commitments.ownersHint} type="checkbox" options={place.members.map((body) => ({ value: body, text: place.desk.stateName(body), hint: place.desk.bodyName(body) }))} />
      <PartialDateField {...shared} name="due" label={commitments.due} hint={commitments.dueHint} optional />
      <WordingFields {...shared} name="indicator" legend={commitments.indicator} hint={commitments.indicatorHint} in={languages} rows={2} optional />
      <AncestryFields place={place} state={state} />
      <MarkingField {...shared} rules={place.rules} />
    </>
  )
}

async function AncestryFields({ place, state }: { place: PartnershipDesk; state: FormState }) {
  const { language } = place.desk
  const { commitments, cooperation, field } = words(language)
  const shared = { language, state }
  const earlier = readSubjects<CommitmentChange>(place.partnership, 'commitment').filter(({ at }) => at !== 'dropped')
  if (earlier.length === 0) return null
  const texts = await place.dossier.contents<CommitmentText>(earlier.map(({ shown }) => shown.digest))
  const options = [{ value: '', text: cooperation.none }, ...earlier.map(({ shown }) => ({ value: shown.digest, text: plainWording(language, texts.get(shown.digest)?.reading).slice(0, 120) }))]
  return (
    <Fieldset legend={commitments.ancestry} large>
      <p class="hint">{commitments.ancestryHint}</p>
      {rowsIn(state.values, 'ancestry', 1).map((index) => (
        <Fieldset legend={commitments.earlier(index + 1)}>
          <SelectField {...shared} name={`ancestry-${index}-relation`} label={commitments.relation} unchosen optional options={Object.entries(field.ancestries).map(([value, text]) => ({ value, text }))} />
          <SelectField {...shared} name={`ancestry-${index}-commitment`} label={field.conclusionKinds.commitment} optional options={options} />
        </Fieldset>
      ))}
      <MoreRows place={place} />
    </Fieldset>
  )
}
