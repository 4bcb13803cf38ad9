import { alike } from './letters.ts'

/** A word of a text: the forms under which it can be found, and where it stands in the text as written. */
export interface Word {
  /** The word made alike, then, in Arabic, without the particles that may be attached to it. */
  readonly forms: readonly [string, ...string[]]
  /** In UTF-16 units of the text as given. */
  readonly start: number
  readonly end: number
}

/** Longer words are made up: no text of a register needs them, and they cost. */
const longestWord = 64

/** The article and the preposition with it, after which nothing more is attached; then what joins sentences and the prepositions. */
const articles = ['ال', 'لل'] as const
const attached = ['و', 'ف', 'ب', 'ك', 'ل'] as const
/** What is left must still be a word: two letters alone are as often part of the root. */
const shortestStem = 3
const arabicWord = /^[\u0621-\u064a]+$/

/** Every way in which attached particles can be taken off; which letters are particles cannot be told without a dictionary, so all are kept. */
function withoutParticles(word: string): readonly string[] {
  if (!arabicWord.test(word)) return []
  const stems = new Set<string>()
  const peel = (form: string) => {
    for (const prefix of [...articles, ...attached]) {
      const stem = form.slice(prefix.length)
      if (!form.startsWith(prefix) || stem.length < shortestStem || stems.has(stem)) continue
      stems.add(stem)
      if (prefix.length === 1) peel(stem)
    }
  }
  peel(word)
  return [...stems]
}

function formsOf(written: string): readonly [string, ...string[]] | undefined {
  const word = alike(written).slice(0, longestWord)
  return word === '' ? undefined : [word, ...withoutParticles(word)]
}

/** A run of letters and digits, with the marks that belong to them and the unseen characters between. An apostrophe parts words, as in French. */
const run = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640\u00ad\u200b-\u200f\u2060]*/gu

export function* wordsOf(text: string): Generator<Word> {
  for (const { 0: written, index } of text.matchAll(run)) {
    const forms = formsOf(written)
    if (forms) yield { forms, start: index, end: index + written.length }
  }
}

/** The text as the store keeps it for searching: every form of every word, a space between. The same on every engine. */
export function analysed(text: string): string {
  return [...wordsOf(text)].flatMap(({ forms }) => forms).join(' ')
}

/** Words of a question, each once. Only so many are looked up: more do not make a question more precise. */
export function questionWords(query: string, most = 12): readonly Word[] {
  const words: Word[] = []
  for (const word of wordsOf(query.slice(0, 1_000))) {
    if (words.length === most) break
    if (!words.some(({ forms }) => forms[0] === word.forms[0])) words.push(word)
  }
  return words
}

/** How well a word of a text answers a word of a question: the same; the same but for particles; or beginning with it. */
export type Likeness = 3 | 2 | 1 | 0

/** Shorter beginnings would find half of every text. */
const shortestBeginning = 3

export function likeness(asked: Word, word: Word): Likeness {
  const [first] = asked.forms
  if (first === word.forms[0]) return 3
  if (asked.forms.some((form) => word.forms.includes(form))) return 2
  return first.length >= shortestBeginning && word.forms.some((form) => form.startsWith(first)) ? 1 : 0
}

/** Whether every word of the question is in the text. A question without words matches nothing. */
export function matches(query: string, text: string): boolean {
  const asked = questionWords(query)
  const words = [...wordsOf(text)]
  return asked.length > 0 && asked.every((each) => words.some((word) => likeness(each, word) > 0))
}
