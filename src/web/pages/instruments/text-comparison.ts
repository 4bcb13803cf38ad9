import type { Wording } from '../../../core/wording.ts'
import { languages } from '../../language.ts'
import type { TextView } from './text-columns.tsx'

function same(one: Wording | null, other: Wording | null): boolean {
  return languages.every((language) => (one?.[language] ?? null) === (other?.[language] ?? null))
}

/** Letter for letter, in every language. */
export function sameText(one: TextView, other: TextView): boolean {
  return same(one.title, other.title) && same(one.preamble, other.preamble) && one.articles.length === other.articles.length
    && one.articles.every(({ heading, text }, index) => same(heading, other.articles[index]!.heading) && same(text, other.articles[index]!.text))
}

/** Articles that do not read the same, by number; what is added or left out counts as well. */
export function changedArticles(before: Pick<TextView, 'articles'>, after: Pick<TextView, 'articles'>): readonly number[] {
  const count = Math.max(before.articles.length, after.articles.length)
  return Array.from({ length: count }, (_, index) => index + 1).filter((number) => {
    const [one, other] = [before.articles[number - 1], after.articles[number - 1]]
    return !one || !other || !same(one.heading, other.heading) || !same(one.text, other.text)
  })
}
