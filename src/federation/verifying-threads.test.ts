import assert from 'node:assert/strict'
import test from 'node:test'
import { inThread } from '../app/reading.ts'
import { isMalformed } from '../core/refusal.ts'
import { base64urlOf } from '../wire/base64url.ts'
import { digestOf } from '../wire/digest.ts'
import { sealAct } from '../wire/envelope.ts'
import { generateKeyPair } from '../wire/key.ts'
import { writeLine } from '../wire/transfer.ts'
import { VerifyingThreads } from './verifying-threads.ts'

const { publicKey: key, secret } = generateKeyPair(new Uint8Array(32).fill(5))
const salt = base64urlOf(new Uint8Array(16).fill(1))
const body = digestOf('act', 'body')

const acts = Array.from({ length: 300 }, (_, index) => sealAct(
  {
    rules: 1, feed: 'partnership', body, run: 1, number: index + 2, previous: body, identity: { number: 1, digest: body }, at: '2026-11-02T09:00:00Z',
    type: 'write_note', facts: { kind: 'practice', theme: index % 3 ? 'schools' : 'nothing of ours', evidence: 0, paragraphs: 1, replaces: null, marking: null }, actor: { office: 'secretariat', second: null, assertion: null },
  },
  { context: { salt, partnership: body, seen: [] }, content: { salt, title: { fr: `Note ${index}`, ar: `مذكرة ${index}` }, card: null, body: [{ fr: 'x' }], language: 'fr', attachments: [] } },
  secret,
))
const lines = acts.map((act) => new TextEncoder().encode(writeLine(act).trimEnd())).flatMap((line, index) => (index % 7 ? [line] : [line, line.subarray(0, 90), new Uint8Array([0xff, 0x7b])]))

test('threads: many lines are read as one thread alone reads them, in their order', async (t) => {
  const threads = new VerifyingThreads(2)
  t.after(() => threads.close())
  const [read, expected] = [await threads.read(lines), await inThread.read(lines)]
  assert.deepEqual(read, expected)
  assert.ok(expected.some(isMalformed) && expected.some((one) => !isMalformed(one) && one.fault) && expected.some((one) => !isMalformed(one) && !one.fault))
})

test('threads: each seal is verified by itself, however many are asked for and by how many', async (t) => {
  const threads = new VerifyingThreads(2)
  t.after(() => threads.close())
  const seals = acts.map(({ digest, seal }, index) => ({ key, digest, seal: index % 5 ? seal : acts[(index + 1) % acts.length]!.seal }))
  const good = seals.map((_, index) => index % 5 !== 0)
  const asked = await Promise.all([seals, seals.slice(0, 3), seals.slice(100), []].map((some) => threads.verify(some)))
  assert.deepEqual(asked, [good, good.slice(0, 3), good.slice(100), []])
})

test('threads: what is under way when they are closed fails, and what is asked afterwards is answered', async (t) => {
  const threads = new VerifyingThreads(1)
  t.after(() => threads.close())
  const under = Promise.allSettled([threads.read(lines), threads.read(lines)])
  await threads.close()
  assert.ok((await under).some(({ status }) => status === 'rejected'))
  assert.equal((await threads.read(lines)).length, lines.length)
})
