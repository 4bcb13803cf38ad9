import type { JsonObject } from './json.ts'
import type { Knowledge } from './knowledge.ts'
import type { Proposal } from './proposal.ts'
import type { Entry } from './record.ts'

/** An act that is judged: it is not held yet, and knows what lies before it. */
export interface Case {
  readonly entry: Entry
  readonly body: string
  readonly facts: JsonObject
  readonly known: Knowledge
  /** What the act itself proposes. */
  readonly proposal: Proposal | undefined
}

export type Applies = (one: Case) => boolean
