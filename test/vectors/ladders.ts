// Runs the tests of the rules and writes down, for each outcome of each type, the shortest history that ends in it.
import { globSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { History, type Written } from '../../src/core/history.suite.ts'

export interface Rung { readonly name: string, readonly outcome: string, readonly written: readonly Written[] }

const [, , folder, out] = process.argv as [string, string, string, string]
const rungs = new Map<string, Rung>()

function nameOf({ type, facts }: Written['act']): string {
  const change = facts['change'] as { readonly kind?: string } | undefined
  return type === 'propose' ? `propose ${change?.kind}` : type
}

History.listener = (before, written, outcome) => {
  const name = `${nameOf(written.act)}: ${outcome}`
  const known = rungs.get(name)
  if (known !== undefined && known.written.length <= before.length + 1) return
  rungs.set(name, structuredClone({ name, outcome, written: [...before, written] }))
}

process.on('exit', () => writeFileSync(out, JSON.stringify([...rungs.values()].sort((one, other) => (one.name < other.name ? -1 : 1)))))
// The properties over random histories take long and make none by hand.
const files = globSync('**/*.test.{ts,js}', { cwd: folder }).filter((file) => !/convergence|sharing/.test(file)).sort()
for (const file of files) await import(pathToFileURL(join(folder, file)).href)
