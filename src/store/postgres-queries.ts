import type { QueryResult, QueryResultRow } from 'pg'

/** One place to ask: the pool, or the one connection that holds a transaction. */
export interface Queries {
  query<Row extends QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<QueryResult<Row>>
}
