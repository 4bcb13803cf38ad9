// Specification: spec/acts/table.md
import type { BodyId, Content, Digest } from '../../core/act.ts'
import type { TableFacts } from '../../core/acts/table.ts'
import type { TakePositionFacts } from '../../core/acts/take-position.ts'
import { draftsOnTable, negotiationOf, type Negotiation, type SameArticle } from '../../core/negotiation.ts'
import { factsOf, type HeldAct } from '../../core/rule.ts'
import { byClaimedTime } from '../../core/sequence.ts'
import type { RecordLanguage, Wording } from '../../core/wording.ts'
import { activeMembers } from '../concerned.ts'
import type { Dossier } from '../dossier.ts'

/** The text of a draft or of an instrument, as its content holds it. */
export interface ArticleWording {
  readonly heading: Wording
  readonly text: Wording
}

export interface DraftText extends Content {
  readonly title: Wording & Record<string, string>
  readonly preamble: (Wording & Record<string, string>) | null
  readonly articles: readonly (ArticleWording & Record<string, never>)[]
  readonly reason: (Wording & Record<string, string>) | null
}

/** A negotiation with its texts, as one reader may see them. */
export interface Table {
  readonly negotiation: Negotiation
  readonly facts: TableFacts
  readonly parties: readonly BodyId[]
  readonly text: DraftText
  /** Of each version whose text this reader may see. */
  readonly texts: ReadonlyMap<Digest, DraftText>
  readonly sameArticle: SameArticle
}

/** `undefined` where there is no such draft, and where this reader may not see it. */
export async function tableOf(dossier: Dossier, draft: Digest, today: string): Promise<Table | undefined> {
  const { partnership } = dossier
  const parties = activeMembers(partnership, today)
  const texts = await dossier.contents<DraftText>(partnership.ofType('table').map(({ digest }) => digest))
  const sameArticle = sameArticleIn(texts)
  const negotiation = negotiationOf(partnership, draft, parties, sameArticle)
  const text = negotiation && texts.get(negotiation.latest.digest)
  if (!negotiation || !text) return undefined
  return { negotiation, facts: factsOf<TableFacts>(negotiation.latest), parties, text, texts, sameArticle }
}

export async function tablesOf(dossier: Dossier, today: string): Promise<readonly Table[]> {
  const tables = await Promise.all(draftsOnTable(dossier.partnership).map(({ digest }) => tableOf(dossier, digest, today)))
  return tables.filter((table) => table !== undefined)
}

/** Text that cannot be read counts as changed: a position is not carried over on trust. */
export function sameArticleIn(texts: ReadonlyMap<Digest, DraftText>): SameArticle {
  return (one, other, article) => {
    const [first, second] = [texts.get(one)?.articles[article - 1], texts.get(other)?.articles[article - 1]]
    return first !== undefined && second !== undefined && sameWording(first.heading, second.heading) && sameWording(first.text, second.text)
  }
}

export function sameWording(one: Wording, other: Wording): boolean {
  const languages = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<RecordLanguage>
  return [...languages].every((language) => one[language] === other[language])
}

/** The version of an article that a body last stood behind, before the latest one; `undefined` when there is none. */
export function lastStoodBehind({ negotiation }: Pick<Table, 'negotiation'>, positionsOn: (version: Digest) => readonly HeldAct[], article: number, body: BodyId): HeldAct | undefined {
  return negotiation.versions.slice(0, -1).findLast((version) => {
    if (version.author === body) return factsOf<TableFacts>(version).articles >= article
    const said = positionsOn(version.digest).filter((held) => held.author === body && factsOf<TakePositionFacts>(held).article === article)
    return byClaimedTime(said).map((held) => factsOf<TakePositionFacts>(held).stance).at(-1) === 'accept'
  })
}

/** Languages in which an article, the title or the preamble still has no text although it is to be authentic in them. */
export function languagesWanting({ facts, text }: Pick<Table, 'facts' | 'text'>): readonly RecordLanguage[] {
  const wordings: readonly Wording[] = [text.title, ...(text.preamble ? [text.preamble] : []), ...text.articles.map((article) => article.text)]
  return facts.authentic.filter((language) => wordings.some((wording) => wording[language] === undefined))
}
