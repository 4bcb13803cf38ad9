/** RFC 9457. `type` is the page of the specification that explains the code. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail?: string
  /** JSON pointer into the request, for what is malformed. */
  readonly at?: string
}

export const problemMediaType = 'application/problem+json'

export function problem(status: number, code: string, title: string, more: { readonly detail?: string; readonly at?: string; readonly page?: string } = {}): Problem {
  const { page, ...rest } = more
  return { type: page ?? `/spec/problems#${code}`, title, status, code, ...rest }
}
