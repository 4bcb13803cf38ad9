import assert from 'node:assert/strict'
import test from 'node:test'
import { Chance } from '../../src/core/random-history.suite.ts'
import { isMalformed } from '../../src/core/refusal.ts'
import { canonical } from '../../src/wire/canonical.ts'
import { lineOf } from '../../src/wire/envelope.ts'
import { readStrict } from '../../src/wire/strict.ts'
import { readActLine, writeLine } from '../../src/wire/transfer.ts'
import { hostileNear, seed, times } from './hostile-bytes.ts'
import { sampleActs } from './samples.ts'

const acts = sampleActs()

/** Longer than this and a peer could keep a node from everything else with small bytes. */
const longestAllowed = 2_000

test(`reader: any bytes are a value in its one writing or a fault with its code and place, and nothing else (seed ${seed})`, { timeout: 1_200_000 }, (t) => {
  const chance = new Chance(seed)
  const samples = acts.flatMap((act) => [act.bytes, act.contextBytes, act.contentBytes].flatMap((text) => (text === null ? [] : [Buffer.from(text)])))
  const count = 200_000 * times
  const codes = new Map<string, number>()
  let slowest = 0
  for (let done = 0; done < count; done += 1) {
    const bytes = hostileNear(chance, samples)
    const started = performance.now()
    const value = readStrict(bytes)
    slowest = Math.max(slowest, performance.now() - started)
    const code = isMalformed(value) ? value.malformed : 'read'
    codes.set(code, (codes.get(code) ?? 0) + 1)
    if (!isMalformed(value)) assert.equal(canonical(value), bytes.toString('utf8'), `case ${done}`)
  }
  assert.equal((Object.prototype as { admin?: unknown }).admin, undefined)
  // A fuzz whose every case is refused for one reason tries that reason alone.
  assert.ok((codes.get('read') ?? 0) > count / 1000 && codes.size >= 12, JSON.stringify([...codes]))
  assert.ok(slowest < longestAllowed, `one case took ${slowest} ms`)
  t.diagnostic(`${count} cases, slowest ${slowest.toFixed(1)} ms, ${JSON.stringify(Object.fromEntries(codes))}`)
})

test(`reader: any line is an act that is written again as the same line, or a fault with its code and place (seed ${seed})`, { timeout: 1_200_000 }, (t) => {
  const chance = new Chance(seed + 1)
  const samples = acts.map((act) => Buffer.from(writeLine(act).trimEnd()))
  const count = 200_000 * times
  const codes = new Map<string, number>()
  for (let done = 0; done < count; done += 1) {
    const line = hostileNear(chance, samples).toString('utf8')
    const act = readActLine(line)
    const code = isMalformed(act) ? act.malformed : 'read'
    codes.set(code, (codes.get(code) ?? 0) + 1)
    if (isMalformed(act)) continue
    assert.deepEqual(readActLine(writeLine(act).trimEnd()), act, `case ${done}`)
    // What is kept is the very texts that came, never a writing of our own.
    for (const text of Object.values(lineOf(act))) if (text !== null) assert.ok(line.includes(JSON.stringify(text)), `case ${done}`)
  }
  assert.ok((codes.get('read') ?? 0) > 0 && codes.size >= 12, JSON.stringify([...codes]))
  t.diagnostic(`${count} cases, ${JSON.stringify(Object.fromEntries(codes))}`)
})
