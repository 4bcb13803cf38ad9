import { once } from 'node:events'
import { createServer } from 'node:net'

// Below the ports that the system lends to whoever dials: one of those may be taken between two lives of a server that must come back to it.
const first = 10_000
const blocks = 220
const inBlock = 100

/** Test files run side by side, and each looks in a block of its own. */
let next = first + (process.pid % blocks) * inBlock
const end = first + blocks * inBlock

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  const bound = await new Promise<boolean>((settle) => {
    server.once('error', () => settle(false))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => settle(true))
  })
  if (!bound) return false
  server.close()
  await once(server, 'close')
  return true
}

/** The first of so many consecutive ports of the loopback that nobody listens at, and that this process has not given out before. */
export async function freePorts(count = 1): Promise<number> {
  for (let tried = 0; tried < blocks; tried += 1) {
    const port = next + count > end ? first : next
    next = port + count
    const free = await Promise.all(Array.from({ length: count }, (_, index) => isFree(port + index)))
    if (free.every(Boolean)) return port
  }
  throw new Error(`No ${count} free ports from ${first} to ${end}`)
}
