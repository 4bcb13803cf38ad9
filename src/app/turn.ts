import { StoreUnavailable } from './ports/store-unavailable.ts'

/** One change at a time: what is judged is still true when it is sealed and appended. */
export class Turn {
  private last: Promise<unknown> = Promise.resolve()
  private failures = 0

  take<T>(work: () => Promise<T>): Promise<T> {
    const before = this.failures
    const begun = async () => {
      // Whoever waited while the store did not answer is told so at once, and not after one more wait each.
      if (this.failures !== before) throw new StoreUnavailable('take the turn')
      try {
        return await work()
      } catch (cause) {
        if (cause instanceof StoreUnavailable) this.failures += 1
        throw cause
      }
    }
    const next = this.last.then(begun, begun)
    this.last = next.catch(() => undefined)
    return next
  }
}
