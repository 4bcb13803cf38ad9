// Specification: spec/exchange.md
import type { SealedAct } from '../core/act.ts'
import { isMalformed, malformed, type Malformed } from '../core/refusal.ts'
import { readLine } from './line.ts'
import { maxLine, readActBytes, readHeader, type SealedHeader } from './transfer.ts'

/** What one line of a transfer turned out to be, or holds, unread; lines count from 1. */
export type TransferLine =
  | { readonly kind: 'header'; readonly header: SealedHeader }
  | { readonly kind: 'line'; readonly line: number; readonly bytes: Uint8Array }
  | { readonly kind: 'malformed'; readonly line: number; readonly fault: Malformed }
  | { readonly kind: 'end'; readonly count: number }

export type TransferItem = Exclude<TransferLine, { readonly kind: 'line' }> | { readonly kind: 'act'; readonly line: number; readonly act: SealedAct }

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lineFeed = 0x0a
const ending = new TextEncoder().encode('{"end":')

/**
 * Takes a transfer apart as it arrives, holding one line at most; acts are left for another to read. A malformed act
 * stands in the way of no other; a malformed header leaves nothing that could be trusted to be for this node, and
 * nothing more is read.
 */
export class TransferLines {
  #held: Uint8Array[] = []
  #heldBytes = 0
  /** A line over the limit is dropped up to its end, not kept. */
  #skipping = false
  #line = 0
  #acts = 0
  #at: 'header' | 'acts' | 'end' | 'closed' = 'header'
  /** Why nothing more is read. */
  #closed: Malformed | undefined

  /** Whether the transfer came to its end; what was read before a break stands, and the rest is asked for again. */
  finish(): Malformed | undefined {
    if (this.#at !== 'end') return this.#closed ?? malformed('cut_short')
    return this.#heldBytes > 0 || this.#skipping ? malformed('after_end') : undefined
  }

  *push(chunk: Uint8Array): Generator<TransferLine> {
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      this.#hold(chunk.subarray(start, end))
      start = end + 1
      if (this.#at === 'closed') return
      yield this.#read()
    }
    if (this.#at !== 'closed') this.#hold(chunk.subarray(start))
  }

  #hold(bytes: Uint8Array): void {
    if (this.#skipping || bytes.length === 0) return
    this.#heldBytes += bytes.length
    if (this.#heldBytes > maxLine) {
      this.#skipping = true
      this.#held = []
      return
    }
    // A copy, since the caller may use its buffer again; the `slice` of a Buffer would be none.
    this.#held.push(new Uint8Array(bytes))
  }

  #read(): TransferLine {
    this.#line += 1
    const bytes = this.#take()
    if (isMalformed(bytes)) return this.#refuse(bytes)
    if (this.#at === 'acts' && !isEnding(bytes)) {
      this.#acts += 1
      return { kind: 'line', line: this.#line, bytes }
    }
    try {
      return this.#item(decoder.decode(bytes))
    } catch {
      return this.#refuse(malformed('bad_utf8'))
    }
  }

  #take(): Uint8Array | Malformed {
    const skipped = this.#skipping
    const held = this.#held
    this.#held = []
    this.#heldBytes = 0
    this.#skipping = false
    if (skipped) return malformed('line_too_long')
    return held.length === 1 ? held[0]! : Buffer.concat(held)
  }

  #refuse(fault: Malformed): TransferLine {
    return this.#at === 'acts' ? this.#fault(fault) : this.#close(fault)
  }

  #fault(fault: Malformed): TransferLine {
    this.#acts += 1
    return { kind: 'malformed', line: this.#line, fault }
  }

  #close(fault: Malformed): TransferLine {
    this.#at = 'closed'
    this.#closed = fault
    return { kind: 'malformed', line: this.#line, fault }
  }

  #item(line: string): TransferLine {
    if (this.#at === 'header') return this.#header(line)
    return this.#at === 'end' ? this.#close(malformed('after_end')) : this.#end(line)
  }

  #header(line: string): TransferLine {
    const fields = readLine(line, ['header', 'seal'], ['text', 'text'])
    if (isMalformed(fields)) return this.#close(fields)
    const header = readHeader(...(fields as [string, string]))
    if (isMalformed(header)) return this.#close(header)
    this.#at = 'acts'
    return { kind: 'header', header }
  }

  #end(line: string): TransferLine {
    const fields = readLine(line, ['end', 'count'], ['truth', 'count'])
    if (isMalformed(fields)) return this.#close(fields)
    if (fields[1] !== this.#acts) return this.#close(malformed('count_mismatch', '/count'))
    this.#at = 'end'
    return { kind: 'end', count: this.#acts }
  }
}

function isEnding(bytes: Uint8Array): boolean {
  return ending.every((byte, index) => bytes[index] === byte)
}

/** Reads a transfer whole, acts and all, in one thread. */
export class TransferReader {
  readonly #lines = new TransferLines()

  finish(): Malformed | undefined {
    return this.#lines.finish()
  }

  *push(chunk: Uint8Array): Generator<TransferItem> {
    for (const item of this.#lines.push(chunk)) {
      if (item.kind !== 'line') yield item
      else {
        const act = readActBytes(item.bytes)
        yield isMalformed(act) ? { kind: 'malformed', line: item.line, fault: act } : { kind: 'act', line: item.line, act }
      }
    }
  }
}
