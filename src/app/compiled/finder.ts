import { SearchIndex, type SearchAnswer } from '../search/search-index.ts'
import { entriesOf, type CompiledRecord } from './record.ts'
import { searchText } from './search-text.ts'
import { nameLanguages } from './vocabulary.ts'

/** Each entry once, under its texts in all languages: a reader finds what is written in another than their own. */
function indexOf(record: CompiledRecord): SearchIndex {
  const index = new SearchIndex()
  for (const entry of entriesOf(record)) {
    const texts = nameLanguages.map((language) => searchText(entry, language).split('\n'))
    const titles = new Set(texts.map(([title = '']) => title))
    const bodies = new Set(texts.flatMap(([, ...rest]) => rest))
    index.add(entry.id, [[...titles].join('\n'), [...bodies].join('\n')])
  }
  return index
}

const indexes = new WeakMap<CompiledRecord, SearchIndex>()

/** Full text over the record; the index is made on the first question and kept as long as the record it is of. */
export function findInRecord(record: CompiledRecord, query: string, most = 60): SearchAnswer {
  const known = indexes.get(record) ?? indexOf(record)
  indexes.set(record, known)
  return known.find(query, most)
}
