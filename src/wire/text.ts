// Specification: spec/envelope.md, "Characters"
import { arabicLetters, defaultIgnorable, digits, marks, unassigned } from './characters.ts'

/** In descending precedence at one character; between two characters of a text, the first is the answer. */
export const textFaults = ['not_well_formed', 'control_character', 'unassigned_character', 'bidi_control', 'invisible_character', 'mixed_digits', 'too_many_marks', 'not_nfc'] as const
export type TextFault = (typeof textFaults)[number]

/** Combining marks in a row on one character; more is noise painted over the lines around it. */
const maxMarks = 8

const plain = 0
const control = 1
const missing = 2
const bidi = 3
const invisible = 4
const mark = 5
const digit = 6
/** LRM, RLM and ALM: they set the direction of neutral characters, and can make a number or a name read otherwise. */
const direction = 7
/** ZWJ and ZWNJ: spelling in the Arabic script, a way to hide a difference elsewhere. */
const joiner = 8
const arabic = 9

function classes(): Uint8Array {
  const of = new Uint8Array(0x110000)
  const fill = (ranges: string, value: number): void => {
    for (const range of ranges.trim().split(/\s+/)) {
      const [first = '', last = first] = range.split('-')
      of.fill(value, Number.parseInt(first, 16), Number.parseInt(last, 16) + 1)
    }
  }
  fill(arabicLetters, arabic)
  fill(marks, mark)
  fill(digits, digit)
  fill(unassigned, missing)
  fill(defaultIgnorable, invisible)
  // Braille blank and interlinear annotation: not in the list above, yet as empty to the eye.
  fill('2800 fff9-fffc', invisible)
  fill('202a-202e 2066-2069', bidi)
  fill('61c 200e-200f', direction)
  fill('200c-200d', joiner)
  // A line feed ends a paragraph of text; every other control is refused, and so are the two separators that act as one.
  fill('0-9 b-1f 7f-9f 2028-2029', control)
  return of
}

const classOf = classes()

/** The zero of the system of digits that a digit belongs to. */
const zeros = new Map<number, number>()
for (const range of digits.trim().split(/\s+/)) {
  const [first = 0, last = first] = range.split('-').map((bound) => Number.parseInt(bound, 16))
  for (let code = first; code <= last; code += 1) zeros.set(code, code - ((code - first) % 10))
}

/** What may stand between two digits of one number, date or time. */
const joinsDigits = new Set([...'.,٫٬/:-'].map((character) => character.codePointAt(0)!))

/**
 * Characters whose every sequence keeps every rule: Latin, Greek and Cyrillic letters, Arabic ones with a vowel sign or a
 * doubling or both in their canonical order, ideographs, ASCII digits and common signs. Most texts hold nothing else and
 * need no closer look.
 */
const beyondPlain = /[^\n -~\u00a0-\u00ac\u00ae-\u02ff\u0391-\u03a1\u03a3-\u03ce\u0400-\u0482\u060c\u061b\u061f\u0621-\u0652\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u4e00-\u9fff]|[\u0651\u0652][\u064b-\u0652]|[\u064b-\u0650][\u064b-\u0650\u0652]/

export function isPlain(text: string): boolean {
  return !beyondPlain.test(text)
}

const isIdentifier = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f

function directionFault(before: number, after: number): TextFault | undefined {
  const kinds = [classOf[before], classOf[after]]
  return kinds.includes(digit) || kinds.includes(direction) || (isIdentifier(before) && isIdentifier(after)) ? 'bidi_control' : undefined
}

/** Marks stand on their letter: they are looked through to find it. */
function letterBefore(codes: readonly number[], index: number): number | undefined {
  let at = index - 1
  while (at >= 0 && classOf[codes[at]!] === mark) at -= 1
  return codes[at]
}

function digitFault(codes: readonly number[], index: number): TextFault | undefined {
  const zero = zeros.get(codes[index]!)
  const before = codes[index - 1]
  const joined = before !== undefined && joinsDigits.has(before) ? codes[index - 2] : before
  const other = joined === undefined ? undefined : zeros.get(joined)
  return other !== undefined && other !== zero ? 'mixed_digits' : undefined
}

function faultAt(codes: readonly number[], index: number): TextFault | undefined {
  switch (classOf[codes[index]!]) {
    case control:
      return 'control_character'
    case missing:
      return 'unassigned_character'
    case bidi:
      return 'bidi_control'
    case invisible:
      return 'invisible_character'
    case direction:
      return directionFault(codes[index - 1] ?? 0x20, codes[index + 1] ?? 0x20)
    case joiner: {
      const before = letterBefore(codes, index) ?? 0x20
      return classOf[before] === arabic && classOf[codes[index + 1] ?? 0x20] === arabic ? undefined : 'invisible_character'
    }
    case digit:
      return digitFault(codes, index)
    default:
      return undefined
  }
}

/** The first rule on characters that a text breaks. */
export function textFault(text: string): TextFault | undefined {
  if (isPlain(text)) return undefined
  if (!text.isWellFormed()) return 'not_well_formed'
  const codes = Array.from(text, (character) => character.codePointAt(0)!)
  let run = 0
  for (let index = 0; index < codes.length; index += 1) {
    const kind = classOf[codes[index]!]
    run = kind === mark ? run + 1 : 0
    if (run > maxMarks) return 'too_many_marks'
    if (kind === plain || kind === mark || kind === arabic) continue
    const fault = faultAt(codes, index)
    if (fault) return fault
  }
  // Every code point is assigned in the tables' version, so that any later version normalises it in the same way.
  return text.normalize('NFC') === text ? undefined : 'not_nfc'
}
