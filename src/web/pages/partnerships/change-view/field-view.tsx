import type { Json, JsonObject } from '../../../../core/act.ts'
import { Redline } from '../../../components/Redline.tsx'
import { Table } from '../../../components/Table.tsx'
import { endonyms, languages } from '../../../language.ts'
import { words } from '../../../locales/catalogue.ts'
import type { ChangeView } from './change-view.ts'
import { FieldRow, isWording, RecordValue, type ValueProps } from './record-value.tsx'
import { compareRevisions, type RevisionField } from './revision-fields.ts'

/** The view of every kind that has none of its own: each fact and text with its name, and what it was before. */
export const fieldView: ChangeView = (props) => {
  const { desk, dossier, proposal, titles } = props
  const { partnerships: { proposal: says } } = words(desk.language)
  const { changed, kept } = compareRevisions(proposal.before, proposal.after)
  const shared = { desk, dossier, kind: proposal.kind, titles }
  if (!proposal.before) return <dl class="fields card padded">{changed.map(({ field, after }) => <FieldRow {...shared} field={field} value={after!} />)}</dl>
  return (
    <>
      {changed.length === 0 ? <p>{says.nothingChanges}</p> : <Changed {...shared} fields={changed} />}
      {kept.length === 0 ? null : (
        <details>
          <summary>{says.unchanged}</summary>
          <dl class="fields">{kept.map(({ field, after }) => <FieldRow {...shared} field={field} value={after!} />)}</dl>
        </details>
      )}
    </>
  )
}

function Changed({ fields, ...shared }: Omit<ValueProps, 'field' | 'value'> & { fields: readonly RevisionField[] }) {
  const { partnerships: { proposal: says }, changes } = words(shared.desk.language)
  const label = (field: string) => (changes.fields as Readonly<Record<string, string>>)[field] ?? field
  const texts = fields.filter(({ before, after }) => isWording(before) && isWording(after))
  const others = fields.filter((field) => !texts.includes(field))
  const cell = (field: string, value: Json | undefined) => (value === undefined ? changes.none : <RecordValue {...shared} field={field} value={value} />)
  return (
    <>
      {others.length === 0 ? null : (
        <Table
          id="changed-facts" caption={says.change} rows={others}
          columns={[
            { head: says.change, cell: ({ field }) => label(field) },
            { head: says.before, cell: ({ field, before }) => cell(field, before) },
            { head: says.after, cell: ({ field, after }) => cell(field, after) },
          ]}
        />
      )}
      {texts.map(({ field, before, after }) => (
        <section class="card padded"><h3>{label(field)}</h3><Compared language={shared.desk.language} before={before as JsonObject} after={after as JsonObject} /></section>
      ))}
    </>
  )
}

/** Each language against itself, word by word. */
function Compared({ language, before, after }: { language: ValueProps['desk']['language']; before: JsonObject; after: JsonObject }) {
  const present = languages.filter((each) => before[each] !== undefined || after[each] !== undefined)
  return (
    <>
      {present.map((each) => <><p class="hint" lang={each}>{endonyms[each]}</p><Redline language={language} lang={each} before={(before[each] as string | undefined) ?? ''} after={(after[each] as string | undefined) ?? ''} /></>)}
    </>
  )
}
