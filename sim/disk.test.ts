import assert from 'node:assert/strict'
import test from 'node:test'
import { testDesk } from '../src/store/desk.suite.ts'
import { testRegister, type Made } from '../src/store/register.suite.ts'
import { bodyNamed, sampleFeed, sampleSection as section } from '../src/store/sample-acts.suite.ts'
import { Disk, steadyPower, type Power } from './disk.ts'
import { MemoryDesk } from './memory-desk.ts'
import { MemoryRegister } from './memory-register.ts'

function made<Port>(on: (disk: Disk) => Port): Made<Port> {
  return async () => {
    const disk = new Disk()
    return { port: on(disk), killed: async () => on(disk.afterCut(steadyPower, () => false)) }
  }
}

testRegister('a simulated disk', made((disk) => new MemoryRegister(disk)))
testDesk('a simulated disk', made((disk) => new MemoryDesk(disk)))

class PowerCut extends Error {}

/** Goes out before the step of this number, counted from 0. */
function cutBefore(step: number): Power {
  let steps = 0
  return {
    async step() {
      if (steps++ === step) throw new PowerCut('the power goes out')
    },
  }
}

/** What is found after a cut at each step of an append of three acts, with each choice of blocks that survived. */
async function foundAfterCut(step: number, survivors: number): Promise<{ readonly found: number; readonly isAnswered: boolean }> {
  const disk = new Disk(cutBefore(step))
  const register = new MemoryRegister(disk)
  const isAnswered = await register.append(section, sampleFeed(3)).then(() => true, () => false)
  let block = 0
  const after = new MemoryRegister(disk.afterCut(steadyPower, () => ((survivors >> block++) & 1) === 1))
  const acts = await after.after(section, { body: bodyNamed('a'), run: 1, number: 0 }, 10)
  assert.deepEqual(acts.map(({ digest }) => digest), sampleFeed(acts.length).map(({ digest }) => digest))
  return { found: acts.length, isAnswered }
}

test('disk: whatever survives of a commit that the power cut, it is found whole or not at all', async () => {
  const seen = new Set<string>()
  for (let step = 0; step < 7; step += 1) {
    for (let survivors = 0; survivors < 16; survivors += 1) {
      const { found, isAnswered } = await foundAfterCut(step, survivors)
      assert.ok(found === 0 || found === 3, `${found} of 3 acts are found after a cut before step ${step} with blocks ${survivors.toString(2)}`)
      assert.ok(found === 3 || !isAnswered, 'an append that was answered is lost')
      seen.add(`${step} ${found}`)
    }
  }
  // Before the commit was written nothing is found; written and not synced it may go either way; synced it is there, answered or not.
  assert.deepEqual([...seen].sort(), ['0 0', '1 0', '2 0', '3 0', '4 0', '4 3', '5 3', '6 3'])
})

test('disk: what was appended after a cut stands on what was found, and outlives the next cut', async () => {
  const disk = new Disk(cutBefore(8))
  const register = new MemoryRegister(disk)
  await register.append(section, sampleFeed(3))
  await assert.rejects(register.append(section, sampleFeed(5).slice(3)), PowerCut)
  const second = disk.afterCut(steadyPower, () => true)
  await new MemoryRegister(second).append(section, sampleFeed(5).slice(3))
  assert.equal(await new MemoryRegister(second.afterCut(steadyPower, () => false)).count(), 5)
})
