import { serve, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import type { Server } from 'node:http'
import type { Node } from '../app/node.ts'
import { NoSpace } from '../app/ports/no-space.ts'
import { StoreUnavailable } from '../app/ports/store-unavailable.ts'
import type { Reception } from '../app/reception.ts'
import type { VisitEnvironment } from '../app/visit.ts'
import { formBodies } from './form-body.ts'
import { connectionsPerAddress } from './connections.ts'
import { health } from './health.ts'
import { problem, problemMediaType } from './problem.ts'
import { signIn } from './sign-in.ts'
import { visits } from './visit.ts'

export interface Listening {
  readonly port: number
  close(): Promise<void>
}

export interface ServerParts {
  readonly node: Node
  readonly reception: Reception
  /** Whether a reverse proxy or our own TLS stands before it. */
  readonly secure: boolean
  readonly host: string
  readonly port: number
  /** What the other layers answer, in order; the first that matches. */
  readonly routes: readonly Hono<VisitEnvironment>[]
}

export function application({ node, reception, secure, routes }: Omit<ServerParts, 'host' | 'port'>): Hono<VisitEnvironment> {
  const app = new Hono<VisitEnvironment>()
  app.use(visits(node, reception, secure))
  app.use(formBodies)
  app.route('/', health(node))
  app.route('/', signIn(node, reception, secure))
  for (const part of routes) app.route('/', part)
  app.notFound((c) => c.var.visit.answer('page', JSON.stringify(problem(404, 'not_found', 'There is nothing here, or nothing for you')), { status: 404, headers: { 'content-type': problemMediaType } }))
  app.onError((fault, c) => {
    if (fault instanceof NoSpace) {
      node.ports.journal.note('no_space')
      return c.var.visit.answer('page', JSON.stringify(problem(507, 'no_space', 'The disk of this node is full: nothing was kept, and it may be asked again once there is room')), { status: 507, headers: { 'content-type': problemMediaType } })
    }
    if (fault instanceof StoreUnavailable) {
      node.ports.journal.note('store_unavailable')
      return c.var.visit.answer('page', JSON.stringify(problem(503, 'store_unavailable', 'The database of this node does not answer: it may be asked again in a moment')), { status: 503, headers: { 'content-type': problemMediaType, 'retry-after': '3' } })
    }
    node.ports.journal.note('fault', { path: c.req.routePath, name: fault.name, message: fault.message })
    return c.var.visit.answer('page', JSON.stringify(problem(500, 'fault', 'Something went wrong on this node')), { status: 500, headers: { 'content-type': problemMediaType } })
  })
  return app
}

const mostConnections = 1_000

/** Headers within 10 s, the whole request within 5 minutes, and a bounded number of connections, of which no address takes more than a quarter. */
export async function listen(parts: ServerParts): Promise<Listening> {
  const app = application(parts)
  const server: ServerType = await new Promise((ready) => {
    const starting = serve({ fetch: app.fetch, hostname: parts.host, port: parts.port, serverOptions: { connectionsCheckingInterval: 2_000, headersTimeout: 10_000, requestTimeout: 300_000, keepAliveTimeout: 5_000, maxHeaderSize: 16_384 } }, () => ready(starting))
  })
  ;(server as Server).maxConnections = mostConnections
  // Behind a proxy everyone comes from one address, and counting them is the proxy's part.
  if (!parts.secure) server.on('connection', connectionsPerAddress(mostConnections / 4))
  const address = (server as Server).address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : parts.port,
    close: () => new Promise((closed) => {
      server.close(() => closed())
      if ('closeAllConnections' in server) server.closeAllConnections()
    }),
  }
}
