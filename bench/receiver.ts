import { Reception } from '../src/app/reception.ts'
import { inbound } from '../src/federation/inbound.ts'
import { listen } from '../src/http/server.ts'
import { Lag } from './lag.ts'
import { clock, openFolder, random } from './partners.ts'

/** What a process that takes acts in says of itself, when it is asked. */
export interface Received {
  readonly acts: number
  /** Processor time of all its threads, in microseconds: on a machine that does other things too, this is what stays the same. */
  readonly microseconds: number
  readonly lagP99: number
  readonly lagMost: number
  readonly rssMegabytes: number
  readonly rssMostMegabytes: number
}

export interface Listening {
  readonly url: string
}

/** A real node in a process of its own: takes in what is posted to it, and says how it went once every seal is checked. */
async function receive(folder: string): Promise<void> {
  const { node, register } = await openFolder(folder)
  const { port } = await listen({ node, reception: new Reception({ desk: node.ports.desk, clock, random }), secure: false, host: '127.0.0.1', port: 0, routes: [inbound(node)] })
  const lag = new Lag()
  let used = process.cpuUsage()
  const spent = () => {
    const { user, system } = process.cpuUsage(used)
    used = process.cpuUsage()
    return user + system
  }
  process.on('message', async (message) => {
    if (message === 'taken') return void process.send!(spent())
    for (const partnership of node.folds.partnerships.keys()) await node.seals.settle({ feed: 'partnership', partnership })
    const { p99, most } = lag.end()
    const rss = process.memoryUsage.rss()
    const received: Received = { acts: await register.count(), microseconds: spent(), lagP99: p99, lagMost: most, rssMegabytes: rss / 2 ** 20, rssMostMegabytes: process.resourceUsage().maxRSS / 1024 }
    process.send!(received)
  })
  process.on('disconnect', () => process.exit())
  process.send!({ url: `http://127.0.0.1:${port}` } satisfies Listening)
}

await receive(process.argv[2]!)
