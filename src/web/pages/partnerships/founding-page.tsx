import type { BodyId } from '../../../core/act.ts'
import { isSealed } from '../../../app/authoring.ts'
import { Empty } from '../../components/Empty.tsx'
import { Actions, Choices, ErrorSummary, Fieldset, Form, SelectField, Submit, TextArea, TextField, type FormState } from '../../components/Form.tsx'
import { markings } from '../../components/Marking.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Refusal, refusalSentence } from '../../components/Refusal.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { endonyms, languages, type Language } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { Posted } from '../../posted.ts'
import { foundingDefaults, foundingField, readFounding } from './founding-form.ts'

/** Bodies of the same kind as ours whose digits have been compared. */
function checkedPeers(desk: PageDesk): readonly BodyId[] {
  const { pairing, folds, body, demonstration } = desk.site.node
  const same = (peer: BodyId) => (folds.identities.get(peer)?.facts?.demonstration ?? null) === demonstration
  const bodies = pairing.peers.filter((peer) => peer.checkedAt !== null && peer.body !== body && same(peer.body)).map((peer) => peer.body)
  return bodies.toSorted((one, other) => desk.party(one).position - desk.party(other).position)
}

export async function foundingPage(desk: PageDesk): Promise<PageAnswer> {
  return draw(desk, { values: foundingDefaults(desk.language), errors: {} })
}

export async function foundingPosted(desk: PageDesk): Promise<PageAnswer | Response> {
  const posted = await Posted.of(desk.c)
  const { node } = desk.site
  const values = { ...posted.values, bodies: posted.all('bodies').join(' '), languages: posted.all('languages').join(' ') }
  const demonstration = node.demonstration === 'exercise' ? 'exercise' : null
  const read = readFounding(posted, desk.language, checkedPeers(desk), demonstration)
  if (read.at === 'wrong') return draw(desk, { values, errors: read.errors }, { status: 400 })
  const submitted = await node.found({ ...read.founding, actor: desk.actor })
  if (isSealed(submitted)) return desk.c.var.visit.redirect(desk.href(`/partnerships/${shortName(submitted.act.digest)}`))
  if ('malformed' in submitted) return draw(desk, { values, errors: { [foundingField(submitted.at)]: refusalSentence(desk.language, submitted.malformed) } }, { status: 400 })
  return draw(desk, { values, errors: {} }, { status: 409, refused: 'refused' in submitted ? submitted.refused : 'unknown' })
}

function draw(desk: PageDesk, state: FormState, { status = 200, refused }: { readonly status?: number; readonly refused?: string } = {}): PageAnswer {
  const { house, partnerships: { founding } } = words(desk.language)
  const peers = checkedPeers(desk)
  const title = status === 200 ? founding.title : house.form.problemTitle(founding.title)
  return {
    title, status, section: 'partnerships',
    crumbs: { above: [{ text: house.sections.partnerships, href: desk.href('/partnerships') }], here: founding.title },
    children: (
      <div class="wrap">
        <div class="title-block"><h1>{founding.title}</h1><p class="lede">{founding.lead}</p></div>
        {peers.length === 0
          ? <Empty lead={founding.noPeers} action={{ text: founding.toPeers, href: desk.href('/node/peers') }}>{founding.noPeersText}</Empty>
          : <div class="prose">
              {refused === undefined ? null : <Refusal language={desk.language} code={refused} />}
              <ErrorSummary language={desk.language} state={state} />
              <Fields desk={desk} state={state} peers={peers} />
            </div>}
      </div>
    ),
  }
}

function Fields({ desk, state, peers }: { desk: PageDesk; state: FormState; peers: readonly BodyId[] }) {
  const { founding } = words(desk.language).partnerships
  const shared = { language: desk.language, state }
  const labels = markings.map((label) => ({ value: label, text: label }))
  return (
    <Form action={desk.href('/partnerships/new')}>
      <Choices {...shared} type="checkbox" name="bodies" label={founding.bodies} hint={founding.bodiesHint} options={peers.map((body) => ({ value: body, text: `${desk.stateName(body)} (${desk.party(body).code})`, hint: <bdi>{desk.bodyName(body)}</bdi> }))} />
      <Choices {...shared} type="checkbox" name="languages" label={founding.languages} hint={founding.languagesHint} options={languages.map((language) => ({ value: language, text: endonyms[language] }))} />
      <Texts {...shared} name="name" label={founding.name} />
      <Texts {...shared} name="purpose" label={founding.purpose} rows={3} />
      <SelectField {...shared} name="marking" label={founding.marking} hint={founding.markingHint} options={labels} />
      <SelectField {...shared} name="ceiling" label={founding.ceiling} hint={founding.ceilingHint} options={labels} />
      <TextField {...shared} name="notice" label={founding.notice} type="number" width="short" ltr />
      <Notice tone="wait"><p>{founding.check}</p></Notice>
      <Actions><Submit text={founding.send} /></Actions>
    </Form>
  )
}

/** One field a language, the reader's first; each is written in its own direction. */
function Texts({ language, state, name, label, rows }: { language: Language; state: FormState; name: string; label: string; rows?: number }) {
  const ordered = languages.toSorted((one, other) => Number(other === language) - Number(one === language))
  return (
    <Fieldset legend={label}>
      {ordered.map((each, index) => {
        const field = { language, state, name: `${name}-${each}`, label: `${label} — ${endonyms[each]}`, optional: index > 0 }
        return <TextArea {...field} rows={rows ?? 1} lang={each} />
      })}
    </Fieldset>
  )
}
