import { setTimeout as pause } from 'node:timers/promises'
import { StoreUnavailable } from '../app/ports/store-unavailable.ts'

/** Milliseconds in which a database that was restarted, or handed over to another machine, is usually back. */
const patience = 7_000
const longestPause = 500

/** For what changes nothing when it is done twice, and must not fail halfway: done again until the store answers, or too long. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + patience
  for (let wait = 20; ; wait = Math.min(longestPause, wait * 2)) {
    try {
      return await work()
    } catch (cause) {
      if (!(cause instanceof StoreUnavailable) || performance.now() + wait > until) throw cause
      await pause(wait)
    }
  }
}
