import { likeness, questionWords, wordsOf } from './normalise.ts'

/** A piece of a text: set off where it answers the question. Pieces joined give the text exactly. */
export interface Piece {
  readonly text: string
  readonly found: boolean
}

export function highlight(query: string, text: string): readonly Piece[] {
  const asked = questionWords(query)
  const pieces: Piece[] = []
  let written = 0
  for (const word of wordsOf(text)) {
    if (!asked.some((each) => likeness(each, word) > 0)) continue
    if (word.start > written) pieces.push({ text: text.slice(written, word.start), found: false })
    pieces.push({ text: text.slice(word.start, word.end), found: true })
    written = word.end
  }
  if (written < text.length) pieces.push({ text: text.slice(written), found: false })
  return pieces
}

/** The part of a long text around the first answer, cut between words, for a line of a list. */
export function excerpt(query: string, text: string, most = 200): string {
  if (text.length <= most) return text
  const asked = questionWords(query)
  const words = [...wordsOf(text)]
  const first = words.find((word) => asked.some((each) => likeness(each, word) > 0))
  const wanted = Math.max(0, (first?.start ?? 0) - most / 4)
  const from = words.find(({ start }) => start >= wanted)?.start ?? 0
  const to = words.findLast(({ start, end }) => start >= from && end <= from + most)?.end ?? from + most
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`
}
