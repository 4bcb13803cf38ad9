import type { Child } from 'hono/jsx'
import { isolate, type Language } from '../language.ts'
import { words, type Catalogue } from '../locales/catalogue.ts'
import { Glyph, type GlyphName } from './Glyph.tsx'
import { Party, Shape, type PartyView } from './Party.tsx'

/** Where one body stands towards one article, line or field. The same words wherever consent is asked. */
export type Consent = 'accepted' | 'awaited_from_us' | 'awaited' | 'reservation' | 'abstained' | 'declined'
export type Concordance = 'concordant' | 'to_check' | 'differs'

export const consentGlyphs: Readonly<Record<Consent | Concordance, GlyphName>> = {
  accepted: 'tick', awaited_from_us: 'clock', awaited: 'dots', reservation: 'exclamation', abstained: 'abstain', declined: 'cross',
  concordant: 'equal', to_check: 'unequal', differs: 'unequal',
}

export function consentWord({ field }: Catalogue, consent: Consent, party: string): string {
  switch (consent) {
    case 'accepted': return field.consent.accepted
    case 'awaited_from_us': return field.consent.awaitedFromUs
    case 'awaited': return field.consent.awaitedFrom(isolate(party))
    case 'reservation': return field.consent.reservation
    case 'abstained': return field.consent.abstained
    case 'declined': return field.consent.declined
  }
}

export function concordanceWord({ field }: Catalogue, concordance: Concordance): string {
  return { concordant: field.consent.concordant, to_check: field.consent.concordanceToCheck, differs: field.consent.differs }[concordance]
}

export function consentClass(state: Consent | Concordance): string {
  return `mark mark-${state.replaceAll('_', '-')}`
}

export interface MatrixArticle {
  readonly number: number
  readonly href: string
  readonly current?: boolean | undefined
}

export interface MatrixRow {
  readonly party: PartyView
  readonly ours: boolean
  /** One for each article, in their order. */
  readonly positions: readonly Consent[]
}

export interface MatrixProps {
  readonly language: Language
  readonly id: string
  readonly title: string
  readonly note?: string | undefined
  readonly articles: readonly MatrixArticle[]
  readonly rows: readonly MatrixRow[]
  /** `languages` as codes, `FR / AR`; absent where the text is authentic in one language. */
  readonly concordance?: { readonly languages: string; readonly states: readonly Concordance[] } | undefined
  /** Articles as rows and parties as columns: for a long text, by a link and not by a gesture. */
  readonly turned?: boolean | undefined
  /** What must still happen, each a verb with its own link; absent when nothing does. */
  readonly gate?: { readonly lead: string; readonly steps: readonly { readonly text: string; readonly href: string; readonly note?: Child }[] } | undefined
}

function Cell({ article, state, said }: { article: MatrixArticle; state: Consent | Concordance; said: string }) {
  return <td><a class={consentClass(state)} href={article.href}><Glyph name={consentGlyphs[state]} /><span class="hidden-words">{said}</span></a></td>
}

function Total({ reached, of }: { reached: number; of: number }) {
  return <td class="total"><bdi>{reached}/{of}</bdi></td>
}

function Head({ articles, kit }: { articles: readonly MatrixArticle[]; kit: Catalogue['kit'] }) {
  return (
    <thead><tr>
      <th scope="col"><span class="hidden-words">{kit.matrix.party}</span></th>
      {articles.map(({ number, href, current }) => (
        <th scope="col"><a href={href} aria-current={current ? 'true' : undefined}><span class="hidden-words">{kit.matrix.article} </span>{number}</a></th>
      ))}
      <th scope="col" class="total">{kit.matrix.total}</th>
    </tr></thead>
  )
}

/** One party, or the concordance: what is a row in one reading and a column in the other. */
interface Line {
  readonly name: Child
  readonly ours: boolean
  readonly cells: readonly { readonly state: Consent | Concordance; readonly said: string }[]
  readonly reached: number
}

function linesOf(catalogue: Catalogue, { articles, rows, concordance }: MatrixProps): readonly Line[] {
  const { matrix } = catalogue.kit
  const parties = rows.map(({ party, ours, positions }) => ({
    ours,
    name: <><span class="wide"><Party party={party} /></span><span class="narrow" aria-hidden="true"><Party party={party} show="code" /></span></>,
    cells: articles.map(({ number }, index) => {
      const state = positions[index] ?? 'awaited'
      return { state, said: matrix.cell(isolate(party.name), number, consentWord(catalogue, state, party.code)) }
    }),
    reached: positions.filter((position) => position === 'accepted').length,
  }))
  if (concordance === undefined) return parties
  return [...parties, {
    ours: false,
    name: <><span class="wide indented">{matrix.concordance} <bdi>{concordance.languages}</bdi></span><bdi class="narrow" aria-hidden="true">{concordance.languages}</bdi></>,
    cells: articles.map(({ number }, index) => {
      const state = concordance.states[index] ?? 'to_check'
      return { state, said: matrix.cell(matrix.concordance, number, concordanceWord(catalogue, state)) }
    }),
    reached: concordance.states.filter((state) => state === 'concordant').length,
  }]
}

interface TableParts {
  readonly articles: readonly MatrixArticle[]
  readonly lines: readonly Line[]
  readonly kit: Catalogue['kit']
}

function PartyTable({ articles, lines, kit }: TableParts) {
  return (
    <table class="matrix">
      <Head articles={articles} kit={kit} />
      <tbody>
        {lines.map(({ name, ours, cells, reached }) => (
          <tr class={ours ? 'ours' : undefined}>
            <th scope="row">{name}</th>
            {articles.map((article, index) => <Cell article={article} {...cells[index]!} />)}
            <Total reached={reached} of={articles.length} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function TurnedTable({ articles, lines, kit }: TableParts) {
  return (
    <table class="matrix matrix-turned">
      <thead><tr><th scope="col">{kit.matrix.article}</th>{lines.map(({ name }) => <th scope="col">{name}</th>)}</tr></thead>
      <tbody>
        {articles.map((article, index) => (
          <tr><th scope="row"><a href={article.href} aria-current={article.current ? 'true' : undefined}>{article.number}</a></th>{lines.map(({ cells }) => <Cell article={article} {...cells[index]!} />)}</tr>
        ))}
      </tbody>
      <tfoot><tr><th scope="row">{kit.matrix.total}</th>{lines.map(({ reached }) => <Total reached={reached} of={articles.length} />)}</tr></tfoot>
    </table>
  )
}

/** Parties by articles, and whether the languages say the same. It is a table: a screen reader walks it like any other. */
export function ConsentMatrix(props: MatrixProps) {
  const { language, id, title, note, articles, rows, concordance, gate, turned } = props
  const catalogue = words(language)
  const { kit } = catalogue
  const lines = linesOf(catalogue, props)
  return (
    <div class="card matrix-card whole">
      <h2 id={id}>{title}{note === undefined ? null : <span> — {note}</span>}</h2>
      <div class="scroll" tabindex={0} role="region" aria-labelledby={id}>
        {turned ? <TurnedTable articles={articles} lines={lines} kit={kit} /> : <PartyTable articles={articles} lines={lines} kit={kit} />}
      </div>
      {gate === undefined ? null : (
        <div class="gate"><b>{gate.lead}</b><ul class="entries">{gate.steps.map((step) => <li><a href={step.href}>{step.text}</a> {step.note === undefined ? null : <small>{step.note}</small>}</li>)}</ul></div>
      )}
      <ConsentKey language={language} rows={rows} states={concordance?.states ?? []} />
    </div>
  )
}

/** Only the states that stand in the table: a key to what is not there would be noise. */
function ConsentKey({ language, rows, states }: { language: Language; rows: readonly MatrixRow[]; states: readonly Concordance[] }) {
  const catalogue = words(language)
  const awaited = rows.filter(({ positions }) => positions.includes('awaited')).map(({ party }) => party)
  const consents = new Set(rows.flatMap(({ positions }) => positions))
  const order: readonly Consent[] = ['accepted', 'awaited_from_us', 'reservation', 'abstained', 'declined']
  return (
    <ul class="key">
      {order.filter((consent) => consents.has(consent)).map((consent) => <li><span class={consentClass(consent)}><Glyph name={consentGlyphs[consent]} /></span>{consentWord(catalogue, consent, '')}</li>)}
      {awaited.map((party) => <li><span class={consentClass('awaited')}><Glyph name="dots" /></span>{consentWord(catalogue, 'awaited', party.code)}</li>)}
      {[...new Set(states)].map((state) => <li><span class={consentClass(state)}><Glyph name={consentGlyphs[state]} /></span>{concordanceWord(catalogue, state)}</li>)}
    </ul>
  )
}

/** ■ XB ✓: the consent of each party in one cell of another table. */
export function ConsentChips({ language, consents }: { language: Language; consents: readonly { readonly party: PartyView; readonly consent: Consent }[] }) {
  const catalogue = words(language)
  return (
    <ul class="chips">
      {consents.map(({ party, consent }) => (
        <li class={consentClass(consent)}><Shape position={party.position} /><bdi>{party.code}</bdi> <Glyph name={consentGlyphs[consent]} /><span class="hidden-words"> {consentWord(catalogue, consent, party.code)}</span></li>
      ))}
    </ul>
  )
}
