import type { Hono } from 'hono'
import type { Node } from '../app/node.ts'
import type { Peers } from '../app/ports/surroundings.ts'
import type { VisitEnvironment } from '../app/visit.ts'
import { mount } from './api/mount.ts'
import { operations } from './api/operations.ts'
import { describing } from './openapi.ts'

/** The JSON interface, mounted from the same table that describes it. */
export function api(node: Node, peers: Peers): Hono<VisitEnvironment> {
  return mount(describing(operations), { node, peers })
}
