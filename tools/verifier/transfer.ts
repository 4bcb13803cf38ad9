// Specification: spec/exchange.md §2, §3, §5
import { digestOf } from './digest.ts'
import { headFields, readSealedAct } from './envelope.ts'
import type { SealedAct, SealedLine } from './envelope.ts'
import { isSeal } from './key.ts'
import { Malformed, readOr, within } from './malformed.ts'
import { readText } from './reader.ts'
import { bytesShape, digestShape, instantShape, integerShape, listOf, objectOf, oneOf, orNull } from './shape.ts'
import type { Shape } from './shape.ts'

const longestLine = 2_097_152
const count = integerShape(1, Number.MAX_SAFE_INTEGER)

export interface Header {
  readonly kind: 'transfer' | 'greeting'
  readonly rules: number
  readonly from: string
  readonly to: string
  readonly at: string
  readonly nonce: string
  readonly heads: readonly { readonly feed: string, readonly in: string | null }[]
  readonly codes: readonly { readonly partnership: string, readonly digest: string }[]
}

const headShape = objectOf(new Map<string, Shape>([['feed', oneOf(['identity', 'public', 'partnership'])], ['in', orNull(digestShape)], ...headFields]))

const headerFields: readonly (readonly [string, Shape])[] = [
  ['kind', oneOf(['transfer', 'greeting'])],
  ['rules', count],
  ['from', digestShape],
  ['to', digestShape],
  ['at', instantShape],
  ['nonce', bytesShape(16, 'not_a_nonce')],
  ['heads', listOf(0, 10_000, headShape)],
  ['codes', listOf(0, 10_000, objectOf(new Map([['partnership', digestShape], ['digest', digestShape]])))],
]

/** Only a node that may have forgotten acts of its own says so. */
function headerShapeOf(value: unknown): Shape {
  const isRestored = typeof value === 'object' && value !== null && Object.hasOwn(value, 'restored')
  return objectOf(new Map<string, Shape>(isRestored ? [...headerFields, ['restored', digestShape]] : headerFields))
}

export type Item =
  | { readonly kind: 'header', readonly header: Header, readonly digest: string, readonly seal: string }
  | { readonly kind: 'act', readonly act: SealedAct, readonly line: SealedLine }
  | { readonly kind: 'end' }
  | { readonly kind: 'malformed', readonly fault: Malformed }

/** The fields of a line, in their order and without white space, or a fault at the first that is not as it must be. */
function fieldsOf(text: string, names: readonly string[], kinds: readonly RegExp[]): readonly string[] {
  let rest = text
  const values = names.map((name, index) => {
    const begin = `${index === 0 ? '{' : ','}"${name}":`
    const found = rest.startsWith(begin) ? kinds[index]!.exec(rest.slice(begin.length)) : null
    if (found === null) throw new Malformed('bad_line', `/${name}`)
    rest = rest.slice(begin.length + found[0].length)
    return found[0]
  })
  if (rest !== '}') throw new Malformed('bad_line')
  return values
}

const textKind = /^"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/
const textOrNullKind = new RegExp(`^(?:null|${textKind.source.slice(1)})`)
const truth = /^true/
const integer = /^(?:0|[1-9][0-9]*)/

function readHeaderLine(text: string): Item {
  const [header, seal] = fieldsOf(text, ['header', 'seal'], [textKind, textKind]).map((value) => JSON.parse(value) as string) as [string, string]
  const value = within('/header', () => {
    const read = readText(header, 1_048_576)
    headerShapeOf(read)(read, '', [])
    const astray = (read as unknown as Header).heads.findIndex((head) => (head.feed === 'partnership') !== (head.in !== null))
    if (astray >= 0) throw new Malformed('bad_head', `/heads/${astray}/in`)
    return read
  })
  if (!isSeal(seal)) throw new Malformed('not_a_seal', '/seal')
  return { kind: 'header', header: value as unknown as Header, digest: digestOf('transfer', header), seal }
}

export function readLine(text: string): SealedLine {
  const kinds = [textKind, textKind, textOrNullKind, textOrNullKind]
  const [act, seal, context, content] = fieldsOf(text, ['act', 'seal', 'context', 'content'], kinds).map((value) => JSON.parse(value) as string | null)
  return { act: act!, seal: seal!, context: context!, content: content! }
}

/** Reads a transfer that is held whole, line by line. */
export class TransferReader {
  private situation: 'header' | 'acts' | 'ended' | 'stopped' = 'header'
  private lines = 0
  private fault: Malformed | undefined

  /** What each line is, and the fault by which the transfer as a whole ended, if any. */
  read(bytes: Uint8Array): { readonly items: readonly Item[], readonly finish: Malformed | undefined } {
    const items: Item[] = []
    let start = 0
    while (start < bytes.length && this.situation !== 'stopped') {
      const end = bytes.indexOf(0x0a, start)
      if (end === -1) break
      items.push(this.line(bytes.subarray(start, end)))
      start = end + 1
    }
    if (this.situation === 'ended' && start < bytes.length) this.stop(new Malformed('after_end'))
    return { items, finish: this.fault ?? (this.situation === 'ended' ? undefined : new Malformed('cut_short')) }
  }

  private stop(fault: Malformed): Item {
    this.situation = 'stopped'
    this.fault = fault
    return { kind: 'malformed', fault }
  }

  private line(bytes: Uint8Array): Item {
    if (this.situation === 'ended') return this.stop(new Malformed('after_end'))
    const text = readOr(() => textOfLine(bytes))
    if (this.situation === 'header') return this.first(text)
    if (!(text instanceof Malformed) && text.startsWith('{"end":')) return this.last(text)
    return this.middle(text)
  }

  private first(text: string | Malformed): Item {
    const item = text instanceof Malformed ? text : readOr(() => readHeaderLine(text))
    if (item instanceof Malformed) return this.stop(item)
    this.situation = 'acts'
    return item
  }

  /** A malformed act counts as a line and stands in the way of no other; a line that is none of the format ends the reading. */
  private middle(text: string | Malformed): Item {
    this.lines += 1
    if (text instanceof Malformed) return { kind: 'malformed', fault: text }
    const line = readOr(() => readLine(text))
    if (line instanceof Malformed) return { kind: 'malformed', fault: line }
    const act = readOr(() => readSealedAct(line))
    return act instanceof Malformed ? { kind: 'malformed', fault: act } : { kind: 'act', act, line }
  }

  private last(text: string): Item {
    const values = readOr(() => fieldsOf(text, ['end', 'count'], [truth, integer]))
    if (values instanceof Malformed) return this.stop(values)
    if (Number(values[1]) !== this.lines) return this.stop(new Malformed('count_mismatch', '/count'))
    this.situation = 'ended'
    return { kind: 'end' }
  }
}

function textOfLine(bytes: Uint8Array): string {
  if (bytes.length > longestLine) throw new Malformed('line_too_long')
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Malformed('bad_utf8')
  }
}
