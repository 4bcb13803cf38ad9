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
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** The first column names the row. */
  readonly foot?: Child
}

/** Wide tables scroll in a region that has a name and takes the keyboard, so the page itself never scrolls sideways. */
export function Table<Row>({ id, caption, captionHidden, columns, rows, foot }: TableProps<Row>) {
  return (
    <div class="scroll" tabindex={0} role="region" aria-labelledby={id}>
      <table class="data">
        <caption id={id} class={captionHidden ? 'hidden-words' : undefined}>{caption}</caption>
        <thead><tr>{columns.map(({ head, amount }) => <th scope="col" class={amount ? 'amount' : undefined}>{head}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr>{columns.map(({ cell, amount }, index) => index === 0 ? <th scope="row">{cell(row)}</th> : <td class={amount ? 'amount number' : undefined}>{cell(row)}</td>)}</tr>
          ))}
        </tbody>
        {foot === undefined ? null : <tfoot>{foot}</tfoot>}
      </table>
    </div>
  )
}
