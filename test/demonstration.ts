import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from './compiled-files.ts'
import { freePorts } from './ports.ts'

/** One node as the demonstration lists it; the compiler of the public record has nobody to sign in. */
export interface Listed {
  readonly state: string
  readonly bodies: readonly string[]
  readonly url: string
  readonly data: string
  readonly signIn: string | null
}

/** The exercise of four invented States and the compiled record, as one command starts it, in a folder of its own. */
export class Demonstration {
  readonly folder: string
  readonly output: string
  readonly nodes: readonly Listed[]
  private readonly child: ReturnType<typeof spawn>

  private constructor(folder: string, output: string, child: ReturnType<typeof spawn>) {
    this.folder = folder
    this.output = output
    this.child = child
    this.nodes = JSON.parse(readFileSync(join(folder, '.entente', 'demo.json'), 'utf8')) as readonly Listed[]
  }

  static async start(): Promise<Demonstration> {
    const folder = mkdtempSync(join(tmpdir(), 'entente-demo-'))
    const port = await freePorts(5)
    const program = join(projectFolder(), 'dist', 'src', 'main.js')
    const child = spawn(process.execPath, [program, 'demo', '--port', String(port)], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
    // The last resort, where a test process ends before its own endings ran.
    process.once('exit', () => child.kill('SIGTERM'))
    let output = ''
    const ready = new Promise<void>((done, failed) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        output += text
        if (/^Ready in /m.test(output)) done()
      })
      child.once('exit', (code) => failed(new Error(`The demonstration ended with ${code}`)))
    })
    try {
      await ready
      return new Demonstration(folder, output, child)
    } catch (cause) {
      child.kill('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
      throw cause
    }
  }

  node(state: string): Listed & { readonly signIn: string } {
    const found = this.nodes.find((node) => node.state === state)
    assert.ok(found?.signIn, `${state} has nobody to sign in`)
    return { ...found, signIn: found.signIn }
  }

  async end(): Promise<void> {
    if (this.child.exitCode === null) {
      const ended = once(this.child, 'exit')
      this.child.kill('SIGTERM')
      await ended
    }
    rmSync(this.folder, { recursive: true, force: true })
  }
}
