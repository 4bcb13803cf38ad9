// Specification: spec/identity.md
import type { BodyDescription, DescribeBodyFacts } from '../../core/identity.ts'
import { rulesVersion } from '../../core/partnership.ts'
import { checkCode } from '../../wire/check-code.ts'
import { descriptionOf } from '../dossier.ts'
import type { Node } from '../node.ts'

export interface OwnBody {
  readonly body: string
  readonly state: string
  /** Twelve digits over the identifier: the same wherever it is read. */
  readonly digits: string
  readonly description: BodyDescription | undefined
  /** `undefined` until it has described itself for the first time after being established. */
  readonly facts: DescribeBodyFacts | undefined
  readonly key: string
  readonly nextKey: string
  /** How many keys have sealed so far. */
  readonly keys: number
  readonly rules: number
  readonly acts: number
  readonly demonstration: 'exercise' | 'compiled' | null
}

/** What this node says of its own body, and how much it holds. */
export async function ownBody(node: Node): Promise<OwnBody> {
  const identity = node.folds.identities.get(node.body)!
  return {
    body: node.body,
    state: identity.facts?.state ?? '??',
    digits: checkCode(node.body),
    description: await descriptionOf(node, node.body),
    facts: identity.description.facts,
    key: identity.keyAt(identity.acts.length) ?? '',
    nextKey: identity.committedKey ?? '',
    keys: 1 + identity.acts.filter(({ act }) => act.type === 'rotate_key').length,
    rules: rulesVersion,
    acts: await node.ports.register.count(),
    demonstration: node.demonstration,
  }
}
