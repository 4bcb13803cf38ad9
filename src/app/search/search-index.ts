import { likeness, questionWords, wordsOf, type Word } from './normalise.ts'

export interface Found {
  readonly key: string
  /** Higher answers better; it compares answers to one question only. */
  readonly score: number
}

export interface SearchAnswer {
  readonly found: readonly Found[]
  /** How many there are in all, also beyond those given. */
  readonly total: number
}

interface Posting {
  readonly word: Word
  /** Weight of the best place in which the word stands in each text: a title counts more than a body. */
  readonly weights: Map<string, number>
}

/**
 * Texts in memory, found by words. It answers for those texts only, so who may see what is decided by which texts were added: there is one index for the
 * public, and one for each set of readers.
 */
export class SearchIndex {
  readonly #postings = new Map<string, Posting>()
  readonly #wordsByKey = new Map<string, Set<string>>()

  get size(): number {
    return this.#wordsByKey.size
  }

  /** Adds or replaces the text of a key; parts are given from the weightiest, as a title before a body. */
  add(key: string, parts: readonly string[]): void {
    this.remove(key)
    const held = new Set<string>()
    for (const [place, part] of parts.entries()) {
      for (const word of wordsOf(part)) {
        const posting = this.#posting(word)
        posting.weights.set(key, Math.max(posting.weights.get(key) ?? 0, 1 / (place + 1)))
        held.add(word.forms[0])
      }
    }
    this.#wordsByKey.set(key, held)
  }

  remove(key: string): void {
    for (const form of this.#wordsByKey.get(key) ?? []) {
      const weights = this.#postings.get(form)?.weights
      weights?.delete(key)
      if (weights?.size === 0) this.#postings.delete(form)
    }
    this.#wordsByKey.delete(key)
  }

  /** Texts in which every word of the question stands, the best first; equal ones in the order of their keys, so that each node lists alike. */
  find(query: string, most = 50): SearchAnswer {
    const scores = questionWords(query).map((asked) => this.#scoresFor(asked))
    const [first, ...others] = scores
    if (!first) return { found: [], total: 0 }
    const found = [...first]
      .filter(([key]) => others.every((other) => other.has(key)))
      .map(([key, score]): Found => ({ key, score: others.reduce((sum, other) => sum + other.get(key)!, score) }))
      .toSorted((one, other) => other.score - one.score || (one.key < other.key ? -1 : 1))
    return { found: found.slice(0, most), total: found.length }
  }

  #posting(word: Word): Posting {
    const known = this.#postings.get(word.forms[0])
    if (known) return known
    const posting: Posting = { word, weights: new Map() }
    this.#postings.set(word.forms[0], posting)
    return posting
  }

  #scoresFor(asked: Word): ReadonlyMap<string, number> {
    const scores = new Map<string, number>()
    for (const { word, weights } of this.#postings.values()) {
      const like = likeness(asked, word)
      if (like === 0) continue
      // A word that stands in few texts tells more than one that stands in many.
      const rarity = Math.log(1 + this.size / weights.size)
      for (const [key, weight] of weights) scores.set(key, Math.max(scores.get(key) ?? 0, like * weight * rarity))
    }
    return scores
  }
}
