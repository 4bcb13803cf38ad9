import type { JsonObject } from '../../core/act.ts'
import type { Node } from '../node.ts'
import { nodeActor } from '../attendance.ts'
import { isSealed } from '../authoring.ts'
import { enteringOf } from '../compiled/entering.ts'
import type { CompiledRecord } from '../compiled/record.ts'
import { introduce } from '../introduction.ts'
import type { Clock } from '../ports/surroundings.ts'
import { exerciseStates, workingLanguage, type ExerciseState } from './cast.ts'
import { liveExercise } from './life.ts'
import { Stage, type StageClock } from './stage.ts'

export interface Rehearsal {
  readonly nodes: Readonly<Record<ExerciseState, Node>>
  readonly compiler: Node
  readonly stageClock: StageClock
  readonly clock: Clock
  readonly addresses: Readonly<Record<string, string>>
  /** Carries a transfer from one to the other; by file where no network reaches. */
  carry(from: Node, to: Node): Promise<void>
  introductionOf(node: Node): Promise<Uint8Array>
}

/** Who is reached how: the fourth body has no network and is reached by transfer files alone. */
export function linkBetween(one: ExerciseState, other: ExerciseState): 'direct' | 'file' {
  return one === 'XD' || other === 'XD' ? 'file' : 'direct'
}

/** Describes the four bodies, pairs them after comparing their digits, and lives the exercise. */
export async function rehearse(rehearsal: Rehearsal): Promise<void> {
  const { nodes, stageClock, clock, addresses, carry, introductionOf } = rehearsal
  const today = clock.now().slice(0, 10)
  stageClock.set(today, -320, 9)
  for (const state of exerciseStates) {
    for (const other of exerciseStates) {
      if (other === state) continue
      const link = linkBetween(state, other)
      await introduce(nodes[state], await introductionOf(nodes[other]), { address: link === 'direct' ? (addresses[other] ?? null) : null, link })
      await nodes[state].pairing.confirm(nodes[other].body)
    }
    await nodes[state].describe({
      facts: { addresses: state === 'XD' || addresses[state] === undefined ? [] : [addresses[state]], languages: [workingLanguage[state]], ceiling: 'TLP:AMBER+STRICT' },
      content: await ownDescription(nodes[state]), actor: nodeActor,
    })
  }
  await hearCompiler(rehearsal)
  const stage = new Stage(nodes, stageClock, today, carry)
  await liveExercise(stage)
}

/** Every node holds the compiler's public feed, so that the same address answers the same on each. */
async function hearCompiler({ nodes, compiler, addresses, carry, introductionOf }: Rehearsal): Promise<void> {
  for (const state of exerciseStates) {
    const link = state === 'XD' ? 'file' : 'direct'
    await introduce(nodes[state], await introductionOf(compiler), { address: link === 'direct' ? (addresses['compiler'] ?? null) : null, link })
    await introduce(compiler, await introductionOf(nodes[state]), { address: null, link: link === 'direct' ? 'inbound' : 'file' })
    await nodes[state].pairing.confirm(compiler.body)
    await compiler.pairing.confirm(nodes[state].body)
    await carry(compiler, nodes[state])
  }
}

async function ownDescription(node: Node): Promise<JsonObject> {
  const text = (await node.ports.register.contents([node.body])).get(node.body)!
  const { salt: _salt, ...description } = JSON.parse(text) as JsonObject & { readonly salt: string }
  return description as JsonObject
}

/** The compiler states every entry of the record, once, in its public feed. */
export async function stateRecord(compiler: Node, record: CompiledRecord): Promise<number> {
  const held = new Set((compiler.folds.publicFeeds.get(compiler.body)?.standing('enter') ?? []).map(({ act }) => act.facts['key']))
  let stated = 0
  for (const { type, facts, content } of enteringOf(record)) {
    if (held.has(facts.key)) continue
    const submitted = await compiler.submitPublic({ type, facts: facts as unknown as JsonObject, content: content as unknown as JsonObject, actor: nodeActor })
    if (!isSealed(submitted)) throw new Error(`Cannot state ${facts.key}: ${JSON.stringify(submitted)}`)
    stated += 1
  }
  return stated
}
