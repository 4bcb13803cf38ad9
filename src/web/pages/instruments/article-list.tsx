import { consentGlyphs, consentWord, concordanceWord, consentClass } from '../../components/ConsentMatrix.tsx'
import { Glyph } from '../../components/Glyph.tsx'
import { Shape } from '../../components/Party.tsx'
import { named } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import { concordanceOf, consentOf } from './negotiation-view.ts'
import { articleHref, type NegotiationProps } from './negotiation-room.ts'

/** Every article with its marks: the way from one to the next, beside the text. */
export function ArticleList(props: NegotiationProps) {
  const { room, table, article } = props
  const { desk, dossier } = room
  const catalogue = words(desk.language)
  const parties = table.parties.toSorted((one, other) => desk.party(one).position - desk.party(other).position)
  const bilingual = table.facts.authentic.length > 1
  return (
    <nav class="article-list" aria-labelledby="article-list">
      <h2 id="article-list">
        {catalogue.drafts.articles}
        <span class="marks" aria-hidden="true">{parties.map((body) => <i><Shape position={desk.party(body).position} /></i>)}{bilingual ? <i>=</i> : null}</span>
      </h2>
      <ol class="entries">
        {table.negotiation.articles.map((standing) => {
          const { article: number, positions } = standing
          const concordance = concordanceOf(standing)
          const heading = named(table.text.articles[number - 1]?.heading, desk.language)
          return (
            <li><a href={`${articleHref(props, number)}#article`} aria-current={number === article ? 'page' : undefined}>
              <span class="number">{number}</span>
              <bdi class="heading">{heading ?? catalogue.drafts.articleNumber(number)}</bdi>
              <span class="marks">
                {parties.map((body) => {
                  const consent = consentOf(positions.get(body), body === dossier.self)
                  const { code } = desk.party(body)
                  return <i class={consentClass(consent)}><Glyph name={consentGlyphs[consent]} /><span class="hidden-words">{code}: {consentWord(catalogue, consent, code)}. </span></i>
                })}
                {bilingual ? <i class={consentClass(concordance)}><Glyph name={consentGlyphs[concordance]} /><span class="hidden-words">{concordanceWord(catalogue, concordance)}</span></i> : null}
              </span>
            </a></li>
          )
        })}
      </ol>
    </nav>
  )
}
