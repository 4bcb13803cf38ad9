import { asText } from '../../../app/planning/csv.ts'
import { notice } from './notice.ts'

/** Rows of a table: the first names the columns. */
export type Sheet = readonly (readonly string[])[]

/** RFC 4180. A cell that a spreadsheet would take for a formula is quoted with a leading apostrophe: the text comes from sources, not from us. */
function cell(text: string): string {
  const safe = asText(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Each row says in its last cell what it is: rows are copied out of their sheet. */
export function csvOf([head = [], ...rows]: Sheet): string {
  const sheet = [[...head, 'notice'], ...rows.map((row) => [...row, notice])]
  return `${sheet.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
