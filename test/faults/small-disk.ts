import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ending } from '../nodes.ts'

function mount(folder: string, size: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function release(folder: string): void {
  execFileSync('umount', ['-l', folder], { stdio: 'ignore' })
  rmSync(folder, { recursive: true, force: true })
}

/** The reason to skip a test that needs a disk of its own, or false. */
export const withoutSmallDisk: string | false = (() => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-disk-'))
  if (process.platform !== 'linux' || !mount(folder, '1m')) return 'no disk of its own can be mounted here'
  release(folder)
  return false
})()

/** A folder that is a whole disk of a given size. */
export function smallDisk(ending: Ending, size: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-disk-'))
  if (!mount(folder, size)) throw new Error(`Cannot mount a disk of ${size} at ${folder}`)
  ending.after(() => release(folder))
  return folder
}
