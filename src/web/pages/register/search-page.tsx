import { askedAbout } from '../../../app/compiled/asked.ts'
import { findInRecord } from '../../../app/compiled/finder.ts'
import { promisesOf } from '../../../app/compiled/promises.ts'
import { sectionOf } from '../../../app/compiled/record.ts'
import { searchText } from '../../../app/compiled/search-text.ts'
import { excerpt, highlight } from '../../../app/search/highlight.ts'
import { matches } from '../../../app/search/normalise.ts'
import { findEntry } from '../../../app/compiled/record.ts'
import type { Json } from '../../../core/act.ts'
import type { Child } from 'hono/jsx'
import { Empty } from '../../components/Empty.tsx'
import type { PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { publishedHere } from '../published/gathered.ts'
import { PublishedRows } from '../published/rows.tsx'
import { titleOf } from './commitments-page.tsx'
import { stated } from './data-of.ts'
import type { Reading } from './reading.tsx'
import { representation } from './representation.ts'
import { EntryLink } from './told.tsx'
import { nameLanguages } from '../../../app/compiled/vocabulary.ts'

function queryIn(desk: PageDesk): string {
  return (new URL(desk.c.req.url).searchParams.get('q') ?? '').slice(0, 200)
}

/** Full text in five languages; States and a year in the question are answered first. */
export async function searchPage(reading: Reading): Promise<PageAnswer | Response> {
  const { desk, record } = reading
  const query = queryIn(desk)
  const { found, total } = findInRecord(record, query)
  const other = representation(reading, () => ({ json: stated(reading, { query, total, found: found.map(({ key }) => findEntry(record, key) as unknown as Json) }) }))
  if (other) return other
  return { band: 'compiled', ...(await drawSearch(desk, query, <Answers reading={reading} query={query} found={found.map(({ key }) => key)} total={total} />)) }
}

/** Where no record is held, what was published by agreement can still be found. */
export async function searchWithoutRecord(desk: PageDesk): Promise<PageAnswer> {
  return drawSearch(desk, queryIn(desk), null)
}

async function drawSearch(desk: PageDesk, query: string, answers: Child): Promise<PageAnswer> {
  const { register: says } = words(desk.language)
  const title = query === '' ? says.search.title : says.search.titleFor(query)
  const published = query === '' ? [] : (await publishedHere(desk)).filter(({ current }) => matches(query, Object.values(current.content.title).join(' ')))
  return {
    title, register: 'home', crumbs: { above: [{ text: says.crumb, href: desk.href('/register') }], here: says.search.title },
    children: (
      <div class="wrap">
        <div class="lead"><h1 class="plain">{title}</h1></div>
        <form class="choose" method="get" role="search" action={desk.href('/register/search')} aria-label={says.search.title}>
          <div><label for="search-words">{says.search.label}</label><input id="search-words" name="q" type="search" value={query} dir="auto" /></div>
          <button class="button" type="submit">{says.search.go}</button>
        </form>
        {query === '' ? <p class="intro">{says.search.hint}</p> : answers}
        {published.length === 0 ? null : <section aria-labelledby="published-title"><h2 id="published-title">{says.search.publications}</h2><PublishedRows desk={desk} rows={published} /></section>}
      </div>
    ),
  }
}

function Answers({ reading, query, found, total }: { reading: Reading; query: string; found: readonly string[]; total: number }) {
  const { says, recorded } = reading
  const direct = <Direct reading={reading} query={query} />
  if (total === 0) return <>{direct}<Empty lead={says.search.nothing}>{says.search.nothingNext}</Empty></>
  return (
    <>
      {direct}
      <p class="intro" role="status">{says.search.found(total)}{found.length < total ? ` ${says.search.shown(found.length)}` : ''}</p>
      <ol class="found-list">
        {found.map((id) => <li><h2 class="number"><small>{recorded.entry[sectionOf(id)!]}</small> <EntryLink reading={reading} id={id} /></h2><p><Excerpt reading={reading} id={id} query={query} /></p></li>)}
      </ol>
    </>
  )
}

/** The line in which the words stand, in whichever language it is. */
function Excerpt({ reading, id, query }: { reading: Reading; id: string; query: string }) {
  const entry = findEntry(reading.record, id)
  if (!entry) return null
  const order = [reading.language, ...nameLanguages.filter((language) => language !== reading.language)]
  const lines = order.flatMap((language) => searchText(entry, language).split('\n').map((line) => ({ line, lang: language })))
  const best = lines.find(({ line }) => highlight(query, line).some((piece) => piece.found)) ?? lines[0]
  if (!best) return null
  return <span dir="auto">{highlight(query, excerpt(query, best.line)).map((piece) => (piece.found ? <mark>{piece.text}</mark> : piece.text))}</span>
}

/** What can be told without understanding the question: between whom, and when. */
function Direct({ reading, query }: { reading: Reading; query: string }) {
  const { says, record, desk } = reading
  const asked = askedAbout(record, query)
  if (asked.states.length < 2 && asked.year === null) return null
  const year = asked.year === null ? null : String(asked.year)
  const states = asked.states.length > 1 ? asked.states : []
  const promises = promisesOf(record, { ...(states.length > 1 ? { states } : {}), ...(asked.year === null ? {} : { year: asked.year }) })
  if (promises.promised.length === 0) return null
  const address = desk.href(`/register/commitments?${[...states.map((state) => `state=${state}`), ...(year === null ? [] : [`year=${year}`])].join('&')}`)
  return (
    <div class="notice tone-ok"><span></span><div>
      <h2><a href={address}>{titleOf(reading, { states, year })}</a></h2>
      <p>{says.list.answer(says.commitments(promises.promised.length), says.followed(promises.followed))}</p>
    </div></div>
  )
}
