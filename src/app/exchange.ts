// Specification: spec/exchange.md
import type { BodyId, SealedAct } from '../core/act.ts'
import { rulesVersion } from '../core/partnership.ts'
import { isMalformed, malformed, refuse, type Malformed, type Refusal } from '../core/refusal.ts'
import { base64urlOf } from '../wire/base64url.ts'
import { TransferLines, type TransferLine } from '../wire/transfer-reader.ts'
import { verifyHeader, writeLine, type HeaderKind, type SealedHeader, type TransferHead, type TransferHeader } from '../wire/transfer.ts'
import { activeMembers } from './concerned.ts'
import type { Disclosure } from './exit.ts'
import { Folds } from './folds.ts'
import { Forbearance } from './forbearance.ts'
import type { Handing } from './handing.ts'
import { addCounts, countArrivals, noCounts, type Arrival, type IntakeCounts } from './intake.ts'
import type { Reader } from './policy.ts'
import type { Clock, Keys, Random } from './ports/surroundings.ts'
import type { ReadAct, Verifier } from './ports/verifier.ts'
import type { Restoration } from './restoration.ts'
import { sealTransferHeader } from './sealing.ts'

export interface ReceivedTransfer {
  readonly from: BodyId
  readonly header: SealedHeader['header']
  readonly counts: IntakeCounts
  readonly malformed: readonly { readonly line: number; readonly fault: Malformed }[]
  /** A transfer cut short: what came before the break stands. */
  readonly complete: boolean
}

export interface ExchangePorts {
  readonly keys: Keys
  readonly clock: Clock
  readonly random: Random
  readonly verifier: Verifier
}

/** Where acts go that a transfer brings. */
export interface Takes {
  take(acts: readonly ReadAct[], from: BodyId): Promise<readonly Arrival[]>
  /** How many acts that this body handed over wait for others. */
  parkedOf(from: BodyId): number
  /** A transfer has come to its end, however it ended. */
  ended(): void
}

/** Lines read together, beside the event loop: so many, or of so many bytes. */
const batch = 256
const batchBytes = 1024 * 1024
/** Batches that are read while those before them are taken. */
const mostAhead = 3
/** Identity acts read in the hope of the key that sealed the header: no body has rotated its keys so often. */
const mostUnsealed = 2_000

/** Transfers as this node writes and reads them: the same on the wire and on a stick. */
export class Exchange {
  private readonly folds: Folds
  private readonly handing: Handing
  private readonly ports: ExchangePorts
  private readonly self: BodyId
  private readonly takes: Takes
  private readonly forbearance: Forbearance
  private readonly discloseTo: (reader: Reader) => Disclosure
  private readonly restoration: Restoration

  constructor(folds: Folds, handing: Handing, ports: ExchangePorts, self: BodyId, takes: Takes, discloseTo: (reader: Reader) => Disclosure, restoration: Restoration) {
    this.folds = folds
    this.handing = handing
    this.ports = ports
    this.self = self
    this.takes = takes
    this.forbearance = new Forbearance(ports.clock)
    this.discloseTo = discloseTo
    this.restoration = restoration
  }

  /** An answer carries the nonce of what it answers, so that an old one cannot be shown again. */
  nonce(): string {
    return base64urlOf(this.ports.random.bytes(16))
  }

  /** The header states what we have; the acts are those the other does not say it has. */
  async *write(to: BodyId, stated: readonly TransferHead[], nonce: string = this.nonce()): AsyncGenerator<string> {
    yield* this.lines(to, { kind: 'transfer', nonce, ...this.held(to) }, this.handing.actsFor(to, stated, this.today()))
  }

  /** Whoever answers at an address has proven nothing yet: it hears who we are, and not what we hold. */
  async *greet(to: BodyId, nonce: string = this.nonce()): AsyncGenerator<string> {
    yield* this.lines(to, { kind: 'greeting', nonce, heads: [], codes: [] }, this.handing.ownIdentity())
  }

  /** To a greeting whose seal was found good: what we hold, and no acts but those by which our own seal is verified. */
  async *welcome(to: BodyId, nonce: string): AsyncGenerator<string> {
    yield* this.lines(to, { kind: 'greeting', nonce, ...this.held(to) }, this.handing.ownIdentity())
  }

  /** What we state to that body in a sealed header. */
  held(to: BodyId): Pick<TransferHeader, 'heads' | 'codes' | 'restored'> {
    const today = this.today()
    const restored = this.restoration.asking(this.handing.partnershipsWith(to, today))
    return { heads: this.handing.headsFor(to, today), codes: this.codesFor(to, today), ...(restored === undefined ? {} : { restored }) }
  }

  private async *lines(to: BodyId, said: Pick<TransferHeader, 'kind' | 'nonce' | 'heads' | 'codes' | 'restored'>, acts: AsyncIterable<SealedAct>): AsyncGenerator<string> {
    const header = await sealTransferHeader({ ...said, rules: rulesVersion, from: this.self, to, at: this.ports.clock.now() }, this.ports.keys)
    yield `{"header":${JSON.stringify(header.bytes)},"seal":"${header.seal}"}\n`
    let count = 0
    // Our own keys come first: the other may not have heard yet that the one sealing this header is ours.
    for await (const sealed of acts) {
      const line = this.leaving(to, sealed)
      if (line === undefined) continue
      yield line
      count += 1
    }
    yield `{"end":true,"count":${count}}\n`
  }

  /** Each act passes the exit on its own: withheld content stays here, and what the body may not know of does not leave. */
  private leaving(to: BodyId, sealed: SealedAct): string | undefined {
    const disclosure = this.discloseTo({ at: 'peer', body: to })
    const section = Folds.sectionOf(sealed)
    if (section?.feed !== 'partnership') return disclosure.leave('transfer', writeLine(sealed))?.bytes
    if (!disclosure.may({ of: 'partnership', partnership: section.partnership })) return undefined
    // Appended by another process a moment ago: whether its content may leave is not known here yet, so it goes with the next transfer.
    if (!this.folds.partnerships.get(section.partnership)?.get(sealed.digest)) return undefined
    const whole = sealed.contentBytes === null || disclosure.may({ of: 'content', partnership: section.partnership, act: sealed.digest })
    return disclosure.leave('transfer', writeLine(whole ? sealed : { ...sealed, content: null, contentBytes: null }))?.bytes
  }

  private codesFor(to: BodyId, today: string) {
    return this.handing
      .partnershipsWith(to, today)
      .filter((partnership) => activeMembers(partnership, today).includes(to))
      .map(({ id }) => ({ partnership: id, digest: this.folds.stateDigest(id)! }))
  }

  /** Reads what is addressed to us from a body we exchange with; acts are taken as they come. */
  async read(chunks: AsyncIterable<Uint8Array>, mayExchange: (from: BodyId) => boolean, kinds: readonly HeaderKind[] = ['transfer']): Promise<ReceivedTransfer | Refusal | Malformed> {
    const lines = new TransferLines()
    const run: Run = { kinds, header: undefined, sealed: false, unsealed: 0, lines: [], bytes: 0, ahead: [], counts: noCounts, faults: [] }
    try {
      for await (const chunk of chunks) {
        for (const item of lines.push(chunk)) {
          const stop = await this.item(item, run, mayExchange)
          if (stop) return stop
        }
      }
      const cut = lines.finish()
      if (!run.header) return run.faults[0]?.fault ?? cut ?? { malformed: 'cut_short', at: '' }
      // Whoever breaks off before its seal was found good is a stranger, whatever its header names.
      if (!run.sealed) return refuse('not_sealed')
      this.readAhead(run)
      while (run.ahead.length > 0) await this.takeNext(run)
      const { header } = run.header
      const faults = run.faults.toSorted((one, other) => one.line - other.line)
      return { from: header.from, header, counts: run.counts, malformed: faults, complete: cut === undefined }
    } finally {
      // Where it breaks off, what was read ahead is let go of, and asked for again.
      for (const { read } of run.ahead) read.catch(() => undefined)
      this.endedFor(run)
      this.takes.ended()
    }
  }

  private async item(item: TransferLine, run: Run, mayExchange: (from: BodyId) => boolean): Promise<Refusal | Malformed | undefined> {
    if (item.kind === 'header') return this.header(item.header, run, mayExchange)
    if (item.kind === 'malformed') {
      if (!run.header) return item.fault
      run.faults.push({ line: item.line, fault: item.fault })
      return undefined
    }
    if (item.kind === 'end') return run.sealed ? undefined : refuse('not_sealed')
    if (!run.sealed) return this.beforeSeal(item, run)
    if (this.forbearance.waits(run.header!.header.from) > 0) return refuse('too_much_in_vain')
    run.lines.push(item)
    run.bytes += item.bytes.length
    if (run.lines.length < batch && run.bytes < batchBytes) return undefined
    this.readAhead(run)
    if (run.ahead.length > mostAhead) await this.takeNext(run)
    return undefined
  }

  /** While nobody is known to have sealed the header, one line is read at a time, and only for the key that did. */
  private async beforeSeal({ line, bytes }: Line, run: Run): Promise<Refusal | undefined> {
    const [read] = await this.ports.verifier.read([bytes])
    if (isMalformed(read)) {
      run.faults.push({ line, fault: read })
      return undefined
    }
    if (!(await this.learnKeys(read!, run))) return refuse('not_sealed')
    if (run.sealed) await this.take([read!], run)
    return undefined
  }

  /** Acts of one feed may wait for those of another further on; what waits at the end was handed over in vain, however often. */
  private endedFor({ header, counts }: Run): void {
    const from = header?.header.from
    if (from !== undefined) this.forbearance.note(from, Math.min(counts.waiting, this.takes.parkedOf(from)))
  }

  private readAhead(run: Run): void {
    if (run.lines.length === 0) return
    const lines = run.lines.splice(0)
    run.bytes = 0
    run.ahead.push({ lines: lines.map(({ line }) => line), read: this.ports.verifier.read(lines.map(({ bytes }) => bytes)) })
  }

  private async takeNext(run: Run): Promise<void> {
    const { lines, read } = run.ahead[0]!
    const found = await read
    run.ahead.shift()
    const acts: ReadAct[] = []
    for (const [index, one] of found.entries()) {
      if (isMalformed(one)) run.faults.push({ line: lines[index]!, fault: one })
      else acts.push(one)
    }
    this.forbearance.note(run.header!.header.from, found.length - acts.length)
    await this.take(acts, run)
  }

  private async take(acts: readonly ReadAct[], run: Run): Promise<void> {
    const { kind, from } = run.header!.header
    // What is not by its sender, and so says nothing of who seals, has no place in a greeting.
    const welcome = kind === 'greeting' ? acts.filter(({ sealed }) => isOwnIdentity(sealed, from)) : acts
    if (welcome.length === 0) return
    const counts = countArrivals(await this.takes.take(welcome, from))
    this.forbearance.note(from, counts.faulty)
    run.counts = addCounts(run.counts, counts)
  }

  private header(header: SealedHeader, run: Run, mayExchange: (from: BodyId) => boolean): Refusal | Malformed | undefined {
    const { kind, from, to } = header.header
    if (!run.kinds.includes(kind)) return malformed('not_one_of', '/header/kind')
    if (to !== this.self) return refuse('not_for_us')
    // The same answer whether the body is unknown or only unchecked.
    if (!mayExchange(from) || !this.folds.identities.has(from)) return refuse('not_a_peer')
    run.header = header
    run.sealed = this.isSealed(header)
    return undefined
  }

  private isSealed(header: SealedHeader): boolean {
    const { from } = header.header
    const identity = this.folds.identities.get(from)!
    const key = identity.keyAt(identity.acts.length)
    return key !== undefined && verifyHeader(key, header, { from, to: this.self })
  }

  /** A key may have been rotated since we last heard: its holder's identity acts verify by themselves, and then the header must. */
  private async learnKeys(read: ReadAct, run: Run): Promise<boolean> {
    const { from } = run.header!.header
    run.unsealed += 1
    if (run.unsealed > mostUnsealed) return false
    const isTheirs = isOwnIdentity(read.sealed, from)
    if (isTheirs) run.counts = addCounts(run.counts, countArrivals(await this.takes.take([read], from)))
    run.sealed = this.isSealed(run.header!)
    return run.sealed || isTheirs
  }

  private today(): string {
    return this.ports.clock.now().slice(0, 10)
  }
}

function isOwnIdentity({ act, digest }: SealedAct, body: BodyId): boolean {
  return act.feed === 'identity' && (act.body ?? digest) === body
}

type Line = Extract<TransferLine, { readonly kind: 'line' }>

interface Run {
  readonly kinds: readonly HeaderKind[]
  header: SealedHeader | undefined
  /** Whether the header's seal has been found good. */
  sealed: boolean
  /** Acts read while it was not. */
  unsealed: number
  /** Lines that came and are still to be read, and how many bytes they are. */
  readonly lines: Line[]
  bytes: number
  /** Being read, in the order of their coming. */
  readonly ahead: { readonly lines: readonly number[]; readonly read: Promise<readonly (ReadAct | Malformed)[]> }[]
  counts: IntakeCounts
  readonly faults: { readonly line: number; readonly fault: Malformed }[]
}
