import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Law } from '../law.ts'

/** One place of the rules, and what stands there in the broken copy. */
export interface Edit {
  /** Path below src/core. */
  readonly file: string
  readonly text: string
  readonly by: string
}

/** The law with some of its text replaced, read from a copy of its own; production is never touched. */
export async function brokenLaw(edits: readonly Edit[]): Promise<Law> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-mutant-'))
  try {
    cpSync(join(rootAbove(import.meta.dirname), 'src', 'core'), folder, { recursive: true, filter: (path) => !/\.(test|suite)\.ts$/.test(path) })
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    for (const edit of edits) replaceIn(join(folder, edit.file), edit)
    return await lawIn(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A text that is gone, or stands twice, would leave a copy that breaks nothing or too much. */
function replaceIn(path: string, { file, text, by }: Edit): void {
  const source = readFileSync(path, 'utf8')
  const times = source.split(text).length - 1
  if (times !== 1) throw new Error(`${file} has this ${times} times, expected once; say anew where the rule stands: ${text}`)
  writeFileSync(path, source.replace(text, () => by))
}

async function lawIn(folder: string): Promise<Law> {
  const files = ['partnership.ts', 'procedure.ts', 'members.ts', 'state-digest-input.ts', 'acts/catalogue.ts']
  const parts = await Promise.all(files.map((file) => import(pathToFileURL(join(folder, file)).href) as Promise<Record<string, unknown>>))
  const { Partnership, headOf, proposalIn, membershipIn, stateLines, ruleOf } = Object.assign({}, ...parts) as Law
  return { Partnership, headOf, proposalIn, membershipIn, stateLines, ruleOf }
}

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder))
}
