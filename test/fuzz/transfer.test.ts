import assert from 'node:assert/strict'
import test from 'node:test'
import { Chance } from '../../src/core/random-history.suite.ts'
import { isMalformed } from '../../src/core/refusal.ts'
import { readActLine } from '../../src/wire/transfer.ts'
import { TransferReader, type TransferItem } from '../../src/wire/transfer-reader.ts'
import { hostileNear, seed, times } from './hostile-bytes.ts'
import { sampleTransfer } from './samples.ts'

interface Read {
  readonly items: readonly TransferItem[]
  readonly end: string
}

function read(bytes: Buffer, chance: Chance): Read {
  const reader = new TransferReader()
  const items: TransferItem[] = []
  for (let at = 0; at < bytes.length;) {
    const size = 1 + chance.below(2000)
    items.push(...reader.push(bytes.subarray(at, at + size)))
    at += size
  }
  return { items, end: reader.finish()?.malformed ?? 'whole' }
}

test(`transfer: any bytes are read to acts, faults with their lines and one end, in whatever pieces they come (seed ${seed})`, { timeout: 1_200_000 }, (t) => {
  const chance = new Chance(seed + 2)
  const whole = sampleTransfer()
  const samples = [whole, whole, whole.subarray(0, whole.lastIndexOf('{"end"')), Buffer.concat([whole, whole])]
  const count = 50_000 * times
  const ends = new Map<string, number>()
  for (let done = 0; done < count; done += 1) {
    const bytes = hostileNear(chance, samples)
    const { items, end } = read(bytes, chance)
    ends.set(end, (ends.get(end) ?? 0) + 1)
    const lines = bytes.toString('latin1').split('\n').length
    assert.ok(items.length <= lines, `case ${done}`)
    const acts = items.filter((item) => item.kind === 'act' || item.kind === 'malformed')
    const last = items.at(-1)
    // A count that does not agree with what was read is never an end.
    if (last?.kind === 'end') assert.equal(last.count, acts.length, `case ${done}`)
    if (end === 'whole') assert.equal(items[0]?.kind, 'header', `case ${done}`)
    for (const item of items) if (item.kind === 'act') assert.ok(!isMalformed(readActLine(JSON.stringify({ act: item.act.bytes, seal: item.act.seal, context: item.act.contextBytes, content: item.act.contentBytes }))), `case ${done}`)
    // The pieces say nothing of what they carry.
    if (done % 50 === 0) assert.deepEqual(read(bytes, chance), { items, end }, `case ${done}`)
  }
  assert.ok((ends.get('whole') ?? 0) > 0 && ends.size >= 8, JSON.stringify([...ends]))
  t.diagnostic(`${count} cases, ${JSON.stringify(Object.fromEntries(ends))}`)
})
