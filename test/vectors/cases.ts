import type { Digest, Json, SealedAct } from '../../src/core/act.ts'
import { History, type Written } from '../../src/core/history.suite.ts'
import { checkCode } from '../../src/wire/check-code.ts'
import type { SealedLine } from '../../src/wire/envelope.ts'
import { NodeRecord, readOnNode } from '../agreement/node-record.ts'
import { sealHistory, type Sealer, type SealedHistory } from '../agreement/sealed-history.ts'

export interface FoldCase { readonly [field: string]: Json, readonly name: string }

/** Bodies by the letter that histories call them. */
export const letters = [...'abcdefghijklmnopqrstuvwxyz']

/** A file of histories: each act and each identity stands in it once, and cases name acts by their place. */
export class FoldFile {
  private readonly lines: SealedLine[] = []
  private readonly places = new Map<string, number>()
  private readonly identities = new Map<Digest, Sealer>()
  private readonly cases: FoldCase[] = []

  /** Seals a history and adds it with what became of it here; `arrivals` are orders beside the first, as places in the history. */
  add(name: string, history: { readonly id: Digest, readonly written: readonly Written[] }, options: { readonly arrivals?: readonly (readonly number[])[], readonly showState?: boolean, readonly change?: (lines: SealedLine[], sealed: SealedHistory) => void } = {}): readonly string[] {
    const sealed = sealHistory(history, letters)
    const lines = [...sealed.lines]
    options.change?.(lines, sealed)
    const bodies = new Set(sealed.acts.map(({ act }) => act.body))
    for (const sealer of sealed.sealers) if (bodies.has(sealer.body)) this.identities.set(sealer.body, sealer)
    const acts = lines.map((line) => this.placeOf(line))
    const { outcomes, state, digest } = foldOnNode(sealed.sealers.filter(({ body }) => bodies.has(body)), lines, sealed.id)
    const arrivals = options.arrivals?.map((order) => order.map((index) => acts[index]!))
    this.cases.push({
      name, partnership: sealed.id, acts, ...(arrivals && { arrivals }), outcomes, ...(options.showState && { state }), digest, checkCode: digest && checkCode(digest),
    } as unknown as FoldCase)
    return outcomes
  }

  private placeOf(line: SealedLine): number {
    const key = JSON.stringify(line)
    const known = this.places.get(key)
    if (known !== undefined) return known
    this.lines.push(line)
    this.places.set(key, this.lines.length - 1)
    return this.lines.length - 1
  }

  file(about: string): Json {
    return { about, identities: [...this.identities.values()].flatMap(({ identity }) => identity.map(lineOfAct)), acts: this.lines, cases: this.cases } as unknown as Json
  }
}

export function lineOfAct(sealed: SealedAct): SealedLine {
  return { act: sealed.bytes, seal: sealed.seal, context: sealed.contextBytes, content: sealed.contentBytes }
}

/** What this program makes of lines in this order. */
export function foldOnNode(sealers: readonly Sealer[], lines: readonly SealedLine[], partnership: Digest) {
  const record = new NodeRecord()
  for (const { identity } of sealers) for (const act of identity) record.receive(act)
  const read = lines.map((line) => readOnNode(line))
  for (const one of read) if (typeof one !== 'string') record.receive(one)
  const { lines: state, digest } = record.stateOf(partnership)
  return { outcomes: read.map((one) => (typeof one === 'string' ? one : record.outcomes.get(one.digest)!)), state, digest }
}

/** What a test calls a history, with an act that is only weighed at its end. */
export function historyWith(history: History, ...more: readonly Written[]): { readonly id: Digest, readonly written: readonly Written[] } {
  return { id: history.partnership.id, written: [...history.written, ...more] }
}
