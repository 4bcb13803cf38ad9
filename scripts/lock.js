// One of several starters does the work, the others wait for it.
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** The process that holds the lock, or undefined when nobody does. */
function holderOf(path) {
  try {
    return Number(readFileSync(path, 'utf8'))
  } catch (fault) {
    if (fault.code === 'ENOENT') return undefined
    throw fault
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return fault.code === 'EPERM'
  }
}

/** Links a finished file into place, so that nobody ever reads a lock without its holder. */
function take(path) {
  const own = `${path}.${process.pid}.lock`
  writeFileSync(own, `${process.pid}`)
  try {
    linkSync(own, path)
    return true
  } catch (fault) {
    if (fault.code === 'EEXIST') return false
    throw fault
  } finally {
    rmSync(own, { force: true })
  }
}

/** Removes the lock of a dead process. Under a lock of its own: two that saw the same dead holder must not remove the next one's. */
function clear(path, dead) {
  const clearing = `${path}.clearing.lock`
  if (!take(clearing)) return
  try {
    if (holderOf(path) === dead) rmSync(path, { force: true })
  } finally {
    rmSync(clearing, { force: true })
  }
}

/** Does `work` while no other process does work under the same lock. `onWait` is told once when another one is at it. */
export async function underLock(path, work, onWait = () => {}) {
  let told = false
  while (!take(path)) {
    const holder = holderOf(path)
    if (holder === undefined) continue
    if (!isAlive(holder)) {
      clear(path, holder)
    } else if (!told) {
      onWait(holder)
      told = true
    }
    await pause(100)
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}
