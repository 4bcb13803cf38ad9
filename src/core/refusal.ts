/** Well formed and sealed, but against a rule: the act keeps its number and has no effect. */
export interface Refusal<Code extends string = string> {
  readonly refused: Code
}

export function refuse<const Code extends string>(code: Code): Refusal<Code> {
  return { refused: code }
}

/** Not an act at all: never stored, occupies no number. `at` is a JSON pointer. */
export interface Malformed {
  readonly malformed: string
  readonly at: string
}

export function malformed(code: string, at = ''): Malformed {
  return { malformed: code, at }
}

export function isMalformed(value: unknown): value is Malformed {
  return typeof value === 'object' && value !== null && 'malformed' in value
}
