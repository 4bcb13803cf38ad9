import { instrumentRecords, type InstrumentRecord } from '../../../app/instruments/instrument-record.ts'
import { tablesOf, type Table } from '../../../app/instruments/draft.ts'
import { ConsentMatrix } from '../../components/ConsentMatrix.tsx'
import { Empty } from '../../components/Empty.tsx'
import { Life } from '../../components/Life.tsx'
import { Status } from '../../components/Status.tsx'
import { WordingText } from '../../components/Wording.tsx'
import { shortName } from '../../desk.ts'
import { formatList } from '../../format.ts'
import { languageName } from '../instruments/text-columns.tsx'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import { stagesOf } from '../instruments/life-stages.tsx'
import { standingOf } from '../instruments/life-view.ts'
import { concordanceOf, consentOf, gateSteps } from '../instruments/negotiation-view.ts'

/** Texts agreed with their life, and the drafts on the table with who accepted what. */
export async function OverviewInstruments({ place }: { place: PartnershipDesk }) {
  const { desk, dossier } = place
  const { overview } = words(desk.language).partnerships
  const records = (await instrumentRecords(dossier, desk.today)).filter(({ life, live }) => life.situation.at !== 'negotiation' || live.length > 0)
  const adopted = new Set(records.flatMap(({ versions }) => versions.filter(({ situation }) => ['open', 'concluded', 'effective'].includes(situation.at)).flatMap(({ change }) => (change.draft === null ? [] : [change.draft]))))
  const tables = (await tablesOf(dossier, desk.today)).filter(({ negotiation }) => !negotiation.versions.some(({ digest }) => adopted.has(digest)))
  return (
    <section aria-labelledby="overview-instruments">
      <div class="section-head"><h2 id="overview-instruments">{overview.instruments}</h2><p class="aside"><a href={place.href('/instruments')}>{overview.allInstruments}</a></p></div>
      {records.length + tables.length > 0 ? null : <Empty lead={overview.noInstrument} action={place.members.includes(place.self) ? { text: overview.addInstrument, href: place.href('/drafts/new') } : undefined}>{overview.noInstrumentText}</Empty>}
      {records.map((record) => <RecordCard place={place} record={record} />)}
      {tables.map((table) => <DraftCard place={place} table={table} />)}
    </section>
  )
}

function RecordCard({ place, record }: { place: PartnershipDesk; record: InstrumentRecord }) {
  const { desk } = place
  const { field } = words(desk.language)
  const { change } = record.standing
  const standing = standingOf(desk.place, record, place.self)
  return (
    <article class="card padded">
      <div class="instrument-head"><h3><a href={place.href(`/instruments/${shortName(record.subject)}`)}><WordingText language={desk.language} text={record.text?.title} /></a></h3><Status kind={standing.kind} word={standing.word} /></div>
      <p>{field.instrumentForms[change.form]} · {field.natures[change.nature]} · {field.authentic(formatList(desk.place, change.authentic.map((language) => languageName(desk.language, language))))}</p>
      <Life language={desk.language} label={field.instrumentForms[change.form]} stages={stagesOf(place, record)} />
    </article>
  )
}

function DraftCard({ place, table }: { place: PartnershipDesk; table: Table }) {
  const { desk, self } = place
  const { field, drafts, partnerships: { overview } } = words(desk.language)
  const { negotiation, facts, parties, text } = table
  const href = place.href(`/drafts/${shortName(negotiation.latest.digest)}`)
  const rows = parties.map((body) => ({ party: desk.party(body), ours: body === self, positions: negotiation.articles.map(({ positions }) => consentOf(positions.get(body), body === self)) }))
  const steps = gateSteps(desk.place, negotiation, self, (body) => desk.party(body).code)
  const version = overview.version(negotiation.versions.length)
  return (
    <>
      <article class="card padded">
        <div class="instrument-head"><h3><a href={href}><WordingText language={desk.language} text={text.title} /></a></h3><Status kind="talk" word={field.instrumentStatuses.under_negotiation} /></div>
        <p>{overview.articles(facts.articles)} · {version} · {field.authentic(formatList(desk.place, facts.authentic.map((language) => languageName(desk.language, language))))}</p>
        <p class="actions"><a class="button quiet small" href={href}>{overview.openNegotiation}</a></p>
      </article>
      <ConsentMatrix
        language={desk.language} id={`matrix-${shortName(negotiation.latest.digest)}`} title={overview.whoAccepted} note={version} turned={facts.articles > 12}
        articles={negotiation.articles.map(({ article }) => ({ number: article, href: `${href}?article=${article}` }))}
        rows={rows.toSorted((one, other) => one.party.position - other.party.position)}
        concordance={facts.authentic.length < 2 ? undefined : { languages: facts.authentic.map((language) => language.toUpperCase()).join(' / '), states: negotiation.articles.map(concordanceOf) }}
        gate={steps.length === 0 ? undefined : { lead: drafts.readyWhen, steps: steps.map((step) => ({ text: step.text, href: `${href}?article=${step.article}` })) }}
      />
    </>
  )
}
