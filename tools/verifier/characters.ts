// Specification: spec/envelope.md §6
/** The tables are those of one version; a machine with others would judge other texts. */
const tables = '17.0'

const isMark = (point: string): boolean => /^\p{M}$/u.test(point)
const isArabicLetter = (point: string | undefined): boolean => point !== undefined && /^\p{L}$/u.test(point) && /^\p{Script_Extensions=Arabic}$/u.test(point)
const isDigit = (point: string | undefined): boolean => point !== undefined && /^\p{Nd}$/u.test(point)
const isBidiMark = (point: string | undefined): boolean => point !== undefined && '\u061c\u200e\u200f'.includes(point)
const isWordCharacter = (point: string | undefined): boolean => point !== undefined && /^[A-Za-z0-9_]$/.test(point)
const separators = '.,٫٬/:-'

/** Digits of one system stand in rows of ten beginning with its zero, and rows of different systems may touch. */
function systemOf(digit: string): number {
  const point = digit.codePointAt(0)!
  // The mathematical digits are five systems of ten, one beside the other.
  if (point >= 0x1d7ce && point <= 0x1d7ff) return 0x1d7ce + Math.floor((point - 0x1d7ce) / 10) * 10
  let zero = point
  while (isDigit(String.fromCodePoint(zero - 1)) && point - zero < 9) zero -= 1
  return zero
}

function isControl(point: number): boolean {
  return (point < 0x20 && point !== 0x0a) || (point >= 0x7f && point <= 0x9f) || point === 0x2028 || point === 0x2029
}

function isBidiControl(points: readonly string[], index: number): boolean {
  const point = points[index]!
  if (/^[\u202a-\u202e\u2066-\u2069]$/u.test(point)) return true
  if (!isBidiMark(point)) return false
  const [before, after] = [points[index - 1], points[index + 1]]
  return isDigit(before) || isDigit(after) || isBidiMark(before) || isBidiMark(after) || (isWordCharacter(before) && isWordCharacter(after))
}

function joinsArabicLetters(points: readonly string[], index: number): boolean {
  let before = index - 1
  while (before >= 0 && isMark(points[before]!)) before -= 1
  return isArabicLetter(points[before]) && isArabicLetter(points[index + 1])
}

function isInvisible(points: readonly string[], index: number): boolean {
  const point = points[index]!
  if (point === '\u200c' || point === '\u200d') return !joinsArabicLetters(points, index)
  return !isBidiMark(point) && (/^\p{Default_Ignorable_Code_Point}$/u.test(point) || point === '\u2800' || /^[\ufff9-\ufffc]$/u.test(point))
}

function mixesDigits(points: readonly string[], index: number): boolean {
  if (!isDigit(points[index])) return false
  const between = points[index - 1]
  const before = isDigit(between) ? between : between !== undefined && separators.includes(between) ? points[index - 2] : undefined
  return before !== undefined && isDigit(before) && systemOf(before) !== systemOf(points[index]!)
}

function isNinthMark(points: readonly string[], index: number): boolean {
  return index >= 8 && points.slice(index - 8, index + 1).every(isMark)
}

/** The first code that refuses a text, or undefined. */
export function faultOfText(text: string): string | undefined {
  if (!text.isWellFormed()) return 'not_well_formed'
  // Nothing below can be wrong with plain ASCII but its control characters.
  if (/^[\n\x20-\x7e]*$/.test(text)) return undefined
  if (process.versions.unicode !== tables) throw new Error(`Cannot judge characters: this machine has the tables of Unicode ${process.versions.unicode}; expected ${tables}`)
  const points = [...text]
  for (const [index, point] of points.entries()) {
    if (isControl(point.codePointAt(0)!)) return 'control_character'
    if (isBidiControl(points, index)) return 'bidi_control'
    if (isInvisible(points, index)) return 'invisible_character'
    if (/^[\p{Cn}\p{Co}]$/u.test(point)) return 'unassigned_character'
    if (mixesDigits(points, index)) return 'mixed_digits'
    if (isNinthMark(points, index)) return 'too_many_marks'
  }
  return text.normalize('NFC') === text ? undefined : 'not_nfc'
}
