import type { Clock } from '../app/ports/surroundings.ts'

export interface Patience {
  /** Milliseconds without a byte, and until the first line is whole: only then is it known who sends. */
  readonly idle: number
  readonly mostBytes: number
}

/** A body as it arrives, cut off where its sender falls silent, dawdles before saying who it is, or never ends. */
export async function* timely(body: ReadableStream<Uint8Array> | null, clock: Clock, { idle, mostBytes }: Patience): AsyncGenerator<Uint8Array> {
  if (!body) return
  const reader = body.getReader()
  const began = clock.ticks()
  let size = 0
  let hasLine = false
  try {
    for (;;) {
      const chunk: Uint8Array | undefined = await within(next(reader), clock, hasLine ? idle : idle - (clock.ticks() - began))
      if (chunk === undefined) return
      size += chunk.length
      if (size > mostBytes) return
      hasLine ||= chunk.includes(0x0a)
      yield chunk
    }
  } finally {
    // Whatever was not read is not waited for; a sender that has broken off has nothing to cancel.
    reader.cancel().catch(() => undefined)
  }
}

/** A connection that breaks ends the body like any other end: what came before it stands. */
async function next(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return (await reader.read()).value
  } catch {
    return undefined
  }
}

function within<T>(work: Promise<T>, clock: Clock, milliseconds: number): Promise<T | undefined> {
  return new Promise((resolve) => {
    const cancel = clock.after(Math.max(0, milliseconds), () => resolve(undefined))
    void work.then((done) => {
      cancel()
      resolve(done)
    })
  })
}
