/** What a reader answers on bytes that are none of the format: a code and a place. Thrown within a reader, caught by `readOr` at its edge. */
export class Malformed extends Error {
  readonly code: string
  readonly at: string
  constructor(code: string, at = '') {
    super(`${code} ${at}`.trim())
    this.code = code
    this.at = at
  }

  /** The same fault seen from outside, where the thing read is a part of another. */
  within(place: string): Malformed {
    return new Malformed(this.code, place + this.at)
  }
}

export function readOr<T>(read: () => T): T | Malformed {
  try {
    return read()
  } catch (fault) {
    if (fault instanceof Malformed) return fault
    throw fault
  }
}

/** Reads a part, and places its faults beneath it. */
export function within<T>(place: string, read: () => T): T {
  const answer = readOr(read)
  if (answer instanceof Malformed) throw answer.within(place)
  return answer
}
