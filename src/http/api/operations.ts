import { digestParameter } from '../../app/interface/parameters.ts'
import { actOperations } from './acts.ts'
import { attachmentOperations } from './attachments.ts'
import { nodeOperations } from './node.ts'
import type { Described, Operation } from './operation.ts'
import { partnershipOperations } from './partnerships.ts'
import { peerOperations } from './peers.ts'
import { registerOperations } from './register.ts'

function withParameters(one: Operation): Operation {
  const names = [...one.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  const parameters: Record<string, Described> = Object.fromEntries(names.map((name) => [name, one.parameters?.[name] ?? digestParameter]))
  return { ...one, parameters }
}

/** The whole interface: what is mounted and what is described are both made of this. */
export const operations: readonly Operation[] = [...nodeOperations, ...peerOperations, ...partnershipOperations, ...actOperations, ...attachmentOperations, ...registerOperations].map(withParameters)
