import type { Digest, Json } from '../../src/core/act.ts'
import { ruleOf } from '../../src/core/acts/catalogue.ts'
import type { Written } from '../../src/core/history.suite.ts'
import { Partnership as NodePartnership } from '../../src/core/partnership.ts'
import { proposalIn } from '../../src/core/procedure.ts'
import { Chance, randomHistory, type RandomHistory } from '../../src/core/random-history.suite.ts'
import { stateLines } from '../../src/core/state-digest-input.ts'
import { canonical } from '../../src/wire/canonical.ts'
import { checkCode as nodeCheckCode } from '../../src/wire/check-code.ts'
import { digestOf } from '../../src/wire/digest.ts'
import { checkCode } from '../../tools/verifier/digest.ts'
import { readSealedAct, type SealedAct as VerifiedAct } from '../../tools/verifier/envelope.ts'
import type { Law } from '../../tools/verifier/law.ts'
import { Partnership } from '../../tools/verifier/partnership.ts'
import { SealedRecord } from '../../tools/verifier/sealed-record.ts'
import { State } from '../../tools/verifier/state.ts'
import { Babble } from './babble.ts'
import { NodeRecord, readOnNode } from './node-record.ts'
import { sealHistory } from './sealed-history.ts'

/** What the two said differently about one history; undefined where they agree on every act and on the state. */
export type Difference = { readonly seed: number, readonly what: string, readonly node: unknown, readonly verifier: unknown } | undefined

export type Tally = Map<string, number>

/** Most histories are of the procedure, with liars; every fourth goes on with acts of every type. */
export function historyOf(seed: number): RandomHistory {
  const chance = new Chance(seed * 7 + 1)
  const isBabble = seed % 4 === 3
  const size = { bodies: 2 + chance.below(3), liars: chance.below(3), length: isBabble ? 20 + chance.below(30) : 40 + chance.below(100) }
  const history = withContents(randomHistory(seed, size))
  return isBabble ? new Babble(history, chance).go(60 + chance.below(120)) : history
}

/** An act of a type without a content names none: the histories of the procedure give one to every act. */
function withContents(history: RandomHistory): RandomHistory {
  return { ...history, written: history.written.map(withContent) }
}

function withContent(written: Written): Written {
  const rule = ruleOf(written.act.type)
  return rule && !rule.contentFor && rule.content === null ? { ...written, act: { ...written.act, content: null } } : written
}

/** Folded from what the acts say, their digests invented: one side in the order of writing, the other in any. */
export function compareFolds(law: Law, seed: number, tally: Tally): Difference {
  const history = historyOf(seed)
  const node = new NodePartnership(history.id)
  const waiting = new Set(history.written.filter((written) => node.apply(written).at === 'waiting').map(({ digest }) => digest))
  const verifier = new Partnership(history.id, law)
  const order = new Chance(seed + 1).shuffled(history.written)
  const outcomes = verifier.receive(order.map(({ digest, act, context }) => ({ digest, act, context: context!, seal: '', content: undefined }) as unknown as VerifiedAct))
  const state = new State(verifier)
  for (const { digest, act } of history.written) {
    const effect = node.get(digest)?.effect
    const said = effect === undefined ? (waiting.has(digest) ? 'waits' : 'out_of_chain') : effect.at === 'refused' ? `refused ${effect.code}` : effect.at
    tally.set(`${kindOf(act)}: ${said}`, (tally.get(`${kindOf(act)}: ${said}`) ?? 0) + 1)
    if (said !== outcomes.get(digest)) return { seed, what: `${kindOf(act)} ${digest}`, node: said, verifier: outcomes.get(digest) }
  }
  return situationsDiffer(seed, node, verifier, state) ?? statesDiffer(seed, [...stateLines(node)], state)
}

function kindOf({ type, facts }: { readonly type: string, readonly facts: { readonly [field: string]: Json } }): string {
  const change = facts['change'] as { readonly kind?: string } | undefined
  return type === 'propose' ? `propose ${change?.kind}` : type
}

function situationsDiffer(seed: number, node: NodePartnership, verifier: Partnership, state: State): Difference {
  for (const held of node) {
    const proposal = held.effect.at === 'taken' && proposalIn(held) ? verifier.held.proposal(held.digest) : undefined
    if (proposal === undefined) continue
    const [said, other] = [node.subjects.situationOf(held.digest).at, state.situationOf(proposal)]
    if (said !== other) return { seed, what: `situation of ${held.digest}`, node: said, verifier: other }
  }
  return undefined
}

function statesDiffer(seed: number, nodeLines: readonly Json[], state: State): Difference {
  const lines = nodeLines.map(canonical)
  const digest = digestOf('state', lines.map((line) => `${line}\n`).join(''))
  if (digest === state.digest() && nodeCheckCode(digest) === checkCode(state.digest())) return undefined
  return { seed, what: 'state', node: lines.filter((line) => !state.lines().includes(line)), verifier: state.lines().filter((line) => !lines.includes(line)) }
}

/** The same from bytes: read, held against keys that rotate, and folded in two orders. A few bytes are changed on the way. */
export function compareSealed(law: Law, seed: number, tally: Tally): Difference {
  const history = historyOf(seed)
  const chance = new Chance(seed + 2)
  const sealed = sealHistory(history, [...history.names, 'stranger'])
  const lines = sealed.lines.map((line) => (chance.below(60) === 0 ? { ...line, seal: `${line.seal.slice(0, 5)}${line.seal[5] === 'A' ? 'B' : 'A'}${line.seal.slice(6)}` } : line))
  const node = new NodeRecord()
  const verifier = new SealedRecord(law)
  for (const { identity } of sealed.sealers) for (const act of identity) node.receive(act)
  verifier.receive(sealed.sealers.flatMap(({ identity }) => identity.map((act) => readSealedAct({ act: act.bytes, seal: act.seal, context: null, content: act.contentBytes }))))
  for (const line of chance.shuffled(lines)) {
    const read = readOnNode(line)
    if (typeof read === 'string') return { seed, what: line.act, node: read, verifier: undefined }
    node.receive(read)
  }
  verifier.receive(chance.shuffled(lines).map((line) => readSealedAct(line)))
  for (const { digest, act } of sealed.acts) {
    const [said, other] = [node.outcomes.get(digest as Digest), verifier.outcomes.get(digest)]
    tally.set(`${kindOf(act)}: ${said}`, (tally.get(`${kindOf(act)}: ${said}`) ?? 0) + 1)
    if (said !== other) return { seed, what: `${kindOf(act)} ${digest}`, node: said, verifier: other }
  }
  const partnership = verifier.partnerships.get(sealed.id)
  const { lines: state, digest } = node.stateOf(sealed.id)
  const own = partnership && new State(partnership)
  // Where not one act was good enough to be kept, there is no state: neither says that there is one.
  const isEmpty = state.length === 0 && (own?.lines().length ?? 0) === 0
  if (isEmpty || digest === (own?.digest() ?? null)) return undefined
  return { seed, what: 'state', node: state.filter((line) => !own?.lines().includes(line)), verifier: own?.lines().filter((line) => !state.includes(line)) }
}

