import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ownSources } from './production.ts'

/** One line of the built program, and what stands there instead. */
export interface Change {
  /** Path below src, without its ending. */
  readonly file: string
  readonly from: string
  readonly to: string
}

/** A folder beside none of the project's own: a copy of what was built, in which a few lines are others. */
export function makeVariant(changes: readonly Change[], sources: string = ownSources): string {
  if (!import.meta.filename.endsWith('.js')) throw new Error('Cannot make a variant of sources; expected to run from dist/')
  const folder = mkdtempSync(join(tmpdir(), 'entente-variant-'))
  for (const layer of ['core', 'wire', 'app', 'federation']) cpSync(join(sources, layer), join(folder, 'src', layer), { recursive: true, filter: (path) => !/\.(test|suite)\.js|\.map$/.test(path) })
  const root = rootAbove(sources)
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}\n')
  for (const { file, from, to } of changes) {
    const path = join(folder, 'src', `${file}.js`)
    const text = readFileSync(path, 'utf8')
    if (text.split(from).length !== 2) throw new Error(`Cannot change ${file}: ${JSON.stringify(from)} stands there ${text.split(from).length - 1} times; expected once`)
    writeFileSync(path, text.replace(from, () => to))
  }
  return folder
}

function rootAbove(folder: string): string {
  return folder.endsWith('/dist/src') ? dirname(dirname(folder)) : rootAbove(dirname(folder))
}

/**
 * A node of the next version: it knows rules 2 and seals its notes under them. Nothing else differs, so that whatever nodes of
 * this version do wrong with acts above theirs shows.
 */
export const newerVersion: readonly Change[] = [
  { file: 'core/partnership', from: 'rulesVersion = 1;', to: 'rulesVersion = 2;' },
  { file: 'app/authoring', from: 'rules: rulesVersion,\n          feed', to: 'rules: type === "write_note" ? 2 : 1,\n          feed' },
]
