import type { BodyId } from '../src/core/act.ts'
import type { Peers } from '../src/app/ports/surroundings.ts'
import type { Chance } from './chance.ts'
import type { Faults } from './faults.ts'
import type { Machine } from './machine.ts'
import type { Tally } from './tally.ts'
import { day, minute, second, type Timeline } from './timeline.ts'

/** A body as the network sees it: where it is reached, and by which of its machines for whom. */
export interface Station {
  readonly index: number
  readonly body: BodyId
  machineFor(other: Station): Machine
  /** What a liar makes of what its node is about to say. */
  meddle(to: Station, bytes: Uint8Array): Uint8Array
}

/** Told of every byte that leaves a body's machines, and towards whom. */
export type Sent = (from: Station, to: Station, bytes: Uint8Array) => void

/** What is asked of a node, whatever the path. */
type Asked = (machine: Machine, body: AsyncIterable<Uint8Array>) => Promise<Uint8Array | number>

const encoder = new TextEncoder()
const patience = 5 * minute
const longestDelay = 30 * day

export class Network {
  readonly stations: Station[] = []
  private readonly blocked = new Map<string, number>()
  private readonly answered = new Map<string, Uint8Array>()
  private readonly timeline: Timeline
  private readonly chance: Chance
  private readonly tally: Tally
  private readonly sent: Sent
  faults: Faults

  constructor({ timeline, chance, tally, sent, faults }: { readonly timeline: Timeline; readonly chance: Chance; readonly tally: Tally; readonly sent: Sent; readonly faults: Faults }) {
    this.timeline = timeline
    this.chance = chance
    this.tally = tally
    this.sent = sent
    this.faults = faults
  }

  static addressOf(index: number): string {
    return `https://body-${index}.example`
  }

  private at(address: string): Station {
    return this.stations.find(({ index }) => Network.addressOf(index) === address)!
  }

  block(from: Station, to: Station, isBothWays: boolean, length: number): void {
    const ways = isBothWays ? [[from, to], [to, from]] : [[from, to]]
    for (const [one, other] of ways) {
      const name = `${one!.index} ${other!.index}`
      this.blocked.set(name, Math.max(this.blocked.get(name) ?? 0, this.timeline.now + length))
    }
  }

  heal(faults: Faults): void {
    this.faults = faults
    this.blocked.clear()
  }

  private isBlocked(from: Station, to: Station): boolean {
    return (this.blocked.get(`${from.index} ${to.index}`) ?? 0) > this.timeline.now
  }

  /** One message one way, with everything that befalls messages. `slow`: by post, which takes days. */
  carry(from: Station, to: Station, bytes: Uint8Array, deliver: (bytes: Uint8Array) => unknown, slow = false): void {
    const { chance, faults, tally } = this
    const copies = chance.happens(faults.duplication) ? 2 : 1
    if (copies === 2) tally.add('duplicates')
    for (let copy = 0; copy < copies; copy += 1) {
      if (chance.happens(faults.loss)) {
        tally.add('drops')
        continue
      }
      const isLate = chance.happens(faults.lateness)
      if (isLate) tally.add('late messages')
      const delay = slow ? chance.between(day, faults.lateness > 0 ? longestDelay : 3 * day) : isLate ? Math.exp(chance.between(Math.log(minute), Math.log(longestDelay))) : chance.between(20, 400)
      const arriving = this.damaged(bytes)
      this.timeline.after(delay, `message ${from.index} → ${to.index}`, () => {
        if (!slow && this.isBlocked(from, to)) {
          tally.add('cut off')
          return undefined
        }
        tally.add('messages')
        return deliver(arriving)
      })
    }
  }

  private damaged(bytes: Uint8Array): Uint8Array {
    const { chance, faults, tally } = this
    if (bytes.length > 0 && chance.happens(faults.breaking)) {
      tally.add('broken off')
      return bytes.slice(0, chance.below(bytes.length))
    }
    if (bytes.length === 0 || !chance.happens(faults.corruption)) return bytes
    tally.add('corruptions')
    const damaged = bytes.slice()
    const at = chance.below(damaged.length)
    damaged[at] = (damaged[at]! ^ (1 << chance.below(8))) & 0xff
    return damaged
  }

  private async *chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
    const { chunkDelay } = this.faults
    const count = 1 + this.chance.below(4)
    const size = Math.max(1, Math.ceil(bytes.length / count))
    for (let start = 0; start < bytes.length; start += size) {
      if (chunkDelay > 0 && start > 0) await this.timeline.sleep(this.chance.between(0, chunkDelay))
      yield bytes.slice(start, start + size)
    }
  }

  /** A request and its answer. Whoever asks waits some minutes; the answer of a node that died meanwhile never leaves it. */
  private ask(machine: Machine, from: Station, to: Station, path: string, request: Uint8Array, asked: Asked): Promise<Uint8Array> {
    const { PeerFault } = machine.build
    return new Promise((answered, failed) => {
      const forget = this.timeline.after(patience, 'patience', () => failed(new PeerFault('no_answer')))
      const reached = this.chance.happens(this.faults.misdirection) && isGreeting(request) ? this.misdirected(from, to) : to
      const said = from.meddle(reached, request)
      this.sent(from, reached, said)
      this.carry(from, reached, said, async (arrived) => {
        const target = reached.machineFor(from)
        if (!target.node) return
        const answer = await asked(target, this.chunks(arrived))
        if (!target.isUp) return
        this.reply(reached, from, path, answer, (bytes) => {
          forget()
          if (typeof bytes === 'number') failed(new PeerFault(`answered_${bytes}`))
          else answered(bytes)
        })
      })
    })
  }

  private misdirected(from: Station, to: Station): Station {
    this.tally.add('misdirected')
    return this.chance.of(this.stations.filter((station) => station !== from && station !== to)) ?? to
  }

  private reply(from: Station, to: Station, path: string, answer: Uint8Array | number, deliver: (answer: Uint8Array | number) => void): void {
    if (typeof answer === 'number') {
      this.sent(from, to, encoder.encode(`${answer}`))
      this.carry(from, to, new Uint8Array(), () => deliver(answer))
      return
    }
    const said = from.meddle(to, answer)
    this.sent(from, to, said)
    const name = `${from.index} ${to.index} ${path}`
    const earlier = this.answered.get(name)
    this.answered.set(name, said)
    const isReplayed = earlier !== undefined && this.chance.happens(this.faults.replay)
    if (isReplayed) this.tally.add('replayed answers')
    this.carry(from, to, isReplayed ? earlier : said, deliver)
  }

  /** The way out of one machine: what `HttpPeers` does, without sockets. */
  peersOf(machine: Machine, from: () => Station): Peers {
    const ask = (address: string, path: string, request: Uint8Array, asked: Asked) => this.ask(machine, from(), this.at(address), path, request, asked)
    return {
      identity: async () => Promise.reject(new machine.build.PeerFault('not_reached')),
      exchange: async (address, transfer) => {
        const answer = await ask(address, 'transfer', await collected(transfer), answerTransfer)
        return this.chunks(answer)
      },
      attachment: async (address, request) => {
        const answer = await ask(address, 'attachment', encoder.encode(request), answerAttachment)
        return answer.length === 0 ? undefined : answer.subarray(1)
      },
      give: async (address, request, bytes) => {
        const isWanted = (await ask(address, 'offer', encoder.encode(request), answerOffer)).length > 0
        const content = isWanted ? await bytes() : undefined
        if (content) await ask(address, 'given', Buffer.concat([encoder.encode(request), content]), takeGiven)
      },
    }
  }
}

function isGreeting(request: Uint8Array): boolean {
  return Buffer.from(request.buffer, request.byteOffset, Math.min(request.length, 4096)).includes('\\"kind\\":\\"greeting\\"')
}

async function collected(lines: AsyncIterable<string | Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const line of lines) parts.push(typeof line === 'string' ? encoder.encode(line) : line)
  return Buffer.concat(parts)
}

async function answerTransfer(machine: Machine, body: AsyncIterable<Uint8Array>): Promise<Uint8Array | number> {
  const answered = await machine.build.answerTransfer(machine.node!, body)
  if ('malformed' in answered) return 400
  return 'answer' in answered ? collected(answered.answer) : 403
}

const found = Buffer.from([1])
const nothing = Buffer.alloc(0)

async function answerAttachment(machine: Machine, body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const line = Buffer.from(await collected(body)).toString('utf8')
  const { node } = machine
  const answer = await node?.attachments.answer(line, (from) => node.pairing.mayExchange(from))
  const leaving = answer?.disclosure.leave('transfer', answer.bytes)
  return leaving ? Buffer.concat([found, leaving.bytes]) : nothing
}

async function answerOffer(machine: Machine, body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const line = Buffer.from(await collected(body)).toString('utf8')
  const { node } = machine
  return (await node?.attachments.awaited(line, (from) => node.pairing.mayExchange(from))) === undefined ? nothing : found
}

async function takeGiven(machine: Machine, body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const bytes = await collected(body)
  const end = bytes.indexOf(0x0a) + 1
  const { node } = machine
  const awaited = await node?.attachments.awaited(Buffer.from(bytes.subarray(0, end)).toString('utf8'), (from) => node.pairing.mayExchange(from))
  return awaited && (await node!.attachments.take(awaited, bytes.slice(end))) ? found : nothing
}

export const networkPatience = patience + second
