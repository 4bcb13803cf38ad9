import type { DraftText } from '../../../app/instruments/draft.ts'
import { languagesWanting } from '../../../app/instruments/draft.ts'
import { ConsentMatrix } from '../../components/ConsentMatrix.tsx'
import { emptyForm } from '../../components/Form.tsx'
import { Notice } from '../../components/Notice.tsx'
import { DateText } from '../../components/Time.tsx'
import { named, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { dayOf, formatDate, formatList } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'
import { AdoptionBox } from './adoption-box.tsx'
import { ArticleCard } from './article-card.tsx'
import { ArticleList } from './article-list.tsx'
import { PositionForm } from './position-form.tsx'
import { ConcordanceForm } from './concordance-form.tsx'
import { Remarks } from './remarks.tsx'
import { concordanceOf, consentOf, gateSteps } from './negotiation-view.ts'
import { articleHref, openNegotiation, remarksKey, versionNumber, type NegotiationProps, type NegotiationRoom } from './negotiation-room.ts'
import { crumbsOf, isMember, markingOf, toInstruments } from './room.ts'
import { languageCodes, languageName } from './text-columns.tsx'

export async function negotiationPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const opened = await openNegotiation(desk, Number(desk.c.req.query('article')) || 1, desk.c.req.query('compare'))
  return opened && drawNegotiation(opened, { state: emptyForm })
}

/** Drawn again by the forms on it, with what was typed and what stands in the way. */
export async function drawNegotiation(opened: NegotiationRoom, { state, hindrance, status }: Pick<NegotiationProps, 'state' | 'hindrance'> & { readonly status?: number | undefined }): Promise<PageAnswer> {
  const { room, table } = opened
  const { desk } = room
  const remarks = await desk.site.node.ports.desk.remarks(remarksKey(table, opened.article))
  const title = titleOf(desk, table.text)
  const turned = (desk.c.req.query('turned') ?? (table.facts.articles > 12 ? '1' : '0')) === '1'
  return {
    title, section: 'instruments', status: status ?? 200,
    marking: markingOf(room, [table.negotiation.latest.digest]),
    crumbs: crumbsOf(room, title, toInstruments(room)),
    links: [{ text: words(desk.language).drafts.wholeText, href: room.href(`${pathOf(opened)}/text`) }],
    children: <Whole {...opened} remarks={remarks} state={state} hindrance={hindrance} turned={turned} />,
  }
}

export function titleOf(desk: PageDesk, text: Pick<DraftText, 'title'>): string {
  return named(text.title, desk.language) ?? ''
}

function pathOf({ table }: NegotiationRoom): string {
  return `/drafts/${table.negotiation.latest.digest.slice(0, 12)}`
}

function Whole(props: NegotiationProps) {
  const { room, table, hindrance } = props
  const { desk } = room
  const { drafts } = words(desk.language)
  return (
    <div class="wrap">
      <Head {...props} />
      {hindrance === undefined ? null : <Notice tone="stop" title={hindrance.title} role="alert" grave><p>{hindrance.text}</p></Notice>}
      <Warnings {...props} />
      <Matrix {...props} />
      <AdoptionBox {...props} />
      <div class="negotiation">
        <ArticleList {...props} />
        <div class="negotiation-main">
          <ArticleCard {...props} />
          {isMember(room) ? (
            <div class="answer-beside">
              <PositionForm {...props} />
              <Remarks {...props} />
            </div>
          ) : null}
          {isMember(room) && table.facts.authentic.length > 1 ? <ConcordanceForm {...props} /> : null}
          <Neighbours {...props} />
          {isMember(room) ? <p><a class="button quiet" href={room.href(`/drafts/new?replaces=${table.negotiation.latest.digest.slice(0, 12)}`)}>{drafts.proposeOther}</a></p> : null}
        </div>
      </div>
    </div>
  )
}

function Head({ room, table }: NegotiationProps) {
  const { desk } = room
  const { drafts, field } = words(desk.language)
  const { latest } = table.negotiation
  const number = versionNumber(table, latest.digest)
  return (
    <div class="title-block">
      <p class="kicker">{field.instrumentStatuses.under_negotiation} · {drafts.versionOf(number, formatDate(desk.place, dayOf(latest.act.at, desk.place.zone)))} · {field.natures[table.facts.nature]} · {field.instrumentForms[table.facts.form]}</p>
      <h1><bdi>{titleOf(desk, table.text)}</bdi></h1>
      <p class="lede">
        {drafts.tabledBy} <bdi>{desk.bodyName(latest.author)}</bdi>.{' '}
        {table.facts.answerBy === null ? null : <>{drafts.answersBy} <b><DateText place={desk.place} date={table.facts.answerBy} length="full" /></b>.</>}
      </p>
    </div>
  )
}

/** What a reader must know before reading on: another version, a language that is still missing. */
function Warnings(props: NegotiationProps) {
  const { room, table, outdated } = props
  const { desk } = room
  const { drafts } = words(desk.language)
  const wanting = languagesWanting(table)
  return (
    <>
      {outdated === undefined ? null : <Notice tone="wait"><p>{drafts.newerOnTable(versionNumber(table, table.negotiation.latest.digest))} <a href={room.href(`/drafts/${outdated.digest.slice(0, 12)}/text`)}>{drafts.readThatVersion}</a></p></Notice>}
      {table.negotiation.rivals.map((rival) => (
        <Notice tone="wait"><p>{drafts.rivalVersion(desk.party(rival.author).code)} <a href={room.href(`/drafts/${rival.digest.slice(0, 12)}/text`)}>{drafts.readThatVersion}</a></p></Notice>
      ))}
      {wanting.length === 0 ? null : <Notice tone="wait" glyph="unequal"><p>{drafts.languageWanting(formatList(desk.place, wanting.map((lang) => languageName(desk.language, lang))))}</p></Notice>}
    </>
  )
}

function Matrix(props: NegotiationProps) {
  const { room, table, article, turned } = props
  const { desk, dossier } = room
  const { drafts } = words(desk.language)
  const { articles } = table.negotiation
  const parties = table.parties.toSorted((one, other) => desk.party(one).position - desk.party(other).position)
  const steps = gateSteps(desk.place, table.negotiation, dossier.self, (body) => desk.party(body).code)
  const bilingual = table.facts.authentic.length > 1
  return (
    <section class="matrix-section">
      <ConsentMatrix
        language={desk.language} id="who-accepted" title={drafts.whoAccepted} turned={turned}
        note={drafts.versionInAll(versionNumber(table, table.negotiation.latest.digest), table.facts.authentic.length)}
        articles={articles.map(({ article: number }) => ({ number, href: `${articleHref(props, number)}#article`, current: number === article }))}
        rows={parties.map((body) => ({ party: desk.party(body), ours: body === dossier.self, positions: articles.map(({ positions }) => consentOf(positions.get(body), body === dossier.self)) }))}
        concordance={bilingual ? { languages: languageCodes(table.facts.authentic), states: articles.map(concordanceOf) } : undefined}
        gate={steps.length === 0 ? undefined : { lead: drafts.readyWhen, steps: steps.map((step) => ({ text: step.text, href: `${articleHref(props, step.article)}#article` })) }}
      />
      {table.facts.articles > 6 ? <p><a class="standalone" href={articleHref(props, article, { turned: turned ? '0' : '1' })}>{drafts.turnTable}</a></p> : null}
    </section>
  )
}

function Neighbours(props: NegotiationProps) {
  const { room, table, article } = props
  const { drafts, house } = words(room.desk.language)
  const link = (number: number, word: string) => number < 1 || number > table.facts.articles ? <span /> : <a href={`${articleHref(props, number)}#article`}>{word}</a>
  return <nav class="neighbours" aria-label={`${house.pageNavigation} — ${drafts.articles}`}>{link(article - 1, drafts.articleBefore(article - 1))}{link(article + 1, drafts.articleAfter(article + 1))}</nav>
}
