import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Outcome } from './course.ts'
import type { Asked } from './run.ts'

export interface Pooled {
  readonly workers: number
  /** Folders of variants, where others than the build itself are to run. */
  readonly main?: string
  readonly newer?: string
}

const program = join(import.meta.dirname, `worker.${import.meta.filename.endsWith('.ts') ? 'ts' : 'js'}`)

/** Runs all, as many at a time as there are workers; `heard` may say that it has heard enough. */
export async function runAll(asked: readonly Asked[], { workers, main = '', newer = '' }: Pooled, heard: (outcome: Outcome) => boolean): Promise<void> {
  const waiting = [...asked]
  const work = () => new Promise<void>((done, failed) => {
    const child = fork(program, [main, newer], { execArgv: ['--enable-source-maps', '--disable-warning=ExperimentalWarning'] })
    const next = () => {
      const one = waiting.shift()
      if (one) child.send(one)
      else child.disconnect()
    }
    child.on('message', (outcome) => {
      if (!heard(outcome as unknown as Outcome)) waiting.length = 0
      next()
    })
    child.on('error', failed)
    child.on('exit', (code) => (code === 0 ? done() : failed(new Error(`A worker ended with ${code}; expected it to run on`))))
    next()
  })
  await Promise.all(Array.from({ length: Math.min(workers, asked.length) }, work))
}
