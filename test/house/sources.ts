import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { API } from 'typescript/unstable/sync'
import type { SourceFile } from 'typescript/unstable/ast'

/** The folder of package.json: this file runs from its source and from dist/. */
export const root = rootAbove(import.meta.dirname)

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder))
}

export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

export function isTest(file: string): boolean {
  return /\.(test|suite)\.tsx?$/.test(file)
}

/** Every TypeScript file under src/ that is not a test, by its path from the root. */
export const sources: readonly string[] = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((file) => !isTest(file)).sort()

/** Every TypeScript file under one folder that is not a test. */
export function filesUnder(folder: string): readonly string[] {
  return globSync(`${folder}/**/*.ts`, { cwd: root }).filter((file) => !isTest(file)).sort()
}

/** What the compiler reads in each of these files; its words, not a pattern's guess, decide what an import or a function is. */
export function parseAll(files: readonly string[]): ReadonlyMap<string, SourceFile> {
  const compiler = new API({ cwd: root })
  try {
    const configuration = join(root, 'tsconfig.json')
    const project = compiler.updateSnapshot({ openProjects: [configuration] }).getProject(configuration)
    return new Map(files.map((file) => {
      const parsed = project?.program.getSourceFile(join(root, file))
      if (parsed === undefined) throw new Error(`Cannot read ${file}: tsconfig.json does not include it`)
      return [file, parsed]
    }))
  } finally {
    compiler.close()
  }
}
