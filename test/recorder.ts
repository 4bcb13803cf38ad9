import { connect, createServer, type Server, type Socket } from 'node:net'
import { once } from 'node:events'
import type { Ending } from './nodes.ts'

/** Stands between two sides of a connection and keeps every byte of both directions. */
export class Recorder {
  readonly name: string
  private readonly server: Server
  private readonly sockets = new Set<Socket>()
  private readonly chunks: Uint8Array[] = []
  private port = 0

  private constructor(name: string, target: () => string) {
    this.name = name
    this.server = createServer((near) => {
      const far = connect(Number(new URL(target()).port), '127.0.0.1')
      for (const [from, to] of [[near, far], [far, near]] as const) {
        this.sockets.add(from)
        from.on('data', (chunk: Uint8Array) => this.chunks.push(chunk))
        from.pipe(to)
        from.once('error', () => to.destroy()).once('close', () => {
          this.sockets.delete(from)
          to.destroy()
        })
      }
    })
  }

  static async before(ending: Ending, name: string, target: () => string): Promise<Recorder> {
    const recorder = new Recorder(name, target)
    recorder.server.listen(0, '127.0.0.1')
    await once(recorder.server, 'listening')
    recorder.port = (recorder.server.address() as { port: number }).port
    ending.after(() => {
      for (const socket of recorder.sockets) socket.destroy()
      recorder.server.close()
    })
    return recorder
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  get bytes(): Uint8Array {
    return Buffer.concat(this.chunks)
  }
}
