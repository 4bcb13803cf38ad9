import { client, newNode, bodies, type Ending, endingOf } from '../test/nodes.ts'
import { pair, type Client } from '../test/client.ts'

/** Milliseconds from an act being asked for on one node until the other, a process of its own, shows it. */
export interface Latency {
  readonly acts: number
  readonly p50: number
  readonly p99: number
  readonly most: number
}

const facts = { kind: 'practice', theme: 'schools', evidence: 0, paragraphs: 1, replaces: null, marking: null }

async function pause(milliseconds: number): Promise<void> {
  await new Promise((done) => setTimeout(done, milliseconds))
}

async function seenAfter(one: Client, other: Client, partnership: string, number: number): Promise<number> {
  const content = { title: { fr: `Note ${number}`, ar: `مذكرة ${number}` }, card: null, body: [{ fr: 'Trente élèves', ar: 'ثلاثون تلميذا' }], language: 'fr', attachments: [] }
  const began = performance.now()
  const { digest } = await one.submit(partnership, 'write_note', facts, content)
  while ((await other.request('GET', `/api/v1/partnerships/${partnership}/acts/${digest}`)).status !== 200) await pause(1)
  return performance.now() - began
}

/** Acts one after the other, as people seal them: each once the one before was seen and the nodes are at rest. */
export async function latency(acts = 200): Promise<Latency> {
  const ends: (() => Promise<void>)[] = []
  const ending: Ending = endingOf((end) => void ends.push(end))
  try {
    const [one, other] = [await client(await newNode(ending, bodies.XA, { poll: 15 })), await client(await newNode(ending, bodies.XB, { poll: 15 }))]
    await pair(one, other)
    const partnership = await one.foundWith([other])
    const times: number[] = []
    for (let number = 1; number <= acts + 20; number += 1) {
      const time = await seenAfter(one, other, partnership, number)
      // The first ones find nothing compiled yet.
      if (number > 20) times.push(time)
      await pause(30)
    }
    const sorted = times.sort((left, right) => left - right)
    const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]! * 10) / 10
    return { acts, p50: at(0.5), p99: at(0.99), most: at(1) }
  } finally {
    for (const end of ends) await end()
  }
}

if (import.meta.main) {
  const [acts = 200] = process.argv.slice(2).map(Number)
  process.stdout.write(`From sealed on one node to seen on the other, ${acts} acts\n${JSON.stringify(await latency(acts), null, 2)}\n`)
}
