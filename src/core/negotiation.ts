// Specification: spec/acts/table.md
import type { BodyId, Digest } from './act.ts'
import type { CheckConcordanceFacts } from './acts/check-concordance.ts'
import type { TableFacts } from './acts/table.ts'
import type { TakePositionFacts } from './acts/take-position.ts'
import type { Partnership } from './partnership.ts'
import { factsOf, type HeldAct } from './rule.ts'
import { byClaimedTime, lastInFeed } from './sequence.ts'

/** Whether an article reads the same in two drafts. Text is content, which the fold does not hold. */
export type SameArticle = (one: Digest, other: Digest, article: number) => boolean

export type DraftPosition =
  | { readonly at: 'none' }
  /** Who tables a version stands behind its text until it says otherwise. */
  | { readonly at: 'author' }
  /** `carried`: taken on an earlier version whose article reads the same. */
  | { readonly at: 'taken'; readonly stance: TakePositionFacts['stance']; readonly act: Digest; readonly carried: boolean }

export type Concordance =
  /** One authentic language: there is nothing to compare. */
  | { readonly at: 'not_needed' }
  | { readonly at: 'none' }
  | { readonly at: 'checked'; readonly verdict: CheckConcordanceFacts['verdict']; readonly act: Digest; readonly carried: boolean }

export interface ArticleStanding {
  readonly article: number
  readonly positions: ReadonlyMap<BodyId, DraftPosition>
  readonly concordance: ReadonlyMap<BodyId, Concordance>
}

/** What one body still owes before the text can be proposed for adoption. */
export interface Awaited {
  readonly body: BodyId
  readonly silentOn: readonly number[]
  readonly reserves: readonly number[]
  readonly unchecked: readonly number[]
  readonly differsOn: readonly number[]
}

export type Gate = { readonly at: 'open' } | { readonly at: 'waiting'; readonly awaited: readonly Awaited[] }

export interface Negotiation {
  /** From the first version to the latest, along the latest one's own line. */
  readonly versions: readonly HeldAct[]
  readonly latest: HeldAct
  /** Other versions that nobody has replaced: two bodies tabled at once. */
  readonly rivals: readonly HeldAct[]
  readonly articles: readonly ArticleStanding[]
  readonly gate: Gate
  /** Proposals that adopt a version of this draft. */
  readonly proposals: readonly HeldAct[]
}

/** The negotiation to which a draft belongs; `undefined` when the digest names no draft. */
export function negotiationOf(partnership: Partnership, draft: Digest, parties: readonly BodyId[], sameArticle: SameArticle): Negotiation | undefined {
  const given = draftOf(partnership, draft)
  if (!given) return undefined
  const all = successorsOf(partnership, lineOf(partnership, given)[0]!)
  const open = byClaimedTime(all.filter(({ digest }) => partnership.about(digest, 'table').length === 0))
  const latest = open.at(-1) ?? given
  const versions = lineOf(partnership, latest)
  const { articles: count } = factsOf<TableFacts>(latest)
  const articles = Array.from({ length: count }, (_, index) => standingOf({ partnership, versions, latest, parties, sameArticle }, index + 1))
  const proposals = byClaimedTime(all.flatMap(({ digest }) => partnership.about(digest, 'propose')))
  return { versions, latest, rivals: open.slice(0, -1), articles, gate: gateOf(articles, parties), proposals }
}

/** Every negotiation, by the latest version of its draft. */
export function draftsOnTable(partnership: Partnership): readonly HeldAct[] {
  const first = partnership.ofType('table').filter((held) => factsOf<TableFacts>(held).replaces === null)
  return byClaimedTime(first.flatMap((held) => byClaimedTime(successorsOf(partnership, held).filter(({ digest }) => partnership.about(digest, 'table').length === 0)).slice(-1)))
}

function draftOf(partnership: Partnership, digest: Digest): HeldAct | undefined {
  const held = partnership.get(digest)
  return held?.act.type === 'table' && held.effect.at === 'taken' ? held : undefined
}

/** From the first version to the given one. */
function lineOf(partnership: Partnership, draft: HeldAct): readonly HeldAct[] {
  const line = [draft]
  for (let earlier = factsOf<TableFacts>(draft).replaces; earlier !== null; ) {
    const held = draftOf(partnership, earlier)
    if (!held) break
    line.push(held)
    earlier = factsOf<TableFacts>(held).replaces
  }
  return line.reverse()
}

function successorsOf(partnership: Partnership, first: HeldAct): readonly HeldAct[] {
  const found = [first]
  for (const held of found) found.push(...partnership.about(held.digest, 'table').filter((next) => factsOf<TableFacts>(next).replaces === held.digest))
  return found
}

interface Table {
  readonly partnership: Partnership
  readonly versions: readonly HeldAct[]
  readonly latest: HeldAct
  readonly parties: readonly BodyId[]
  readonly sameArticle: SameArticle
}

function standingOf(table: Table, article: number): ArticleStanding {
  return {
    article,
    positions: new Map(table.parties.map((body) => [body, positionOf(table, article, body)])),
    concordance: new Map(table.parties.map((body) => [body, concordanceOf(table, article, body)])),
  }
}

function positionOf(table: Table, article: number, body: BodyId): DraftPosition {
  const said = lastSaid(table, 'take_position', article, body)
  // Whoever tabled the latest version wrote its articles after whatever it said before.
  if (table.latest.author === body && (!said || said.carried)) return { at: 'author' }
  if (!said) return { at: 'none' }
  return { at: 'taken', stance: factsOf<TakePositionFacts>(said.held).stance, act: said.held.digest, carried: said.carried }
}

function concordanceOf(table: Table, article: number, body: BodyId): Concordance {
  if (factsOf<TableFacts>(table.latest).authentic.length < 2) return { at: 'not_needed' }
  const said = lastSaid(table, 'check_concordance', article, body)
  if (!said) return { at: 'none' }
  return { at: 'checked', verdict: factsOf<CheckConcordanceFacts>(said.held).verdict, act: said.held.digest, carried: said.carried }
}

/** The last word of one body on an article, of the newest version that has one and whose article still reads the same. */
function lastSaid({ partnership, versions, latest, sameArticle }: Table, type: string, article: number, body: BodyId): { readonly held: HeldAct; readonly carried: boolean } | undefined {
  for (const version of versions.toReversed()) {
    const carried = version.digest !== latest.digest
    if (carried && (article > factsOf<TableFacts>(version).articles || !sameArticle(version.digest, latest.digest, article))) return undefined
    const held = lastInFeed(partnership.about(version.digest, type).filter((one) => one.author === body && factsOf<TakePositionFacts>(one).article === article))
    if (held) return { held, carried }
  }
  return undefined
}

function gateOf(articles: readonly ArticleStanding[], parties: readonly BodyId[]): Gate {
  const awaited = parties.map((body) => {
    const numbers = (fits: (standing: ArticleStanding) => boolean) => articles.filter(fits).map(({ article }) => article)
    return {
      body,
      silentOn: numbers(({ positions }) => positions.get(body)!.at === 'none'),
      reserves: numbers(({ positions }) => isReserve(positions.get(body)!)),
      unchecked: numbers(({ concordance }) => concordance.get(body)!.at === 'none'),
      differsOn: numbers(({ concordance }) => isDifference(concordance.get(body)!)),
    }
  })
  const owing = awaited.filter(({ silentOn, reserves, unchecked, differsOn }) => silentOn.length + reserves.length + unchecked.length + differsOn.length > 0)
  return owing.length === 0 ? { at: 'open' } : { at: 'waiting', awaited: owing }
}

function isReserve(position: DraftPosition): boolean {
  return position.at === 'taken' && position.stance === 'reserve'
}

function isDifference(concordance: Concordance): boolean {
  return concordance.at === 'checked' && concordance.verdict === 'differs'
}
