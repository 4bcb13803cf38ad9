/**
 * The store did not answer, or not in time: nothing is known to be wrong with what it holds, and the same may be asked
 * again. What was under way is either there whole or not at all.
 */
export class StoreUnavailable extends Error {
  constructor(what: string, cause?: unknown) {
    super(`Cannot ${what}: the store does not answer; expected it within seconds, and what was asked may be asked again`, { cause })
  }
}
