import type { Child } from 'hono/jsx'

export interface Column<Row> {
  readonly head: Child
  readonly cell: (row: Row) => Child
  readonly amount?: boolean | undefined
}

export interface TableProps<Row> {
  /** Names the region and the table; shown as its caption. */
  readonly id: string
  readonly caption: string
  readonly captionHidden?: boolean | undefined
  /** On a phone each row becomes a block, every value under its head, instead of a table that scrolls sideways. */
  readonly stacked?: boolean | undefined
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** The first column names the row. */
  readonly foot?: Child
}

/** Drawn as blocks, a table keeps being one for whoever hears it only if every part says what it is. */
const roles = { group: 'rowgroup', row: 'row', head: 'columnheader', first: 'rowheader', cell: 'cell' } as const
const unnamed: Partial<typeof roles> = {}

/** Wide tables scroll in a region that has a name and takes the keyboard, so the page itself never scrolls sideways. */
export function Table<Row>({ id, caption, captionHidden, stacked, columns, rows, foot }: TableProps<Row>) {
  const part = stacked ? roles : unnamed
  return (
    <div class="scroll" tabindex={0} role="region" aria-labelledby={id}>
      <table class={stacked ? 'data stacked' : 'data'} role={stacked ? 'table' : undefined}>
        <caption id={id} class={captionHidden ? 'hidden-words' : undefined}>{caption}</caption>
        <thead role={part.group}><tr role={part.row}>{columns.map(({ head, amount }) => <th scope="col" role={part.head} class={amount ? 'amount' : undefined}>{head}</th>)}</tr></thead>
        <tbody role={part.group}>
          {rows.map((row) => (
            <tr role={part.row}>{columns.map(({ head, cell, amount }, index) => index === 0
              ? <th scope="row" role={part.first}>{cell(row)}</th>
              : <td role={part.cell} class={amount ? 'amount number' : undefined}>{stacked ? <><span class="cell-head" aria-hidden="true">{head}</span><div class="cell-value">{cell(row)}</div></> : cell(row)}</td>)}</tr>
          ))}
        </tbody>
        {foot === undefined ? null : <tfoot>{foot}</tfoot>}
      </table>
    </div>
  )
}
