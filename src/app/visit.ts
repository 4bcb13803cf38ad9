import type { Channel, Disclosure } from './exit.ts'
import type { Officer } from './ports/desk.ts'

export interface AnswerInit {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** One request: who asks, what it is shown, and the only way to answer it. */
export interface Visit {
  readonly disclosure: Disclosure
  /** `undefined`: the public. */
  readonly officer: Officer | undefined
  /** Whether the request comes from a page of this node, as far as the browser says. Anything else changes nothing. */
  readonly isOwnForm: boolean
  /** Every body of an answer leaves through the exit; what is no longer allowed becomes the same 404 as the unknown. */
  answer(channel: Channel, body: string | Uint8Array, init?: AnswerInit): Response
  redirect(to: string, headers?: Readonly<Record<string, string>>): Response
}

/** What layers that answer requests find in Hono's context. */
export interface VisitEnvironment {
  readonly Variables: { readonly visit: Visit }
}
