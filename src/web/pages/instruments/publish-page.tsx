import { publicationFacts, publicationsOf } from '../../../app/instruments/publication-proposal.ts'
import { signatures } from '../../../app/instruments/instrument-record.ts'
import type { JsonObject } from '../../../core/act.ts'
import { Actions, Choices, DateField, Form, Submit, emptyForm, type FormState } from '../../components/Form.tsx'
import { Notice } from '../../components/Notice.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { direction } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { Posted } from '../../posted.ts'
import { actPage, type Answered } from './act-page.tsx'
import { openAsParty, type InstrumentRoom } from './instrument-room.ts'
import { hindranceIn } from './outcome.ts'
import { publishedFields, valuesToPublish, type PublishedField, type PublishedValue } from './publication-values.ts'
import { readersFirst } from './text-columns.tsx'
import type { SignText } from './signed.ts'

/** Nothing is shown to everyone before every member agreed to exactly these words. */
export async function publishPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const opened = await openAsParty(desk)
  return opened && opened.record.standing.situation.at === 'effective' ? draw(opened, emptyForm) : undefined
}

export async function publishPosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const opened = await openAsParty(desk)
  if (!opened?.record.text || opened.record.standing.situation.at !== 'effective') return undefined
  const posted = await Posted.of(desk.c)
  const given = posted.all('fields').flatMap((value) => value.split(' '))
  const fields = publishedFields.filter((field) => given.includes(field))
  const values = { ...posted.values, fields: fields.join(' ') }
  if (fields.length === 0) return draw(opened, { values, errors: { fields: words(desk.language).instruments.errors.fields } })
  const shown = await valuesOf(opened, fields)
  if (posted.text('do') !== 'propose') return drawPreview(opened, shown, values)
  const { room, record } = opened
  const facts = publicationFacts(room.dossier, desk.today, record.standing.held.digest, fields, posted.text('not-before'))
  const content = { title: record.text!.title, values: shown, correction: null, note: null } as unknown as JsonObject
  const submitted = await desk.site.node.submit(room.partnership.id, { type: 'propose', facts, content, actor: desk.actor })
  const hindrance = hindranceIn(submitted, desk.language, (at) => (at.includes('notBefore') ? 'not-before' : 'fields'))
  if (hindrance) return draw(opened, { values, errors: hindrance.errors }, hindrance)
  return desk.c.var.visit.redirect(room.href(`/proposals/${shortName('act' in submitted ? submitted.act.digest : '')}`))
}

async function valuesOf({ room, record }: InstrumentRoom, fields: readonly PublishedField[]): Promise<readonly PublishedValue[]> {
  const acts = signatures(room.dossier, record)
  const texts = await room.dossier.contents<SignText>(acts.map(({ held }) => held.digest))
  const { situation, parties } = record.life
  const since = situation.at === 'force' ? situation.since : 'not_in_force'
  const signed = acts.map((one) => ({ ...one, text: texts.get(one.held.digest) }))
  return valuesToPublish({ desk: room.desk, version: record.standing, text: record.text!, parties, since, signed }, fields)
}

function draw(opened: InstrumentRoom, state: FormState, answered?: Answered): PageAnswer {
  const { room, record, path } = opened
  const { desk } = room
  const { instruments, changes } = words(desk.language)
  const shared = { language: desk.language, state }
  const before = publicationsOf(room.dossier, record.versions.map(({ held }) => held.digest))
  return actPage(opened, {
    title: instruments.publish, lede: instruments.publishLede, state, answered,
    children: (
      <>
        {before.map((digest) => <Notice tone="plain"><p>{instruments.publishedBefore} <a href={room.href(`/proposals/${shortName(digest)}`)}>{instruments.readProposal}</a></p></Notice>)}
        <div class="card padded">
          <Form action={room.href(`${path}/publish`)} label={instruments.publish}>
            <Choices {...shared} name="fields" type="checkbox" label={instruments.publishFields} hint={instruments.publishHint} options={publishedFields.map((value) => ({ value, text: changes.publishable[value] }))} />
            <DateField {...shared} name="not-before" label={instruments.notBefore} min={desk.today} optional />
            <Actions note={instruments.nothingLeavesYet}><Submit text={instruments.publishPreview} name="do" value="check" forward /></Actions>
          </Form>
        </div>
      </>
    ),
  })
}

function drawPreview(opened: InstrumentRoom, shown: readonly PublishedValue[], values: Readonly<Record<string, string>>): PageAnswer {
  const { room, path, record } = opened
  const { desk } = room
  const { instruments, changes } = words(desk.language)
  const { do: _button, ...carried } = values
  const languages = readersFirst(record.standing.change.authentic, desk.language)
  return actPage(opened, {
    title: instruments.publishPreview, state: emptyForm,
    children: (
      <>
        <Notice tone="wait"><p>{instruments.publishWarning}</p></Notice>
        <dl class="answers">
          {shown.map(({ field, label, value }) => (
            <div><dt>{changes.publishable[field]}</dt><dd>
              {languages.filter((lang) => value[lang] !== undefined).map((lang) => <p lang={lang} dir={direction(lang)} class="as-published">{label?.[lang] === undefined ? null : <><b>{label[lang]}</b><br /></>}{value[lang]}</p>)}
            </dd></div>
          ))}
        </dl>
        <Form action={room.href(`${path}/publish`)} hidden={carried} label={instruments.publishPreview}><Actions><Submit text={instruments.publish} name="do" value="propose" forward /><a class="button quiet" href={room.href(`${path}/publish`)}>{instruments.changeThis}</a></Actions></Form>
      </>
    ),
  })
}
