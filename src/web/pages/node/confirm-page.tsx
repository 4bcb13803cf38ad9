import { mayPerform } from '../../../app/duties.ts'
import type { PeerRecord } from '../../../app/ports/desk.ts'
import { Actions, Choices, ErrorSummary, Form, Submit, emptyForm, type FormState } from '../../components/Form.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import { byShortName, named, shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { formatMoment } from '../../format.ts'
import { isolate } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { Posted } from '../../posted.ts'
import { NodeNavigation } from './node-navigation.tsx'

function peerNamed(desk: PageDesk): PeerRecord | undefined {
  return byShortName(desk.site.node.pairing.peers.map((peer) => [peer.body, peer] as const), desk.c.req.param('body'))
}

export async function confirmPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  return draw(desk, {})
}

interface Compared {
  readonly state?: FormState
  readonly status?: number
  readonly differed?: boolean
  readonly refused?: string
}

/** Records that two people read the same digits to each other; anything else confirms nothing. */
export async function confirmPosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const peer = peerNamed(desk)
  if (!peer) return undefined
  const posted = await Posted.of(desk.c)
  const { pairing } = desk.site.node
  if (posted.text('digits') !== pairing.checkCodeWith(peer.body)) return draw(desk, { status: 409, refused: 'check_code_differs' })
  const read = posted.text('read')
  if (read === 'differs') return draw(desk, { status: 409, differed: true })
  if (read !== 'same') return draw(desk, { status: 400, state: { values: posted.values, errors: { read: words(desk.language).node.confirm.choose } } })
  await pairing.confirm(peer.body)
  return desk.c.var.visit.redirect(desk.href(`/node/peers/${shortName(peer.body)}`))
}

async function draw(desk: PageDesk, { state = emptyForm, status = 200, differed = false, refused }: Compared): Promise<PageAnswer | undefined> {
  const { disclosure, officer } = desk.c.var.visit
  const peer = peerNamed(desk)
  if (!peer || !officer || !disclosure.may({ of: 'node' })) return undefined
  const { house, node: { confirm, pages, duties } } = words(desk.language)
  const title = confirm.title(isolate(desk.stateName(peer.body)))
  return {
    title: status === 400 ? house.form.problemTitle(title) : title, status, section: 'node',
    crumbs: { above: [{ text: house.sections.node, href: desk.href('/node') }, { text: pages.peers, href: desk.href('/node/peers') }], here: desk.stateName(peer.body) },
    children: (
      <>
        <div class="wrap"><div class="title-block"><p class="kicker"><bdi>{desk.bodyName(peer.body)}</bdi></p><h1>{title}</h1><p class="lede">{confirm.lead}</p></div></div>
        <NodeNavigation desk={desk} current="peers" />
        <div class="wrap">
          {refused === undefined ? null : <section><Refusal language={desk.language} code={refused} /></section>}
          {differed ? <section><Notice tone="stop" glyph="unequal" title={confirm.differed} grave role="alert"><p>{confirm.differedText}</p></Notice></section> : null}
          <div class="with-side panels">
            <section class="prose">
              <ErrorSummary language={desk.language} state={state} />
              <p>{confirm.digits}</p>
              <p><span class="digits">{desk.site.node.pairing.checkCodeWith(peer.body)}</span></p>
              {peer.checkedAt === null
                ? mayPerform(officer, 'pair') ? <CompareForm desk={desk} peer={peer} state={state} /> : <Notice tone="wait"><p>{duties.pair}</p></Notice>
                : <Notice tone="ok"><p>{confirm.done(formatMoment(desk.place, desk.now, peer.checkedAt))}</p></Notice>}
              <p><a class="standalone" href={desk.href('/node/peers')}>{confirm.back}</a></p>
            </section>
            <section aria-labelledby="script">
              <div class="section-head"><h2 id="script">{confirm.script}</h2></div>
              <div class="script prose"><ol>{confirm.steps.map((step) => <li>{step}</li>)}</ol></div>
              <Identity desk={desk} peer={peer} />
            </section>
          </div>
        </div>
      </>
    ),
  }
}

function CompareForm({ desk, peer, state }: { desk: PageDesk; peer: PeerRecord; state: FormState }) {
  const { confirm } = words(desk.language).node
  return (
    <Form action={desk.href(`/node/peers/${shortName(peer.body)}`)} hidden={{ digits: desk.site.node.pairing.checkCodeWith(peer.body) }}>
      <Choices language={desk.language} state={state} name="read" label={confirm.question} options={[
        { value: 'same', text: confirm.same },
        { value: 'differs', text: confirm.differs, hint: confirm.differsHint },
      ]} />
      <Actions><Submit text={confirm.send} /></Actions>
    </Form>
  )
}

function Identity({ desk, peer }: { desk: PageDesk; peer: PeerRecord }) {
  const { confirm, body, peers } = words(desk.language).node
  const description = desk.directory.get(peer.body)?.description
  return (
    <section>
      <h3>{confirm.identity}</h3>
      <dl class="fields">
        <div><dt>{body.names}</dt><dd><bdi>{named(description?.names, desk.language) ?? body.none}</bdi></dd></div>
        <div><dt>{body.state}</dt><dd><bdi>{desk.stateName(peer.body)}</bdi> (<bdi>{desk.party(peer.body).code}</bdi>)</dd></div>
        <div><dt>{body.seat}</dt><dd><bdi>{description?.seat ?? body.none}</bdi></dd></div>
        <div><dt>{peers.link}</dt><dd>{peers.links[peer.link]}{peer.address === null ? null : <> <bdi dir="ltr">{peer.address}</bdi></>}</dd></div>
        <div><dt>{body.identifier}</dt><dd><code class="id" dir="ltr">{peer.body}</code></dd></div>
      </dl>
    </section>
  )
}
