import type { BodyId } from '../../../core/act.ts'
import type { ArticleStanding, Awaited, Concordance as Checked, DraftPosition, Negotiation } from '../../../core/negotiation.ts'
import type { Concordance, Consent } from '../../components/ConsentMatrix.tsx'
import type { Place } from '../../format.ts'
import { formatList } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'

/** A position in the one vocabulary of consent. Who tabled a version stands behind its text. */
export function consentOf(position: DraftPosition | undefined, ours: boolean): Consent {
  if (position === undefined || position.at === 'none') return ours ? 'awaited_from_us' : 'awaited'
  if (position.at === 'author') return 'accepted'
  return ({ accept: 'accepted', reserve: 'reservation', abstain: 'abstained' } as const)[position.stance]
}

/** The languages of an article agree once every party's translators say so; one who says they differ is enough. */
export function concordanceOf(standing: ArticleStanding): Concordance {
  const checks = [...standing.concordance.values()]
  const verdict = (check: Checked) => (check.at === 'checked' ? check.verdict : check.at)
  if (checks.some((check) => verdict(check) === 'differs')) return 'differs'
  return checks.every((check) => verdict(check) === 'concordant' || check.at === 'not_needed') ? 'concordant' : 'to_check'
}

/** What must still happen before the text can be proposed, each said as a verb, ours first. */
export interface GateStep {
  readonly text: string
  /** The first article it is about. */
  readonly article: number
}

export function gateSteps(place: Place, negotiation: Pick<Negotiation, 'gate'>, us: BodyId, codeOf: (body: BodyId) => string): readonly GateStep[] {
  if (negotiation.gate.at === 'open') return []
  const { gate } = words(place.language).drafts
  const numbers = (articles: readonly number[]) => formatList(place, articles.map(String))
  const stepsOf = ({ body, silentOn, reserves, unchecked, differsOn }: Awaited): readonly GateStep[] => {
    const step = (verb: keyof typeof gate.us, articles: readonly number[]) => {
      if (articles.length === 0) return []
      const list = numbers(articles)
      return [{ text: body === us ? gate.us[verb](list, articles.length) : gate.them[verb](codeOf(body), list, articles.length), article: articles[0]! }]
    }
    return [...step('answer', silentOn), ...step('lift', reserves), ...step('check', unchecked), ...step('settle', differsOn)]
  }
  const { awaited } = negotiation.gate
  return [...awaited.filter(({ body }) => body === us), ...awaited.filter(({ body }) => body !== us)].flatMap(stepsOf)
}

/** Paragraphs as the authors set them: one a line. */
export function paragraphsOf(text: string): readonly string[] {
  return text.split(/\n+/).map((line) => line.trim()).filter((line) => line !== '')
}

export interface Passage {
  readonly before: string | null
  readonly after: string
}

/**
 * Rows that stand beside each other: paragraph by paragraph where every language has as many, and as many as
 * before; otherwise the article as a whole, for a wrong pairing would compare what does not belong together.
 */
export function rowsOf(texts: readonly { readonly before: string | null; readonly after: string }[]): readonly (readonly Passage[])[] {
  const split = texts.map(({ before, after }) => ({ before: before === null ? null : paragraphsOf(before), after: paragraphsOf(after) }))
  const count = split[0]?.after.length ?? 0
  const aligned = count > 0 && split.every(({ before, after }) => after.length === count && (before === null || before.length === count))
  if (!aligned) return [texts]
  return Array.from({ length: count }, (_, row) => split.map(({ before, after }) => ({ before: before?.[row] ?? null, after: after[row]! })))
}
