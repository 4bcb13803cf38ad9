import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { pair } from '../client.ts'
import { until } from '../deadline.ts'
import { bodies, client, newNode } from '../nodes.ts'

/** The reason to skip, or false: `strace` watches what a process asks of its kernel, where the kernel lets it. */
const withoutStrace: string | false = (() => {
  const tried = spawnSync('strace', ['-e', 'trace=fdatasync', 'true'], { stdio: 'ignore' })
  return tried.status === 0 ? false : 'no strace here, or it may not watch'
})()

test('synced: between an act that is sent and its acknowledgement the log of the database is forced to disk, each time', { skip: withoutStrace, timeout: 120_000 }, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-strace-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const node = await newNode(t, bodies.XA)
  const other = await client(await newNode(t, bodies.XB))
  const desk = await client(node)
  await pair(desk, other)
  const partnership = await desk.foundWith([other])
  await other.node.stop()

  const log = join(folder, 'calls')
  const watching = spawn('strace', ['-f', '-y', '-e', 'trace=fdatasync,fsync', '-o', log, '-p', String(node.pid)], { stdio: ['ignore', 'ignore', 'pipe'] })
  t.after(() => watching.kill('SIGKILL'))
  let said = ''
  watching.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  await until('it watches', async () => said.includes('attached'))
  const forced = () => readFileSync(log, 'utf8').split('\n').filter((line) => /\bf(data)?sync\(\d+<[^>]*record\.sqlite-wal>/.test(line)).length

  const facts = { kind: 'practice', theme: 'schools', evidence: 0, paragraphs: 1, replaces: null, marking: null }
  for (let number = 1; number <= 20; number += 1) {
    const before = forced()
    await desk.submit(partnership, 'write_note', facts, { title: { en: `Note ${number}` }, card: null, body: [{ en: 'x' }], language: 'en', attachments: [] })
    // What watches writes down a moment later what it saw; nothing else is written meanwhile.
    await until(`act ${number} has been forced to disk`, async () => forced() > before)
  }
})
