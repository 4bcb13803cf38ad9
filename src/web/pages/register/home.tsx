import { cooperationNamed, type Cooperation } from '../../../app/compiled/cooperation.ts'
import { possibleQuestions, type PossibleQuestion } from '../../../app/compiled/asked.ts'
import { findEntry, sectionNames } from '../../../app/compiled/record.ts'
import { Empty } from '../../components/Empty.tsx'
import { Table } from '../../components/Table.tsx'
import { DateText } from '../../components/Time.tsx'
import { words } from '../../locales/catalogue.ts'
import type { PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { publishedHere } from '../published/gathered.ts'
import { PublishedRows } from '../published/rows.tsx'
import { States } from './parties.tsx'
import { compiledPage, readingOf, type Reading } from './reading.tsx'
import { Cells, tallyInWords } from './tally.tsx'
import { EntryLink, Text, When } from './told.tsx'

/** The front door of the register: the compiled record where one is held, and what the nodes published themselves. */
export async function registerHome(desk: PageDesk): Promise<PageAnswer | undefined> {
  if (!desk.c.var.visit.disclosure.may({ of: 'register' })) return undefined
  const holding = await desk.site.record.current()
  const published = <Published desk={desk} rows={await publishedHere(desk)} />
  return holding ? compiledHome(readingOf(desk, holding), published) : emptyHome(desk, published)
}

function emptyHome(desk: PageDesk, published: unknown): PageAnswer {
  const { register: says } = words(desk.language)
  return {
    title: says.crumb, register: 'home',
    children: <div class="wrap"><div class="lead"><h1 class="plain">{says.crumb}</h1></div><Empty lead={says.home.nothing}>{says.home.nothingNext}</Empty>{published as never}</div>,
  }
}

function Published({ desk, rows }: { desk: PageDesk; rows: Awaited<ReturnType<typeof publishedHere>> }) {
  const { home } = words(desk.language).register
  return (
    <section aria-labelledby="published-title">
      <div class="section-head"><h2 id="published-title">{home.published}</h2>{rows.length === 0 ? null : <p class="aside"><a href={desk.href('/register/published')}>{home.publishedAll}</a></p>}</div>
      <p class="intro">{home.publishedText}</p>
      {rows.length === 0 ? <p>{home.publishedNone}</p> : <PublishedRows desk={desk} rows={rows.slice(0, 8)} />}
    </section>
  )
}

function compiledHome(reading: Reading, published: unknown): PageAnswer {
  const { says, record, recorded, desk } = reading
  const named = record.about.cooperations.filter(({ headline }) => findEntry(record, headline))
  return compiledPage(reading, {
    title: says.crumb, description: says.home.lead,
    children: (
      <div class="wrap">
        <div class="lead">
          <p class="kicker">{says.list.count(record.about.counts['total'] ?? 0)} · {says.commitments(record.commitments.length)} · {reading.field.source(record.sources.length)}</p>
          <h1 class="plain">{says.home.title}</h1>
          <p class="more">{says.home.lead}</p>
        </div>
        <section aria-labelledby="cooperations-title">
          <div class="section-head"><h2 id="cooperations-title">{says.home.cooperations}</h2></div>
          <ul class="cooperations entries">{named.map(({ key, headline }) => <Block reading={reading} name={key} headline={headline} cooperation={cooperationNamed(record, key)!} />)}</ul>
        </section>
        <Questions reading={reading} />
        {published as never}
        <section aria-labelledby="contents-title">
          <div class="section-head"><h2 id="contents-title">{says.home.contents}</h2></div>
          <ul class="contents entries">{sectionNames.map((section) => <li><a href={desk.href(`/register/${section === 'partnerships' ? 'formats' : section}`)}>{recorded.sections[section]} <b>{record[section].length}</b></a></li>)}</ul>
        </section>
        <Pictures reading={reading} />
      </div>
    ),
  })
}

function Pictures({ reading: { says, desk } }: { reading: Reading }) {
  return (
    <section aria-labelledby="pictures-title">
      <div class="section-head"><h2 id="pictures-title">{says.home.pictures}</h2></div>
      <ul class="contents entries">
        {([['map', says.map.title], ['network', says.network.title], ['timeline', says.timeline.title], ['method', says.method.title], ['data', says.data.title]] as const).map(([path, title]) => <li><a href={desk.href(`/register/${path}`)}>{title}</a></li>)}
      </ul>
    </section>
  )
}

const most = 3

function Block({ reading, name, headline, cooperation }: { reading: Reading; name: string; headline: string; cooperation: Cooperation }) {
  const { says, desk, language } = reading
  const { home } = says
  const { promises, instruments, divergences, states, since } = cooperation
  return (
    <li>
      <h3><a href={desk.href(`/register/cooperations/${name}`)}><Text of={reading.title(headline)} language={language} /></a></h3>
      <dl>
        <div><dt>{home.who}</dt><dd>{states.length === 0 ? home.sinceUnknown : <States reading={reading} ids={states.map(({ id }) => id)} />}</dd></div>
        <div><dt>{home.since}</dt><dd>{since === null ? home.sinceUnknown : <DateText place={reading.place} date={since} />}</dd></div>
        <div><dt>{home.texts}</dt><dd>{instruments.length === 0 ? home.noTexts : <><ul>{instruments.slice(0, most).map(({ id, signedOn }) => <li><EntryLink reading={reading} id={id} />{signedOn === null ? null : <small class="dated"><When reading={reading} date={signedOn} /></small>}</li>)}</ul>{instruments.length > most ? <small>{home.more(instruments.length - most)}</small> : null}</>}</dd></div>
        <div><dt>{home.promised} · {home.outcome}</dt><dd>{promises.promised.length === 0 ? home.noPromises : <><a href={desk.href(`/register/cooperations/${name}#table`)}>{says.commitments(promises.promised.length)}</a><Cells counts={promises.statusCounts} small /><small>{tallyInWords(reading, promises.statusCounts).split(' · ').slice(1).join(' · ')}</small></>}</dd></div>
        <div><dt>{home.disagree}</dt><dd>{divergences.length === 0 ? home.noDivergence : <><ul>{divergences.slice(0, most).map(({ id }) => <li><EntryLink reading={reading} id={id} /></li>)}</ul>{divergences.length > most ? <small>{home.more(divergences.length - most)}</small> : null}</>}</dd></div>
      </dl>
    </li>
  )
}

/** Each possible question in one click: between whom, in which year. */
function Questions({ reading }: { reading: Reading }) {
  const { says, record, desk } = reading
  const asked = possibleQuestions(record)
  const years = [...new Set(asked.flatMap((question) => [...question.years.keys()]))].filter((year) => year !== '').toSorted()
  const path = ({ states }: PossibleQuestion, year: string | null) => desk.href(`/register/commitments?${[...states.map((state) => `state=${state}`), ...(year === null ? [] : [`year=${year}`])].join('&')}`)
  const names = ({ states }: PossibleQuestion) => states.map((id) => reading.title(id).text).join(' · ')
  return (
    <section aria-labelledby="questions-title" class="asked">
      <div class="section-head"><h2 id="questions-title">{says.home.askTitle}</h2></div>
      <Table id="questions" caption={says.home.askText} rows={asked} columns={[
        { head: says.home.between, cell: (question) => <a href={path(question, null)}><bdi>{names(question)}</bdi></a> },
        ...years.map((year) => ({
          head: year,
          cell: (question: PossibleQuestion) => {
            const count = question.years.get(year)
            return count === undefined ? <span class="hidden-words">{says.commitments(0)}</span> : <a href={path(question, year)}>{count}<span class="hidden-words"> – {names(question)}, {year}</span></a>
          },
        })),
        { head: says.home.noDay, cell: (question) => question.years.get('') ?? '' },
      ]} />
    </section>
  )
}
