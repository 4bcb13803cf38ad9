import type { Json } from '../../../core/act.ts'
import { sectionNames, type SectionName } from '../../../app/compiled/record.ts'
import { Table, type Column } from '../../components/Table.tsx'
import { sectionSheet, stated } from './data-of.ts'
import { rowsOf, type ListRow } from './list-view.ts'
import { newsOf } from './news.ts'
import { compiledPage, type Reading } from './reading.tsx'
import { representation, withoutEnding } from './representation.ts'
import { EntryLink, When } from './told.tsx'
import { Verify } from './verify.tsx'

export function sectionNamed(name: string): SectionName | undefined {
  return name === 'formats' ? 'partnerships' : sectionNames.find((section) => section === name)
}

/** All entries of one section, each leading to its page. */
export function listPage(reading: Reading) {
  const { says, recorded, desk, record } = reading
  const section = sectionNamed(withoutEnding(desk.c.req.param('section') ?? ''))
  if (!section) return undefined
  const other = representation(reading, () => ({
    json: stated(reading, { section, entries: record[section] as unknown as Json }), csv: sectionSheet(reading, section), atom: newsOf(reading, section),
  }))
  if (other) return other
  const rows = rowsOf(record, section, recorded)
  const title = recorded.sections[section]
  const current = section === 'partnerships' ? 'formats' : section === 'instruments' ? 'instruments' : 'home'
  return compiledPage(reading, {
    title, description: `${title}: ${says.list.count(rows.length)}`, register: current, here: title,
    children: (
      <div class="wrap">
        <div class="lead"><h1 class="plain">{title}</h1><p class="more">{says.list.count(rows.length)}</p></div>
        <Table id="entries" caption={title} captionHidden columns={columnsOf(reading, section, rows)} rows={rows} />
        <Verify reading={reading} permanent={`/id/section/${section}`} formats={['json', 'csv', 'atom']} />
      </div>
    ),
  })
}

function columnsOf(reading: Reading, section: SectionName, rows: readonly ListRow[]): readonly Column<ListRow>[] {
  const { says, recorded, desk } = reading
  const named = ({ id }: ListRow) => (section === 'partnerships' ? <a href={desk.href(`/register/partnerships/${id}`)} lang={reading.title(id).lang}>{reading.title(id).text}</a> : <EntryLink reading={reading} id={id} />)
  return [
    { head: recorded.entry[section], cell: named },
    ...(rows.some(({ date }) => date !== null) ? [{ head: says.list.when, cell: ({ date }: ListRow) => <When reading={reading} date={date} /> }] : []),
    ...(rows.some(({ said }) => said !== '') ? [{ head: recorded.fields.kind, cell: ({ said }: ListRow) => said }] : []),
    ...(rows.some(({ of }) => of.length > 0) ? [{ head: recorded.fields.about, cell: ({ of }: ListRow) => <>{of.slice(0, 4).map((id, index) => <>{index === 0 ? '' : ' · '}<EntryLink reading={reading} id={id} /></>)}</> }] : []),
  ]
}
