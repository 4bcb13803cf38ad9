import { createHash } from 'node:crypto'

/** A phrase planted in one field and nowhere else: wherever it turns up, that field has leaked. */
export interface Canary {
  readonly field: string
  /** 128 bits in hexadecimal, and words whose letters every encoding treats differently. */
  readonly words: readonly string[]
  readonly text: string
}

const digits = '٠١٢٣٤٥٦٧٨٩'

/** The same field gives the same canary in every run. */
export function canaryFor(field: string): Canary {
  const hex = createHash('sha256').update(`canary ${field}`).digest('hex').slice(0, 32)
  const number = Number.parseInt(hex.slice(0, 6), 16)
  const french = `l'écluse n° ${number} s'éveille à l’été`
  const arabic = `طائر الكناري رقم ${[...`${number}`].map((digit) => digits[Number(digit)]).join('')}`
  const words = [hex, french, arabic]
  return { field, words, text: words.join(' · ') }
}

const escaped = (text: string, escape: (character: string) => string) => [...text].map((character) => (/[\w .-]/.test(character) ? character : escape(character))).join('')
const code = (character: string) => character.codePointAt(0)!
const unicodeEscape = (character: string) => [...Array(character.length).keys()].map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')
const named: Readonly<Record<string, string>> = { "'": '&#39;', '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Base64 of the same bytes is another text for each of the three places at which they may begin; its edges hang on the neighbours. */
function base64Forms(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64').replace(/=+$/, '')
    const inner = whole.slice(before === 0 ? 0 : before + 1, -2)
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')]
  })
}

/** Every writing in which a text could leave; matched without regard to case, which hexadecimal and percent forms vary. */
export function writingsOf(text: string): ReadonlySet<string> {
  const forms = [text, text.normalize('NFD'), text.normalize('NFKD')].flatMap((one) => {
    const bytes = Buffer.from(one, 'utf8')
    return [
      one,
      ...base64Forms(bytes), ...base64Forms(Buffer.from(one, 'utf16le')),
      bytes.toString('hex'), Buffer.from(one, 'utf16le').toString('hex'),
      encodeURIComponent(one), encodeURIComponent(one).replaceAll("'", '%27'), encodeURIComponent(one).replaceAll('%20', '+'), encodeURI(one),
      escaped(one, unicodeEscape), escaped(one, (character) => unicodeEscape(character).replaceAll('\\', '\\\\')),
      escaped(one, (character) => `&#${code(character)};`), escaped(one, (character) => `&#x${code(character).toString(16)};`),
      one.replaceAll(/['&<>"]/g, (character) => named[character]!),
    ]
  })
  return new Set(forms.map((form) => form.toLowerCase()))
}

export interface Captured {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Pages repeat their frame; no writing of a canary goes over the end of a line or the beginning of an element. */
function withoutRepetition(text: string): string {
  return [...new Set(text.toLowerCase().split(/[\n<]/))].join('\n')
}

/** Which fields are found in what was captured, as `capture: field (writing)`. */
export function leaks(captured: readonly Captured[], canaries: readonly Canary[]): readonly string[] {
  const written = canaries.flatMap(({ field, words }) => words.flatMap((word) => [...writingsOf(word)].map((writing) => ({ field, writing }))))
  return captured.flatMap(({ name, bytes }) => {
    const text = withoutRepetition(Buffer.from(bytes).toString('utf8'))
    const wide = withoutRepetition(Buffer.from(bytes).toString('utf16le'))
    return written.filter(({ writing }) => text.includes(writing) || wide.includes(writing)).map(({ field, writing }) => `${name}: ${field} (${writing})`)
  })
}
