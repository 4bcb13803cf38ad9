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
  // A report on many lines has a list under this name; only one code makes a value malformed.
  return typeof value === 'object' && value !== null && 'malformed' in value && typeof value.malformed === 'string'
}
