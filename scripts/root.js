import { realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, whatever folder the caller stands in. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Whether the module at this address is the one that was started, not one that was imported. */
export function isStarted(address) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(address)
}
