import type { EntryId } from '../../../app/compiled/entry.ts'
import { findEntry, find } from '../../../app/compiled/record.ts'
import { DateText } from '../../components/Time.tsx'
import { direction } from '../../language.ts'
import type { Reading } from './reading.tsx'
import { isDescribed } from './titled.ts'

/** The numbers sources have on one page, in the order in which it lists them. */
export type Numbering = ReadonlyMap<EntryId, number>

export function numberingOf(sources: readonly EntryId[]): Numbering {
  return new Map(sources.map((id, index) => [id, index + 1]))
}

/** Numbers lead to the list on the same page. In a table the head of the column says what they are. */
export function References({ reading, sources, numbering, inTable }: { reading: Reading; sources: readonly EntryId[]; numbering: Numbering; inTable?: boolean | undefined }) {
  const numbered = sources.flatMap((id) => numbering.get(id) ?? []).toSorted((one, other) => one - other)
  return <>{numbered.map((number) => <a class="ref" href={`#s${number}`} aria-label={inTable ? undefined : reading.says.sources.one(String(number))}>{number}</a>)}</>
}

export function SourceItem({ reading, id, number }: { reading: Reading; id: EntryId; number: number }) {
  const source = find(reading.record, 'sources', id)
  if (!source) return null
  const { sources } = reading.says
  const { lang } = reading.title(id)
  return (
    <li id={`s${number}`}>
      <a class="ref" href={reading.entry(id)}>{number}</a>
      <div>
        <a href={source.url} lang={lang} dir={lang === undefined ? 'auto' : direction(lang)}>{source.title}</a>
        {isDescribed(reading.record, id) ? <span> {sources.described}</span> : null}
        <br /><span>
          <bdi>{source.publisher}</bdi> · <span class="tongue">{source.language}</span> · {source.published === null ? sources.undated : <DateText place={reading.place} date={source.published} length="long" />}
          {' · '}{reading.recorded.readings[source.read]}
        </span>
      </div>
    </li>
  )
}

export function SourceList({ reading, numbering, single }: { reading: Reading; numbering: Numbering; single?: boolean | undefined }) {
  return (
    <ol class={single ? 'source-list single' : 'source-list'}>
      {[...numbering].map(([id, number]) => (findEntry(reading.record, id) ? <SourceItem reading={reading} id={id} number={number} /> : null))}
    </ol>
  )
}
