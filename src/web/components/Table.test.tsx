import assert from 'node:assert/strict'
import test from 'node:test'
import { Table } from './Table.tsx'

const columns = [
  { head: 'Partnership', cell: ({ name }: { name: string }) => name },
  { head: 'Programme', cell: ({ year }: { year: string }) => year },
]
const rows = [{ name: 'Brevalia – Nourmara', year: '2027' }]

test('table: drawn as blocks on a phone, every value keeps its head and every part says what it is', () => {
  const html = String(<Table id="t" caption="Partnerships" stacked columns={columns} rows={rows} />)
  assert.match(html, /<table class="data stacked" role="table">/)
  for (const role of ['rowgroup', 'row', 'columnheader', 'rowheader', 'cell']) assert.ok(html.includes(`role="${role}"`), role)
  // The head is drawn a second time for the eye only: whoever hears the table has it from the column.
  assert.match(html, /<span class="cell-head" aria-hidden="true">Programme<\/span><div class="cell-value">2027<\/div>/)
})

test('table: left as a table, it repeats nothing and names no role', () => {
  const html = String(<Table id="t" caption="Partnerships" columns={columns} rows={rows} />)
  assert.match(html, /<td>2027<\/td>/)
  assert.ok(!/cell-head|role="(?:table|row|cell)"/.test(html))
})
