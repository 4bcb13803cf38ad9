import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMalformed } from '../src/core/refusal.ts'
import type { Json } from '../src/core/act.ts'
import { readCompiledRecord, sectionNames, type CompiledRecord } from '../src/app/compiled/record.ts'

/** The folder of the project, from the sources and from what is built of them alike. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

export function compiledFiles(): { [file: string]: Json } {
  const read = (name: string) => JSON.parse(readFileSync(join(projectFolder(), 'data', `${name}.json`), 'utf8')) as Json
  return Object.fromEntries([['about', read('record')], ...sectionNames.map((name): [string, Json] => [name, read(name)])])
}

export function compiledRecord(): CompiledRecord {
  const record = readCompiledRecord(compiledFiles())
  if (isMalformed(record)) throw new Error(`Cannot read the compiled record: ${record.malformed} at ${record.at}`)
  return record
}
