import assert from 'node:assert/strict'
import type { Client } from './client.ts'
import { until } from './deadline.ts'
import { bodies, client, establishNode, type Ending, type NodeProcess } from './nodes.ts'
import type { Cluster } from './postgres.ts'

/** Several processes of one body over one record, each with connections of its own name. */
export interface Processes {
  readonly schema: string
  readonly nodes: readonly NodeProcess[]
  readonly desks: readonly Client[]
}

/** All with one session: it was opened at the first and is known to the others. */
export async function processes(ending: Ending, cluster: Cluster, count: number, poll = 0.5): Promise<Processes> {
  const schema = await cluster.newSchema()
  const first = await establishNode(ending, bodies.XA, cluster.address(schema, 'process_1'))
  const others = Array.from({ length: count - 1 }, (_, index) => first.sibling(ending, cluster.address(schema, `process_${index + 2}`)))
  const nodes = [first, ...others]
  for (const node of nodes) await node.start({ poll })
  const desk = await client(first)
  return { schema, nodes, desks: nodes.map((node) => desk.at(node)) }
}

const facts = { kind: 'practice', theme: 'schools', evidence: 0, paragraphs: 1, replaces: null, marking: null }

export const note = (title: string) => ({ type: 'write_note', facts, content: { title: { en: title }, card: null, body: [{ en: 'x' }], language: 'en', attachments: [] } })

export interface Answers {
  readonly acknowledged: Set<string>
  readonly refused: number[]
  /** Milliseconds of the longest wait for any answer. */
  longest: number
}

/** Writes notes at one process until told to stop, and keeps what was answered as durable. */
export async function writeUntil(stop: () => boolean, desk: Client, partnership: string, answers: Answers): Promise<void> {
  for (let count = 1; !stop(); count += 1) {
    const asked = performance.now()
    const answered = await desk.send(`/partnerships/${partnership}/acts`, note(`Note ${count}`)).catch(() => undefined)
    answers.longest = Math.max(answers.longest, performance.now() - asked)
    if (answered?.status === 201) answers.acknowledged.add(answered.json.digest)
    else if (answered) {
      assert.deepEqual([answered.status, answered.json.code], [503, 'store_unavailable'], answered.text)
      assert.ok(Number(answered.headers.get('retry-after')) > 0)
      answers.refused.push(answered.status)
    } else if (!desk.node.isRunning) return
    if (answered?.status !== 201) await new Promise((next) => setTimeout(next, 50))
  }
}

/** Every act of a partnership, page by page. */
export async function everyAct(desk: Client, partnership: string): Promise<readonly { digest: string; number: number; author: string; shown: string }[]> {
  const found: any[] = []
  for (let after = ''; ; ) {
    const { acts, next } = await desk.get(`/partnerships/${partnership}/acts?limit=500${after}`)
    found.push(...acts)
    if (next === null) return found
    after = `&after=${next}`
  }
}

/** Waits until it shows all of them: what another process sealed comes a moment later. */
export async function untilShown(desk: Client, partnership: string, acknowledged: ReadonlySet<string>): Promise<void> {
  await until('every process shows every act', async () => {
    const shown = new Set((await everyAct(desk, partnership)).map(({ digest }) => digest))
    return [...acknowledged].every((digest) => shown.has(digest))
  })
}

/** Everything acknowledged is there once, and the feed has neither gap nor double. */
export async function assertWhole(desk: Client, partnership: string, acknowledged: ReadonlySet<string>): Promise<number> {
  const own = (await everyAct(desk, partnership)).filter(({ author }) => author === desk.node.body)
  const found = own.map(({ digest }) => digest)
  assert.equal(new Set(found).size, found.length, 'no act is there twice')
  assert.deepEqual([...acknowledged].filter((digest) => !found.includes(digest)), [], 'everything acknowledged is there')
  const numbers = own.map(({ number }) => number).sort((one, other) => one - other)
  assert.deepEqual(numbers, numbers.map((_, index) => index + 1), 'numbers without gap or double')
  assert.ok(own.every(({ shown }) => shown === 'whole'), 'no half act')
  return own.length
}
