import type { Json } from '../../../core/act.ts'
import { sectionNames } from '../../../app/compiled/record.ts'
import { Table } from '../../components/Table.tsx'
import { atomOf } from './atom.ts'
import { csvOf } from './csv.ts'
import { sectionSheet, stated } from './data-of.ts'
import { newsOf } from './news.ts'
import { directoryOrigin } from './origin-of.ts'
import { compiledPage, type Reading } from './reading.tsx'
import { inGroups } from './verify.tsx'

/** Everything at once, for those who reuse it. */
export function dataPage(reading: Reading) {
  const { says, recorded, record, desk, holding } = reading
  const file = (name: string) => desk.href(`/register/data/${name}`)
  return compiledPage(reading, {
    title: says.data.title, description: says.data.text, register: 'data', here: says.data.title,
    children: (
      <div class="wrap">
        <div class="lead"><h1 class="plain">{says.data.title}</h1><p class="more">{says.data.text}</p></div>
        <Table id="sections" caption={says.data.whole} rows={sectionNames} columns={[
          { head: says.data.section, cell: (section) => <a href={desk.href(`/register/${section === 'partnerships' ? 'formats' : section}`)}>{recorded.sections[section]}</a> },
          { head: says.data.entries, cell: (section) => record[section].length, amount: true },
          { head: says.data.files, cell: (section) => <span class="files"><a href={file(`${section}.json`)}>JSON<span class="hidden-words">, {recorded.sections[section]}</span></a><a href={file(`${section}.csv`)}>CSV<span class="hidden-words">, {recorded.sections[section]}</span></a></span> },
        ]} foot={<tr><th scope="row">{says.data.whole}</th><td class="amount number">{record.about.counts['total']}</td><td><span class="files"><a href={file('record.json')}>JSON</a><a href={file('catalogue.jsonld')}>{says.data.catalogue}</a><a href={file('news.atom')}>{says.data.news}</a></span></td></tr>} />
        <section id="sealed" aria-labelledby="sealed-title" class="prose">
          <h2 id="sealed-title">{says.data.sealed}</h2>
          <p>{says.data.sealedText}</p>
          <p class="files"><a href={file('acts.jsonl')}>JSON Lines</a><a href={file('identity.jsonl')}>JSON Lines · identity</a></p>
          <p>{says.verify.checkText(holding.size)}</p><p><code class="code">{inGroups(holding.head)}</code></p>
          <h2>{says.data.permanent}</h2><p>{says.data.permanentText}</p>
          <h2>{says.data.licence}</h2><p>{says.data.licenceText}</p>
        </section>
      </div>
    ),
  })
}

/** Downloads, by name. */
export async function dataFile(reading: Reading): Promise<Response | undefined> {
  const name = reading.desk.c.req.param('file') ?? ''
  const { record } = reading
  if (name === 'record.json') return handed(reading, JSON.stringify(stated(reading, { about: record.about as unknown as Json, ...Object.fromEntries(sectionNames.map((section) => [section, record[section] as unknown as Json])) })), 'application/json; charset=utf-8')
  if (name === 'catalogue.jsonld') return handed(reading, JSON.stringify(catalogueOf(reading)), 'application/ld+json; charset=utf-8')
  if (name === 'news.atom') return handed(reading, atomOf(newsOf(reading)), 'application/atom+xml; charset=utf-8')
  if (name === 'acts.jsonl') return handed(reading, await sealedLines(reading, 'public'), 'application/jsonl; charset=utf-8')
  if (name === 'identity.jsonl') return handed(reading, await sealedLines(reading, 'identity'), 'application/jsonl; charset=utf-8')
  const [section, ending] = name.split('.')
  const known = sectionNames.find((one) => one === section)
  if (!known) return undefined
  if (ending === 'json') return handed(reading, JSON.stringify(stated(reading, { [known]: record[known] as unknown as Json })), 'application/json; charset=utf-8')
  return ending === 'csv' ? handed(reading, csvOf(sectionSheet(reading, known)), 'text/csv; charset=utf-8') : undefined
}

function handed({ desk }: Reading, text: string, mediaType: string): Response {
  return desk.c.var.visit.answer('export', text, { headers: { 'content-type': mediaType, 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' } })
}

/** The compiler's feed as it is held: bytes, seal and content, so that a stranger needs to trust nobody here. */
async function sealedLines({ desk, holding }: Reading, feed: 'public' | 'identity'): Promise<string> {
  const lines: string[] = []
  const section = { feed, body: holding.compiler } as const
  const { ports, seals } = desk.site.node
  for await (const { act, bytes, seal, contentBytes } of ports.register.read(section)) {
    if (act.number < seals.firstUnchecked(section, holding.compiler)) lines.push(JSON.stringify({ act: bytes, seal, content: contentBytes }))
  }
  return `${lines.join('\n')}\n`
}

function catalogueOf(reading: Reading): Json {
  const { says, record, recorded, desk, holding } = reading
  const origin = directoryOrigin(desk)
  const distribution = (name: string, mediaType: string): Json => ({ '@type': 'dcat:Distribution', 'dcat:downloadURL': { '@id': `${origin}/en/register/data/${name}` }, 'dcat:mediaType': mediaType })
  return {
    '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' },
    '@id': `${origin}/id/section/all`, '@type': 'dcat:Dataset', 'dct:title': says.home.title, 'dct:description': says.home.lead, 'dct:issued': record.about.compiled, 'dct:identifier': holding.head,
    'dct:language': record.about.languages as unknown as Json, 'dct:license': { '@id': 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12' },
    'dcat:keyword': sectionNames.map((section) => recorded.sections[section]),
    'dcat:distribution': [distribution('record.json', 'application/json'), distribution('acts.jsonl', 'application/jsonl'), ...sectionNames.flatMap((section) => [distribution(`${section}.json`, 'application/json'), distribution(`${section}.csv`, 'text/csv')])],
  }
}
