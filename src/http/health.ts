import { Hono } from 'hono'
import type { Node } from '../app/node.ts'
import type { VisitEnvironment } from '../app/visit.ts'

/** For whoever watches the process: that it answers and reaches its store, and nothing about what it holds. */
export function health(node: Node): Hono<VisitEnvironment> {
  const routes = new Hono<VisitEnvironment>()
  routes.get('/health', async (c) => {
    await node.ports.desk.setting('body')
    return c.var.visit.answer('api', JSON.stringify({ status: 'ok', body: node.body, demonstration: node.demonstration }), { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } })
  })
  return routes
}
