import type { Duty } from '../../app/duties.ts'
import type { Node } from '../../app/node.ts'
import type { Officer } from '../../app/ports/desk.ts'
import type { Peers } from '../../app/ports/surroundings.ts'
import type { Visit } from '../../app/visit.ts'
import type { Json } from '../../core/act.ts'
import type { ShapeDescription } from '../../core/shape.ts'
import type { Malformed } from '../../core/refusal.ts'
import type { Problem } from '../problem.ts'

/** What operations are carried out on. */
export interface Interface {
  readonly node: Node
  readonly peers: Peers
}

/** Reads a value and says what it must be; the shapes of the core, seen from outside. */
export interface Described {
  readonly read: (value: Json | undefined, at: string) => Malformed | undefined
  readonly describe: ShapeDescription
}

export interface Call<Request = unknown> extends Interface {
  readonly visit: Visit
  /** `undefined` only where anyone may ask. */
  readonly officer: Officer | undefined
  readonly path: Readonly<Record<string, string>>
  /** Only those the operation names, each read by its shape. */
  readonly query: Readonly<Record<string, string>>
  readonly request: Request
}

export type Answer =
  | { readonly at: 'answered'; readonly body: Json; readonly location?: string }
  | { readonly at: 'bytes'; readonly bytes: Uint8Array; readonly headers: Readonly<Record<string, string>> }
  /** Unknown and not entitled alike. */
  | { readonly at: 'not_found' }
  | { readonly at: 'problem'; readonly problem: Problem }

export const notFound: Answer = { at: 'not_found' }

export interface Operation {
  readonly id: string
  readonly method: 'GET' | 'POST'
  /** Parameters in braces; each is a digest unless `parameters` says otherwise. */
  readonly path: string
  readonly summary: string
  /** `anyone`: without signing in. */
  readonly access: 'anyone' | 'officer'
  readonly duty?: Duty
  readonly parameters?: Readonly<Record<string, Described>>
  readonly query?: Readonly<Record<string, Described>>
  /** `bytes`: a body of any media type, taken as it is. */
  readonly request?: { readonly name: string; readonly shape: Described } | 'bytes'
  readonly answer: { readonly status: number; readonly name: string; readonly shape: Described } | 'bytes'
  /** Codes by status, besides those that every operation of its kind has. */
  readonly problems?: Readonly<Record<number, readonly string[]>>
  readonly handle: (call: Call<never>) => Promise<Answer>
}

export function operation<Request>(given: Omit<Operation, 'handle'> & { readonly handle: (call: Call<Request>) => Promise<Answer> }): Operation {
  return given as unknown as Operation
}

export function answered(body: unknown, location?: string): Answer {
  return location === undefined ? { at: 'answered', body: body as Json } : { at: 'answered', body: body as Json, location }
}
