import { entriesOf, sectionOf, type Entry, type SectionName } from '../../../app/compiled/record.ts'
import type { Feed } from './atom.ts'
import { directoryOrigin } from './origin-of.ts'
import type { Reading } from './reading.tsx'

/** What was stated last, the newest first; of one section, or of all. */
export function newsOf(reading: Reading, section?: SectionName): Feed {
  const { desk, holding, record, recorded } = reading
  const origin = directoryOrigin(desk)
  const feed = desk.site.node.folds.publicFeeds.get(holding.compiler)
  const of = (entry: Entry) => {
    const act = holding.acts.get(entry.id)
    return act === undefined ? undefined : feed?.get(act)?.act
  }
  const entries = (section ? (record[section] as readonly Entry[]) : entriesOf(record))
    .flatMap((entry) => {
      const act = of(entry)
      return act ? [{ entry, act }] : []
    })
    .toSorted((one, other) => other.act.number - one.act.number)
    .slice(0, 50)
  return {
    id: `${origin}/id/section/${section ?? 'all'}`, title: section ? recorded.sections[section] : reading.says.home.title, self: new URL(desk.c.req.url).href, lang: desk.language,
    updated: entries[0]?.act.at ?? desk.now,
    entries: entries.map(({ entry, act }) => ({
      id: `${origin}/id/entry/${entry.id}`, title: reading.title(entry.id).text, lang: reading.title(entry.id).lang ?? 'fr', href: `${origin}${reading.entry(entry.id)}`, updated: act.at,
      summary: recorded.entry[sectionOf(entry.id)!],
    })),
  }
}
