import { setTimeout as pause } from 'node:timers/promises'

/** Asks again and again until there is an answer, for long enough on a busy machine; fails at the deadline with what was waited for and the last fault met. */
export async function until<T>(what: string, ask: () => Promise<T | undefined | null | false>, within = 90_000): Promise<T> {
  const deadline = performance.now() + within
  let fault: unknown
  for (;;) {
    try {
      const answer = await ask()
      if (answer !== undefined && answer !== null && answer !== false) return answer
    } catch (cause) {
      fault = cause
    }
    if (performance.now() > deadline) throw new Error(`Waited ${within} ms in vain until ${what}`, { cause: fault })
    await pause(25)
  }
}
