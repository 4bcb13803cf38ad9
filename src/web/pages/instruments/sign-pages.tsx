import { textCode, type InstrumentText } from '../../../app/instruments/instrument-record.ts'
import { signsByOffice } from '../../../app/instruments/powers.ts'
import type { Child } from 'hono/jsx'
import { Actions, Choices, Form, Submit, emptyForm, type FormState } from '../../components/Form.tsx'
import { Life } from '../../components/Life.tsx'
import { Notice } from '../../components/Notice.tsx'
import { named, shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { formatDate } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'
import { actPage, type Answered } from './act-page.tsx'
import { choiceIn, mayProceed, openSigning, signSteps, stepHref, textName, type SignStep, type Signing } from './signing-room.ts'
import { ChangeFacts } from './terms-words.tsx'
import { TextColumns } from './text-columns.tsx'
import { TextRedline } from './text-redline.tsx'

/** One of the four steps; nothing is irreversible before the last. */
export function signStepPage(signing: Signing, step: SignStep, { state = emptyForm, answered, children }: { state?: FormState | undefined; answered?: Answered | undefined; children: Child }): PageAnswer {
  const { instruments } = words(signing.room.desk.language)
  const at = signSteps.indexOf(step)
  return actPage(signing, {
    title: instruments.signSteps[step], lede: instruments.stepOf(at + 1, signSteps.length), state, answered,
    children: (
      <>
        <div class="sign-steps"><Life language={signing.room.desk.language} label={instruments.sign} stages={signSteps.map((name, index) => ({ name: instruments.signSteps[name], situation: index < at ? 'done' : index === at ? 'now' : 'ahead' }))} /></div>
        {children}
      </>
    ),
  })
}

/** The text changed between two steps: nothing can be signed, and the difference is shown. */
export async function changedMeanwhile(signing: Signing, step: SignStep): Promise<PageAnswer> {
  const { room, version, readEarlier } = signing
  const { desk, dossier } = room
  const { house, instruments } = words(desk.language)
  const texts = await dossier.contents<InstrumentText>([version.held.digest, readEarlier!.held.digest])
  const [before, after] = [texts.get(readEarlier!.held.digest), texts.get(version.held.digest)]
  return signStepPage(signing, step, {
    answered: { status: 409 },
    children: (
      <>
        <Notice tone="stop" title={house.errors.changed.title} grave role="alert"><p>{instruments.changedBeforeSigning}</p><p><a class="button" href={stepHref(signing, 'read', { text: undefined })}>{instruments.readAgain}</a></p></Notice>
        {before && after ? <TextRedline language={desk.language} authentic={version.change.authentic} before={before} after={after} title={instruments.whatChanges} /> : null}
      </>
    ),
  })
}

export async function signPowersPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const signing = await openSigning(desk, choiceIn(desk.c.req.query()))
  if (!signing) return undefined
  const { instruments, field } = words(desk.language)
  const { room, path, available, version } = signing
  const powers = available.map(({ held, facts, text, at }) => ({
    value: shortName(held.digest), text: `${field.powers[facts.kind]} — ${text?.holder ?? ''}`, disabled: at !== 'running',
    hint: `${named(text?.function, desk.language) ?? ''} · ${field.capacities[facts.capacity]} · ${instruments.since(formatDate(desk.place, facts.from))}${facts.until === null ? '' : ` · ${instruments.until(formatDate(desk.place, facts.until))}`}${at === 'running' ? '' : ` · ${instruments.powersStates[at]}`}`,
  }))
  const offices = Object.entries(field.capacities).filter(([capacity]) => signsByOffice(capacity, version.change.nature)).map(([value, text]) => ({ value, text }))
  const expired = signing.powers !== undefined && signing.powers.at !== 'running'
  const nothing = desk.c.req.query('go') !== undefined && !mayProceed(signing)
  const state = { values: { powers: signing.chosen.powers ?? '', capacity: signing.chosen.capacity ?? '' }, errors: nothing ? { powers: expired ? instruments.errors.powersExpired : instruments.errors.powers } : {} }
  const shared = { language: desk.language, state }
  return signStepPage(signing, 'powers', {
    state,
    children: (
      <div class="card padded">
        <p>{version.change.nature === 'binding' ? instruments.powersBinding : instruments.powersNonBinding}</p>
        <Form action={room.href(`${path}/sign/read`)} method="get" label={instruments.signSteps.powers}>
          <input type="hidden" name="go" value="1" />
          {powers.length === 0 ? <Notice tone="wait"><p>{instruments.noPowers}</p></Notice> : <Choices {...shared} name="powers" label={instruments.byPowers} options={powers} />}
          <Choices {...shared} name="capacity" label={instruments.byOffice} hint={instruments.byOfficeHint} options={offices} />
          <Actions><Submit text={instruments.goOn} forward /><a class="button quiet" href={room.href(`${path}/powers?next=sign`)}>{instruments.grantPowers}</a></Actions>
        </Form>
      </div>
    ),
  })
}

/** Whoever comes without powers, or with a text that changed, is sent back to where that is mended. */
async function atStep(desk: PageDesk, step: SignStep): Promise<{ readonly signing: Signing } | { readonly instead: PageAnswer | Response } | undefined> {
  const signing = await openSigning(desk, choiceIn(desk.c.req.query()))
  if (!signing) return undefined
  if (!mayProceed(signing)) return { instead: desk.c.var.visit.redirect(`${stepHref(signing, 'powers')}${stepHref(signing, 'powers').includes('?') ? '&' : '?'}go=1`) }
  if (signing.readEarlier) return { instead: await changedMeanwhile(signing, step) }
  return { signing }
}

export async function signReadPage(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const found = await atStep(desk, 'read')
  if (!found || 'instead' in found) return found?.instead
  const { signing } = found
  const { instruments } = words(desk.language)
  const text = await signing.room.dossier.content<InstrumentText>(signing.version.held.digest)
  const next = stepHref(signing, 'check', { text: textName(signing) })
  return signStepPage(signing, 'read', {
    children: text === undefined ? <Notice tone="stop"><p>{instruments.textWithheld}</p></Notice> : (
      <>
        <p class="sticky-next"><a class="button" href={next}>{instruments.iHaveReadOn}</a></p>
        <h2 class="hidden-words">{instruments.text}</h2>
        <TextColumns language={desk.language} authentic={signing.version.change.authentic} text={text} />
        <p class="below-table"><a class="button" href={next}>{instruments.iHaveReadOn}</a></p>
      </>
    ),
  })
}

export async function signCheckPage(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const found = await atStep(desk, 'check')
  if (!found || 'instead' in found) return found?.instead
  const { signing } = found
  const { instruments } = words(desk.language)
  if (signing.chosen.text === undefined) return desk.c.var.visit.redirect(stepHref(signing, 'read'))
  return signStepPage(signing, 'check', {
    children: (
      <>
        <ChangeFacts desk={desk} change={signing.version.change} code={textCode(signing.version.held)}><InWhoseName signing={signing} /></ChangeFacts>
        <p class="actions"><a class="button" href={stepHref(signing, 'sign')}>{instruments.goOnToSign}</a><a class="button quiet" href={stepHref(signing, 'read')}>{instruments.readAgain}</a></p>
      </>
    ),
  })
}

/** In whose name, in what capacity and by what powers. */
export function InWhoseName({ signing: { room, powers, capacity } }: { signing: Signing }) {
  const { desk } = room
  const { instruments, field } = words(desk.language)
  const held = powers?.facts.capacity ?? capacity
  return (
    <>
      <div><dt>{instruments.inNameOf}</dt><dd><bdi>{desk.stateName(room.self)}</bdi> — <bdi>{desk.bodyName(room.self)}</bdi></dd></div>
      <div><dt>{instruments.capacity}</dt><dd>{held === undefined ? '' : field.capacities[held as keyof typeof field.capacities]}</dd></div>
      <div><dt>{instruments.byVirtueOf}</dt><dd>{powers === undefined ? instruments.office : <>{field.powers[powers.facts.kind]}, {formatDate(desk.place, powers.facts.from)}{powers.text?.reference ? <>, <bdi>{powers.text.reference}</bdi></> : null}</>}</dd></div>
    </>
  )
}
