import { cooperationOf, type Cooperation, type Selection } from '../../../app/compiled/cooperation.ts'
import type { EntryId } from '../../../app/compiled/entry.ts'
import { find } from '../../../app/compiled/record.ts'
import { Facts, type Fact } from '../../components/Facts.tsx'
import { LocalNavigation } from '../../components/Navigation.tsx'
import { DateText } from '../../components/Time.tsx'
import { Divergences } from './divergences.tsx'
import { LimitsOf } from './limits.tsx'
import { MoreOf } from './more.tsx'
import { numberingOf, SourceList } from './numbering.tsx'
import { States } from './parties.tsx'
import { PromisesTable } from './promises-table.tsx'
import { compiledPage, type Reading } from './reading.tsx'
import { SoughtAndNotFound } from './sought.tsx'
import { Tally } from './tally.tsx'
import { Threads } from './threads.tsx'
import { EntryLink, Text } from './told.tsx'
import { Verify } from './verify.tsx'
import { representation, withoutEnding } from './representation.ts'
import { cooperationData } from './data-of.ts'

/** One of the cooperations the record was compiled around, by its key. */
export function cooperationPage(reading: Reading) {
  const key = withoutEnding(reading.desk.c.req.param('key') ?? '')
  const named = reading.record.about.cooperations.find((one) => one.key === key)
  return named ? pageOf(reading, named, named.headline, named.neighbours) : undefined
}

export function partnershipPage(reading: Reading) {
  const id = withoutEnding(reading.desk.c.req.param('id') ?? '')
  return find(reading.record, 'partnerships', id) ? pageOf(reading, { partnerships: [id], about: [] }, id, []) : undefined
}

function pageOf(reading: Reading, selection: Selection, headline: EntryId, neighbours: readonly EntryId[]) {
  const { says, desk } = reading
  const cooperation = cooperationOf(reading.record, selection)
  const other = representation(reading, () => cooperationData(reading, cooperation))
  if (other) return other
  const title = reading.title(headline)
  const finding = findingOf(reading, cooperation)
  const numbering = numberingOf(cooperation.promises.promised.length > 0 ? cooperation.threadSources : cooperation.sources)
  return compiledPage(reading, {
    title: `${title.text} – ${finding}`, description: finding, register: 'formats', here: title.text, above: [{ text: reading.recorded.sections.partnerships, href: desk.href('/register/formats') }],
    children: (
      <>
        <div class="wrap">
          <div class="lead">
            <p class="kicker"><Text of={title} language={reading.language} /></p>
            <h1>{finding}</h1>
            {cooperation.promises.promised.length === 0 ? null : <p class="more">{says.findingLead(cooperation.promises.silent)}</p>}
          </div>
          {cooperation.promises.promised.length === 0 ? null : <Tally reading={reading} counts={cooperation.promises.statusCounts} />}
        </div>
        <Facts label={says.facts.label} facts={factsOf(reading, cooperation)} />
        <LocalNavigation label={says.here} items={partsOf(reading, cooperation)} />
        <div class="wrap">
          {cooperation.promises.threads.length === 0 ? null : <Threads reading={reading} promises={cooperation.promises} />}
          <SoughtAndNotFound reading={reading} cooperation={cooperation} numbering={numbering} />
          <Table reading={reading} cooperation={cooperation} numbering={numbering} />
          <Disagreements reading={reading} cooperation={cooperation} numbering={numbering} />
          <MoreOf reading={reading} cooperation={cooperation} neighbours={neighbours} />
          <section id="sources" aria-labelledby="sources-title">
            <div class="section-head"><h2 id="sources-title">{says.sources.title}</h2></div>
            <details class="fold opens"><summary>{reading.field.source(numbering.size)}</summary><SourceList reading={reading} numbering={numbering} /></details>
          </section>
          <Verify reading={reading} permanent={`/id/entry/${headline}`} formats={['json', 'csv']} />
          <LimitsOf reading={reading} cooperation={cooperation} />
        </div>
      </>
    ),
  })
}

/** The finding is the title: how much was promised, and for how much the sources read show what followed. */
export function findingOf({ says }: Reading, { promises, since, instruments }: Cooperation): string {
  const { promised, followed } = promises
  if (promised.length === 0) return says.findingNone
  const first = promised.find(({ on }) => on !== null)?.on ?? since ?? instruments[0]?.signedOn
  return says.findingShown(says.finding(promised.length, first?.slice(0, 4) ?? '…'), followed)
}

function factsOf(reading: Reading, { since, partnerships, states, members, sessions, instruments }: Cooperation): readonly Fact[] {
  const { facts } = reading.says
  const differs = partnerships.some(({ sinceAsStated }) => sinceAsStated.length > 1)
  const years = [...new Set(sessions.flatMap(({ date }) => date?.slice(0, 4) ?? []))]
  const signed = instruments.flatMap(({ signedOn }) => signedOn?.slice(0, 4) ?? [])
  return [
    { term: facts.since, value: since === null ? (differs ? facts.sinceDiffers : facts.sinceNotKnown) : <DateText place={reading.place} date={since} />, note: differs ? partnerships.flatMap(({ sinceAsStated }) => sinceAsStated.map(({ value }) => value)).join(' · ') : undefined },
    { term: facts.who, value: <States reading={reading} ids={states.map(({ id }) => id)} />, note: members.slice(0, 8).map(({ id }, index) => <>{index === 0 ? '' : <br />}<EntryLink reading={reading} id={id} /></>) },
    { term: facts.meetings, value: facts.meetingsFound(sessions.length), note: years.join(', ') || undefined },
    { term: facts.texts, value: facts.textsFound(instruments.length), note: signed.join(', ') || undefined },
  ]
}

function partsOf({ says }: Reading, cooperation: Cooperation) {
  const promised = cooperation.promises.promised.length > 0
  return [
    ...(promised ? [{ text: says.threads.short, href: '#threads' }] : []),
    ...(cooperation.notFound.length > 0 ? [{ text: says.sought.short, href: '#not-found' }] : []),
    ...(promised ? [{ text: says.table.short, href: '#table' }] : []),
    ...(cooperation.divergences.length > 0 ? [{ text: says.divergences.short, href: '#divergences', count: cooperation.divergences.length }] : []),
    { text: says.more.short, href: '#more' }, { text: says.sources.title, href: '#sources' }, { text: says.verify.short, href: '#verify' },
  ]
}

function Table({ reading, cooperation, numbering }: { reading: Reading; cooperation: Cooperation; numbering: ReturnType<typeof numberingOf> }) {
  const { table } = reading.says
  if (cooperation.promises.promised.length === 0) return null
  return (
    <section id="table" aria-labelledby="table-title">
      <div class="section-head"><h2 id="table-title">{table.title}</h2></div>
      <p class="intro">{table.text}</p>
      <PromisesTable reading={reading} madeAt={cooperation.promises.madeAt} numbering={numbering} />
    </section>
  )
}

function Disagreements({ reading, cooperation, numbering }: { reading: Reading; cooperation: Cooperation; numbering: ReturnType<typeof numberingOf> }) {
  const { divergences } = reading.says
  if (cooperation.divergences.length === 0) return null
  return (
    <section id="divergences" aria-labelledby="divergences-title">
      <div class="section-head"><h2 id="divergences-title">{divergences.title}</h2></div>
      <p class="intro">{divergences.text}</p>
      <Divergences reading={reading} divergences={cooperation.divergences} numbering={numbering} />
    </section>
  )
}

