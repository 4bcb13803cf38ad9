import { natureFindings } from '../../../app/instruments/nature-words.ts'
import type { RecordLanguage, Wording } from '../../../core/wording.ts'
import { concordanceWord, consentGlyphs, consentWord } from '../../components/ConsentMatrix.tsx'
import { Glyph } from '../../components/Glyph.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Shape } from '../../components/Party.tsx'
import { AuthenticText, Redline } from '../../components/Redline.tsx'
import { State, type StatusKind } from '../../components/Status.tsx'
import { dayOf, formatDate } from '../../format.ts'
import { direction } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { ArticleHistory, CheckRemarks } from './article-history.tsx'
import { concordanceOf, consentOf, rowsOf } from './negotiation-view.ts'
import { negotiationPath, versionNumber, type NegotiationProps } from './negotiation-room.ts'
import { languageName, readersFirst } from './text-columns.tsx'

const empty: Wording = {}

/** One article in all its languages: what changed, how the languages agree, and why it was proposed. */
export function ArticleCard(props: NegotiationProps) {
  return (
    <article class="card article-card" id="article" aria-labelledby="article-title">
      <Compare {...props} />
      <Headings {...props} />
      <Standing {...props} />
      <Rows {...props} />
      <Findings {...props} />
      <CheckRemarks {...props} />
      <Reason {...props} />
      <ArticleHistory {...props} />
    </article>
  )
}

function Compare(props: NegotiationProps) {
  const { room, table, article, compared } = props
  const { desk } = room
  const { drafts } = words(desk.language)
  const earlier = table.negotiation.versions.slice(0, -1)
  if (earlier.length === 0) return null
  const latest = table.negotiation.latest
  return (
    <form class="compare" action={`${room.href(negotiationPath(props))}#article`} method="get">
      <input type="hidden" name="article" value={article} />
      <label for="compare">{drafts.compareWith(versionNumber(table, latest.digest))}</label>
      <select id="compare" name="compare">
        {earlier.toReversed().map((version) => (
          <option value={version.digest.slice(0, 12)} selected={version.digest === compared?.version.digest}>
            {`${drafts.versionOf(versionNumber(table, version.digest), formatDate(desk.place, dayOf(version.act.at, desk.place.zone), 'short'))}${version.digest === compared?.version.digest && compared.why === 'accepted' ? ` — ${drafts.whatWeAccepted}` : ''}`}
          </option>
        ))}
        <option value="nothing" selected={compared === undefined}>{drafts.noComparison}</option>
      </select>
      <button class="button quiet small" type="submit">{drafts.show}</button>
    </form>
  )
}

function Headings({ room, table, article }: NegotiationProps) {
  const languages = readersFirst(table.facts.authentic, room.desk.language)
  const heading = table.text.articles[article - 1]?.heading ?? empty
  return (
    <div class={`article-titles columns columns-${languages.length}`}>
      {languages.map((lang, index) => {
        const text = words(lang).instruments.articleHeading(article, heading[lang] ?? '')
        return index === 0 ? <h2 id="article-title" lang={lang} dir={direction(lang)}>{text}</h2> : <p class="other-title" lang={lang} dir={direction(lang)}>{text}</p>
      })}
    </div>
  )
}

const kinds = { accepted: 'ok', awaited_from_us: 'wait', awaited: 'idle', reservation: 'stop', abstained: 'idle', declined: 'stop' } as const satisfies Readonly<Record<string, StatusKind>>

/** Each party's position on this article in words, with its reason where it gave one. */
function Standing({ room, table, article }: NegotiationProps) {
  const { desk, dossier } = room
  const catalogue = words(desk.language)
  const standing = table.negotiation.articles[article - 1]!
  const concordance = concordanceOf(standing)
  return (
    <ul class="standing">
      {table.parties.map((body) => {
        const position = standing.positions.get(body)
        const consent = consentOf(position, body === dossier.self)
        const { code, position: place } = desk.party(body)
        const carried = position?.at === 'taken' && position.carried
        return <li><Shape position={place} /> <b><bdi>{code}</bdi></b> <State kind={kinds[consent]} glyph={consentGlyphs[consent]} word={position?.at === 'author' ? catalogue.drafts.itsOwnText : consentWord(catalogue, consent, code)} />{carried ? <small> {catalogue.drafts.carriedOver}</small> : null}</li>
      })}
      {table.facts.authentic.length > 1 ? <li><State kind={concordance === 'concordant' ? 'ok' : concordance === 'differs' ? 'stop' : 'wait'} glyph={consentGlyphs[concordance]} word={concordanceWord(catalogue, concordance)} /></li> : null}
    </ul>
  )
}

function Text({ room, lang, before, after }: Pick<NegotiationProps, 'room'> & { lang: RecordLanguage; before: string | null; after: string | undefined }) {
  const { language } = room.desk
  if (after === undefined) return <p class="missing-text">{words(language).instruments.noTextIn(languageName(language, lang))}</p>
  return before === null || before === after ? <AuthenticText lang={lang}>{after}</AuthenticText> : <Redline language={language} lang={lang} before={before} after={after} />
}

/** Paragraph beside paragraph, with its number and the sign of concordance between two languages. */
function Rows({ room, table, article, compared }: NegotiationProps) {
  const { desk } = room
  const catalogue = words(desk.language)
  const languages = readersFirst(table.facts.authentic, desk.language)
  const now = table.text.articles[article - 1]?.text ?? empty
  const then = compared && table.texts.get(compared.version.digest)?.articles[article - 1]?.text
  const concordance = concordanceOf(table.negotiation.articles[article - 1]!)
  const present = languages.filter((lang) => now[lang] !== undefined)
  const rows = present.length === languages.length ? rowsOf(languages.map((lang) => ({ before: then?.[lang] ?? (compared ? '' : null), after: now[lang]! }))) : [languages.map((lang) => ({ before: null, after: now[lang] ?? '' }))]
  return (
    <div class="article-rows">
      {compared !== undefined && languages.every((lang) => (then?.[lang] ?? '') === (now[lang] ?? '')) ? <p class="unchanged">{catalogue.drafts.unchangedSince(versionNumber(table, compared.version.digest))}</p> : null}
      {rows.map((row, index) => (
        <div class={`article-row row-${languages.length}`}>
          {rows.length > 1 || languages.length > 1 ? <div class="between">
            {rows.length > 1 ? <span class="number"><span class="hidden-words">{catalogue.drafts.paragraph} </span>{index + 1}</span> : null}
            {languages.length > 1 ? <span class={`sign sign-${concordance.replace('_', '-')}`}><Glyph name={consentGlyphs[concordance]} /><span class="hidden-words">{concordanceWord(catalogue, concordance)}</span></span> : null}
          </div> : null}
          {row.map(({ before, after }, column) => <div class="article-text"><Text room={room} lang={languages[column]!} before={before} after={now[languages[column]!] === undefined ? undefined : after} /></div>)}
        </div>
      ))}
    </div>
  )
}

/** Words that are read in texts of the other nature. An indication, never a block. */
function Findings({ room, table, article }: NegotiationProps) {
  const { desk } = room
  const { drafts } = words(desk.language)
  const { nature } = table.facts
  const text = table.text.articles[article - 1]?.text ?? empty
  const findings = readersFirst(table.facts.authentic, desk.language).flatMap((lang) => natureFindings(text[lang] ?? '', lang, nature).map((finding) => ({ lang, ...finding })))
  if (findings.length === 0) return null
  return (
    <div class="findings">
      <Notice tone="talk">
        <p><b>{nature === 'non_binding' ? drafts.treatyWords : drafts.arrangementWords}</b></p>
        <ul>{findings.map(({ lang, found, usual }) => <li><b><bdi lang={lang} dir={direction(lang)}>{found}</bdi></b> — {drafts.usually} <bdi lang={lang} dir={direction(lang)}>{usual}</bdi></li>)}</ul>
        <p>{drafts.onlyIndication}</p>
      </Notice>
    </div>
  )
}

/** Why this version was tabled, beside the articles it changed: beside the others it would explain nothing. */
function Reason({ room, table, article }: NegotiationProps) {
  const { desk } = room
  const { drafts } = words(desk.language)
  const { latest } = table.negotiation
  const said = Object.entries(table.text.reason ?? {})
  const before = table.negotiation.versions.at(-2)
  if (said.length === 0 || (before !== undefined && table.sameArticle(before.digest, latest.digest, article))) return null
  return (
    <div class={`reason party-${(desk.party(latest.author).position % 4) + 1}`}>
      <h3>{drafts.whyAccordingTo(desk.party(latest.author).code)}</h3>
      {said.map(([lang, text]) => <blockquote lang={lang} dir={direction(lang)}>{text}</blockquote>)}
    </div>
  )
}
