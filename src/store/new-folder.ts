import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { sync } from './backup-file.ts'

/** Made beside and put in place whole: whoever is interrupted leaves nothing that could be taken for a body's folder. */
export async function makeFolder<T>(folder: string, make: (beside: string) => Promise<T>): Promise<T> {
  const place = resolve(folder)
  if (existsSync(place) && readdirSync(place).length > 0) throw new Error(`Cannot restore into ${folder}: it is not empty; expected a new or an empty folder`)
  const beside = `${place}.restoring`
  rmSync(beside, { recursive: true, force: true })
  mkdirSync(beside, { recursive: true, mode: 0o700 })
  try {
    const made = await make(beside)
    sync(beside)
    renameSync(beside, place)
    sync(dirname(place))
    return made
  } catch (cause) {
    rmSync(beside, { recursive: true, force: true })
    throw cause
  }
}

export function keyText(folder: string): string {
  return readFileSync(join(folder, 'keys.json'), 'utf8')
}

/** The body's secrets as a backup holds them. */
export function putKeys(folder: string, text: string): void {
  const handle = openSync(join(folder, 'keys.json'), 'wx', 0o600)
  writeSync(handle, text)
  fsyncSync(handle)
  closeSync(handle)
}
