// Specification: spec/exchange.md
import type { BodyId } from '../core/act.ts'
import type { Node } from '../app/node.ts'
import type { PeerRecord } from '../app/ports/desk.ts'
import { PeerFault } from '../app/ports/peer-fault.ts'
import type { Clock, Peers } from '../app/ports/surroundings.ts'
import type { ReceivedTransfer } from '../app/exchange.ts'
import type { HeaderKind } from '../wire/transfer.ts'

export interface CourierTimes {
  /** Milliseconds between a change here and handing it on: several acts sealed together go together. */
  readonly hint: number
  readonly poll: number
  /** After faults the pause doubles up to this. */
  readonly longest: number
}

/** A greeting and the transfers after it. */
const mostRounds = 4
/** Milliseconds between two looks at whether this process is to carry now. */
const relieved = 3_000
/** In one exchange: acts are never kept waiting long for files. */
const mostFetched = 20

type Header = ReceivedTransfer['header']
type Heads = Header['heads']

interface Route {
  cancel: (() => void) | undefined
  running: boolean
  again: boolean
  pause: number
}

/** Carries acts between this node and those it can dial: at once when something changes, and by polling besides. */
export class Courier {
  private readonly node: Node
  private readonly peers: Peers
  private readonly clock: Clock
  private readonly times: CourierTimes
  private readonly routes = new Map<BodyId, Route>()
  private stopped = false
  private readonly unlisten: () => void

  constructor(node: Node, peers: Peers, clock: Clock, times: CourierTimes) {
    this.node = node
    this.peers = peers
    this.clock = clock
    this.times = times
    const unlisten = [node.onChange(() => this.hintAll()), node.pairing.onConfirm(() => this.hintAll())]
    this.unlisten = () => unlisten.forEach((stop) => stop())
    this.hintAll()
  }

  hintAll(): void {
    for (const peer of this.node.pairing.peers) if (this.isDialled(peer)) this.schedule(peer.body, this.times.hint)
  }

  stop(): void {
    this.stopped = true
    this.unlisten()
    for (const route of this.routes.values()) route.cancel?.()
  }

  private isDialled(peer: PeerRecord): boolean {
    return peer.link === 'direct' && peer.address !== null && peer.checkedAt !== null
  }

  private route(body: BodyId): Route {
    const known = this.routes.get(body)
    if (known) return known
    const made: Route = { cancel: undefined, running: false, again: false, pause: this.times.poll }
    this.routes.set(body, made)
    return made
  }

  private schedule(body: BodyId, wait: number): void {
    if (this.stopped) return
    const route = this.route(body)
    if (route.running) {
      route.again = true
      return
    }
    route.cancel?.()
    route.cancel = this.clock.after(wait, () => void this.run(body, route))
  }

  private async run(body: BodyId, route: Route): Promise<void> {
    route.running = true
    route.cancel = undefined
    const peer = this.node.pairing.get(body)
    try {
      const isOn = await this.node.siblings.isOn('courier')
      if (isOn && peer && this.isDialled(peer)) await this.exchangeWith(peer)
      // Whoever is not on duty looks often whether the one that is has gone.
      route.pause = isOn ? this.times.poll : Math.min(this.times.poll, relieved)
    } catch (cause) {
      await this.noteFailure(body, cause)
      route.pause = Math.min(this.times.longest, route.pause * 2)
    }
    route.running = false
    const again = route.again
    route.again = false
    this.schedule(body, again ? this.times.hint : route.pause)
  }

  private async noteFailure(body: BodyId, cause: unknown): Promise<void> {
    const code = cause instanceof PeerFault ? cause.code : 'fault'
    this.node.ports.journal.note('exchange_failed', { peer: body, code })
    // A store that does not answer cannot be told so either.
    await this.node.pairing.failed(body, code).catch(() => undefined)
  }

  /**
   * Greets first: what we hold is stated to nobody but a peer that has just answered for itself under its own seal. Then
   * hands over what it lacks; the answer to each transfer brings what we lack.
   */
  async exchangeWith(peer: PeerRecord): Promise<void> {
    const { exchange, handing } = this.node
    let stated = await this.ask(peer, 'greeting', (nonce) => exchange.greet(peer.body, nonce))
    // Who was restored asks in a transfer, and goes on asking; who asks us is answered in one.
    const isAsking = stated.restored !== undefined || exchange.held(peer.body).restored !== undefined
    const isSettled = !isAsking && this.told.get(peer.body) === JSON.stringify(exchange.held(peer.body)) && areSame(exchange.held(peer.body).heads, stated.heads)
    for (let round = 1; round < mostRounds && !isSettled; round += 1) {
      const told = JSON.stringify(exchange.held(peer.body))
      const before = stated
      stated = await this.ask(peer, 'transfer', (nonce) => exchange.write(peer.body, before.heads, nonce))
      this.told.set(peer.body, told)
      if (!handing.lacks(peer.body, stated.heads, this.node.today())) break
    }
    await this.fetchAttachments(peer)
    await this.offerAttachments(peer)
  }

  /** What each peer last heard us say that we hold: where it holds the same and nothing has changed, a greeting is enough. */
  private readonly told = new Map<BodyId, string>()

  /** One request and its answer, which must be sealed by that peer and belong to this request: what it states. */
  private async ask(peer: PeerRecord, kind: HeaderKind, write: (nonce: string) => AsyncIterable<string>): Promise<Header> {
    const nonce = this.node.exchange.nonce()
    const answer = await this.peers.exchange(peer.address!, write(nonce))
    const received = await this.node.exchange.read(answer, (from) => from === peer.body && this.node.pairing.mayExchange(from), [kind])
    if (!('header' in received)) throw new PeerFault('refused' in received ? received.refused : received.malformed)
    if (received.header.nonce !== nonce) throw new PeerFault('old_answer')
    await this.node.heard(received, 'answer')
    return received.header
  }

  /** Offered once while this node runs: who can dial us has asked already, and answers that it lacks nothing. */
  private readonly offered = new Set<string>()

  private async offerAttachments(peer: PeerRecord): Promise<void> {
    let left = mostFetched
    for await (const wanted of this.node.attachments.offered(peer.body)) {
      const name = `${peer.body}/${wanted.partnership}/${wanted.attachment.digest}`
      if (this.offered.has(name)) continue
      if (left === 0) return
      left -= 1
      const line = await this.node.attachments.request(peer.body, wanted, 'attachment_given')
      await this.peers.give(peer.address!, line, () => this.node.attachments.leaving(peer.body, wanted))
      this.offered.add(name)
    }
  }

  /** A peer that does not answer for an attachment is not asked for it again at once; others that share the partnership are. */
  private readonly asked = new Map<string, number>()

  private async fetchAttachments(peer: PeerRecord): Promise<void> {
    let left = mostFetched
    for (const wanted of await this.node.attachments.lacking(peer.body)) {
      const name = `${peer.body}/${wanted.partnership}/${wanted.attachment.digest}`
      if ((this.asked.get(name) ?? 0) > this.clock.ticks()) continue
      if (left === 0) return
      left -= 1
      const bytes = await this.peers.attachment(peer.address!, await this.node.attachments.request(peer.body, wanted), wanted.attachment.size)
      const isKept = bytes !== undefined && (await this.node.attachments.take(wanted, bytes))
      if (isKept) this.asked.delete(name)
      else this.asked.set(name, this.clock.ticks() + this.times.longest)
    }
  }
}

/** Whether both hold the same, in whatever order they say so. */
function areSame(ours: Heads, theirs: Heads): boolean {
  const nameOf = ({ feed, in: partnership, body, run, number, digest }: Heads[number]) => [feed, partnership, body, run, number, digest].join(' ')
  const named = new Set(theirs.map(nameOf))
  return ours.length === theirs.length && ours.every((head) => named.has(nameOf(head)))
}
