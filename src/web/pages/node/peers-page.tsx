import { descriptionOf } from '../../../app/dossier.ts'
import { mayPerform } from '../../../app/duties.ts'
import { introduce, introduceByAddress, type Introduced } from '../../../app/introduction.ts'
import { peerView } from '../../../app/interface/peer-view.ts'
import type { PeerRecord } from '../../../app/ports/desk.ts'
import { Actions, Choices, ErrorSummary, Form, Submit, TextArea, TextField, emptyForm, type FormState } from '../../components/Form.tsx'
import { refusalSentence } from '../../components/Refusal.tsx'
import { named, shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { Posted } from '../../posted.ts'
import { NodeNavigation } from './node-navigation.tsx'
import { PeerTable, type PeerRow } from './peer-table.tsx'

export async function peersPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  return draw(desk, emptyForm, 200)
}

/** Takes up a body, by the address of its node or by the introduction it sent; then the digits are compared. */
export async function peersPosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const posted = await Posted.of(desk.c)
  const values = posted.values
  const address = posted.text('address')
  const introduction = posted.text('introduction')
  const { node, peers } = desk.site
  const field = posted.has('introduction') ? 'introduction' : 'address'
  if ((field === 'address' ? address : introduction) === null) return draw(desk, { values, errors: { [field]: refusalSentence(desk.language, 'blank') } }, 400)
  const introduced = field === 'address'
    ? await introduceByAddress(node, peers, address!.replace(/\/+$/, ''))
    : await introduce(node, new TextEncoder().encode(`${introduction!}\n`), { address: null, link: posted.text('link') === 'inbound' ? 'inbound' : 'file' })
  if (isIntroduced(introduced)) return desk.c.var.visit.redirect(desk.href(`/node/peers/${shortName(introduced.body)}`))
  const code = 'refused' in introduced ? introduced.refused : introduced.malformed
  // What is not even an act is to a person simply no introduction.
  const said = field === 'introduction' && 'malformed' in introduced ? 'not_an_introduction' : code
  return draw(desk, { values, errors: { [field]: refusalSentence(desk.language, said) } }, 'refused' in introduced ? 409 : 400)
}

function isIntroduced(answer: object): answer is Introduced {
  return 'body' in answer
}

async function draw(desk: PageDesk, state: FormState, status: number): Promise<PageAnswer | undefined> {
  const { node } = desk.site
  const { disclosure, officer } = desk.c.var.visit
  if (!officer || !disclosure.may({ of: 'node' })) return undefined
  const { house, node: says } = words(desk.language)
  const rows = await Promise.all(node.pairing.peers
    .toSorted((one, other) => desk.party(one.body).position - desk.party(other.body).position)
    .map(async (record): Promise<PeerRow> => ({
      record, view: peerView(node, disclosure, desk.directory, record),
      compiled: desk.directory.has(record.body) ? undefined : named((await descriptionOf(node, record.body))?.names, desk.language),
    })))
  return {
    title: status === 200 ? says.pages.peers : house.form.problemTitle(says.pages.peers), status, section: 'node',
    crumbs: { above: [{ text: house.sections.node, href: desk.href('/node') }], here: says.pages.peers },
    children: (
      <>
        <div class="wrap"><div class="title-block"><h1>{says.pages.peers}</h1><p class="lede">{says.peers.lead}</p></div></div>
        <NodeNavigation desk={desk} current="peers" />
        <div class="wrap">
          {Object.keys(state.errors).length === 0 ? null : <section><ErrorSummary language={desk.language} state={state} /></section>}
          <section>{rows.length === 0 ? <p class="empty"><b>{says.peers.none}</b> {says.peers.noneText}</p> : <PeerTable desk={desk} rows={rows} />}</section>
          {mayPerform(officer, 'pair') ? <TakeUp desk={desk} state={state} /> : null}
        </div>
      </>
    ),
  }
}

function TakeUp({ desk, state }: { desk: PageDesk; state: FormState }) {
  const { peers } = words(desk.language).node
  const shared = { language: desk.language, state }
  const links: readonly (readonly [PeerRecord['link'], string])[] = [['file', peers.byFileLink], ['inbound', peers.inboundLink]]
  const withLink = { ...shared, state: { ...state, values: { link: 'file', ...state.values } } }
  return (
    <section class="halves take-up">
      <div class="card padded">
        <h2>{peers.add}</h2>
        <Form action={desk.href('/node/peers')}>
          <TextField {...shared} name="address" label={peers.address} hint={peers.addressHint} type="url" ltr autocomplete="off" />
          <Actions><Submit text={peers.ask} /></Actions>
        </Form>
      </div>
      <div class="card padded">
        <h2>{peers.byFile}</h2>
        <p><b>{peers.ours}</b> {peers.oursText} <a href="/peer/identity" download="introduction.txt">{peers.download}</a></p>
        <Form action={desk.href('/node/peers')}>
          <TextArea {...shared} name="introduction" label={peers.introduction} hint={peers.introductionHint} rows={4} lang="en" />
          <Choices {...withLink} name="link" label={peers.how} options={links.map(([value, text]) => ({ value, text }))} />
          <Actions><Submit text={peers.take} /></Actions>
        </Form>
      </div>
    </section>
  )
}
