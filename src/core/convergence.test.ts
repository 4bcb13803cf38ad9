import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { BodyId, Digest } from './act.ts'
import { bodyNamed, type Written } from './history.suite.ts'
import { Partnership } from './partnership.ts'
import { proposalIn } from './procedure.ts'
import { Chance, randomHistory, type RandomHistory } from './random-history.suite.ts'
import { stateLines } from './state-digest-input.ts'

/** Everything two nodes could disagree about. */
function record(partnership: Partnership): unknown {
  const acts = [...partnership].sort((one, other) => (one.digest < other.digest ? -1 : 1))
  return {
    lines: [...stateLines(partnership)],
    summary: [...partnership.subjects.summary()],
    effects: acts.map(({ digest, effect }) => [digest, effect]),
    situations: acts.filter((held) => held.effect.at === 'taken' && proposalIn(held)).map(({ digest }) => [digest, partnership.subjects.situationOf(digest)]),
    forks: [...partnership.forks()].sort((one, other) => (one.body < other.body ? -1 : 1)),
    heads: partnership.heads().map(({ digest }) => digest).sort(),
    charter: partnership.subjects.charter()?.revision.digest,
  }
}

/** Applies acts in the order given; what has to wait is tried again until all are held. */
function fold({ id, written }: RandomHistory, order: readonly Written[], each: (partnership: Partnership, applied: Written) => void = () => {}): Partnership {
  const partnership = new Partnership(id)
  let waiting: readonly Written[] = order
  while (waiting.length > 0) {
    const still: Written[] = []
    for (const one of waiting) {
      if (partnership.apply(one).at === 'waiting') still.push(one)
      else each(partnership, one)
    }
    assert.ok(still.length < waiting.length, 'something waits for ever')
    waiting = still
  }
  assert.equal(partnership.size, written.length)
  return partnership
}

/** An order in which nothing ever waits: each act after those it names. */
function linearExtension({ id, written }: RandomHistory, chance: Chance): readonly Written[] {
  const probe = new Partnership(id)
  const order: Written[] = []
  let left = [...written]
  while (left.length > 0) {
    const next = chance.shuffled(left).find((one) => probe.apply(one).at !== 'waiting')!
    order.push(next)
    left = left.filter((one) => one !== next)
  }
  return order
}

const seed = fc.integer({ min: 0, max: 0x7fffffff })
const size = { bodies: fc.integer({ min: 2, max: 4 }), length: fc.integer({ min: 40, max: 140 }) }
const honest = fc.record({ seed, ...size, liars: fc.constant(0) })
const lying = fc.record({ seed, ...size, liars: fc.integer({ min: 1, max: 2 }) })

test('partnership: the same acts give the same record in any order of arrival', () => {
  fc.assert(
    fc.property(fc.oneof(honest, lying), (given) => {
      const history = randomHistory(given.seed, given)
      const chance = new Chance(given.seed + 1)
      const expected = record(fold(history, history.written))
      for (let round = 0; round < 25; round += 1) {
        assert.deepEqual(record(fold(history, linearExtension(history, chance))), expected)
        assert.deepEqual(record(fold(history, chance.shuffled(history.written))), expected)
      }
    }),
    { numRuns: 25 },
  )
})

test('partnership: what took effect stays, and what bound a body goes on binding it, whatever arrives later', () => {
  fc.assert(
    fc.property(fc.oneof(honest, lying), (given) => {
      const history = randomHistory(given.seed, given)
      const chance = new Chance(given.seed + 2)
      const effects = new Map<Digest, unknown>()
      let effective: readonly Digest[] = []
      const chains = new Map<string, readonly Digest[]>()
      fold(history, chance.shuffled(history.written), (partnership, { digest }) => {
        const held = partnership.get(digest)!
        effects.set(digest, held.effect)
        const now = history.written.filter((one) => partnership.subjects.isEffective(one.digest)).map((one) => one.digest)
        for (const one of effective) assert.ok(now.includes(one))
        effective = now
        if (given.liars > 0) return
        for (const [subject, , bound] of partnership.subjects.summary()) {
          for (const [body, chain] of bound) {
            assert.deepEqual(chain.slice(0, chains.get(`${subject} ${body}`)?.length ?? 0), chains.get(`${subject} ${body}`) ?? [])
            chains.set(`${subject} ${body}`, chain)
          }
        }
      })
      const end = fold(history, history.written)
      for (const [digest, effect] of effects) assert.deepEqual(end.get(digest)!.effect, effect)
    }),
    { numRuns: 60 },
  )
})

/** The revisions effective for a body that replace one and the same revision of its chain. */
function successors(partnership: Partnership, body: BodyId): readonly (readonly Digest[])[] {
  const proposals = [...partnership].filter((held) => held.effect.at === 'taken' && proposalIn(held)?.required.includes(body))
  const binding = proposals.filter(({ digest }) => partnership.subjects.isEffectiveFor(digest, body))
  const groups = Map.groupBy(binding, (held) => `${proposalIn(held)!.subject} ${proposalIn(held)!.bases.get(body) ?? null}`)
  return [...groups.values()].map((held) => held.map(({ digest }) => digest))
}

test('partnership: an honest body has one successor of a revision, however the others lie', () => {
  fc.assert(
    fc.property(lying, (given) => {
      const history = randomHistory(given.seed, given)
      const partnership = fold(history, new Chance(given.seed).shuffled(history.written))
      for (const name of history.names.filter((one) => !history.liars.includes(one))) {
        for (const digests of successors(partnership, bodyNamed(name))) assert.equal(digests.length, 1)
      }
    }),
    { numRuns: 400 },
  )
})

test('partnership: an honest body stands on exactly the revisions that took effect for it', () => {
  fc.assert(
    fc.property(fc.oneof(honest, lying), (given) => {
      const history = randomHistory(given.seed, given)
      const partnership = fold(history, history.written)
      for (const name of history.names.filter((one) => !history.liars.includes(one))) {
        const body = bodyNamed(name)
        for (const subject of ['charter', 'instrument', 'commitment'].flatMap((kind) => partnership.subjects.ofKind(kind))) {
          const chain = partnership.subjects.chainOf(subject.id, body)
          const effective = subject.proposals.filter((held) => proposalIn(held)!.required.includes(body) && partnership.subjects.isEffectiveFor(held.digest, body))
          for (const { digest } of effective) assert.ok(chain.includes(digest), `${name}: a revision in effect lies outside its chain`)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('partnership: nobody is bound without an act of its own', () => {
  fc.assert(
    fc.property(lying, (given) => {
      const history = randomHistory(given.seed, given)
      const partnership = fold(history, history.written)
      for (const [, , bound] of partnership.subjects.summary()) {
        for (const [body, chain] of bound) {
          for (const revision of chain) {
            const said = ['consent', 'accept', 'accede'].some((type) => partnership.about(revision, type).some(({ author }) => author === body))
            assert.ok(said || partnership.get(revision)!.author === body)
          }
        }
      }
    }),
    { numRuns: 200 },
  )
})

test('partnership: honest bodies are never shown as forked, and no honest act that was weighed is refused', () => {
  fc.assert(
    fc.property(lying, (given) => {
      const history = randomHistory(given.seed, given)
      const partnership = fold(history, history.written)
      const honestBodies = history.names.filter((name) => !history.liars.includes(name)).map(bodyNamed)
      for (const { body } of partnership.forks()) assert.ok(!honestBodies.includes(body))
      for (const { author, effect } of partnership) if (honestBodies.includes(author)) assert.notEqual(effect.at, 'refused')
    }),
    { numRuns: 200 },
  )
})
