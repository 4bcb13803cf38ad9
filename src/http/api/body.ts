import type { Context } from 'hono'
import type { Json } from '../../core/act.ts'
import type { Problem } from '../problem.ts'
import { problem } from '../problem.ts'

export const mostJsonBytes = 1024 * 1024

type Body<T> = { readonly value: T } | { readonly problem: Problem }

const decoder = new TextDecoder('utf-8', { fatal: true })

/** The bytes of a body, up to a limit; what is longer is not read to its end. */
export async function readBytes(c: Context, most: number): Promise<Body<Uint8Array>> {
  if ((c.req.header('content-encoding') ?? 'identity') !== 'identity') return { problem: problem(415, 'compressed_body', 'Compressed bodies are not accepted') }
  const tooLarge = { problem: problem(413, 'too_large', `The body is larger than ${most} bytes`) }
  if (Number(c.req.header('content-length') ?? 0) > most) return tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of (c.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > most) return tooLarge
      chunks.push(chunk)
    }
  } catch {
    return { problem: problem(400, 'cut_short', 'The body ended before it was complete') }
  }
  return { value: Buffer.concat(chunks) }
}

export async function readJson(c: Context): Promise<Body<Json>> {
  const mediaType = (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
  if (mediaType !== 'application/json') return { problem: problem(415, 'not_json', 'The body must be application/json') }
  const read = await readBytes(c, mostJsonBytes)
  if ('problem' in read) return read
  try {
    return { value: JSON.parse(decoder.decode(read.value)) as Json }
  } catch {
    return { problem: problem(400, 'bad_json', 'The body is not JSON in UTF-8', { at: '' }) }
  }
}
