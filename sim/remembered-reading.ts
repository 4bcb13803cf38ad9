import type { ReadAct, Verifier } from '../src/app/ports/verifier.ts'
import type { Malformed } from '../src/core/refusal.ts'

const most = 50_000

/**
 * The same line comes to every body, and to each of them again and again: what reading it gave is kept, behind the port that
 * in a real node is a thread of its own. What was read is never changed, so all may hold the same.
 */
export function rememberReading(verifier: Verifier): Verifier {
  const known = new Map<string, ReadAct | Malformed>()
  return {
    async read(lines) {
      if (known.size > most) known.clear()
      const named = lines.map((line) => [Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('latin1'), line] as const)
      const fresh = [...new Map(named.filter(([name]) => !known.has(name)))]
      const read = fresh.length === 0 ? [] : await verifier.read(fresh.map(([, line]) => line))
      for (const [index, [name]] of fresh.entries()) known.set(name, read[index]!)
      return named.map(([name]) => known.get(name)!)
    },
    verify: (seals) => verifier.verify(seals),
  }
}
