import assert from 'node:assert/strict'
import test from 'node:test'
import { bodyNamed, History } from './history.suite.ts'
import { Chance, randomHistory } from './random-history.suite.ts'
import { Partnership } from './partnership.ts'
import type { HeldAct } from './act.ts'
import type { Written } from './history.suite.ts'

/** As the specification says it: every head named along the branch, from the act back to the first of its feed. */
function hasSeenByWalking(partnership: Partnership, written: ReadonlyMap<string, Written>, later: HeldAct, earlier: HeldAct): boolean {
  for (let one: HeldAct | undefined = later; one; one = one.act.previous === null ? undefined : partnership.get(one.act.previous)) {
    const outcome = one.effect
    const goesBack = outcome.at === 'refused' && ['sees_itself', 'seen_goes_back'].includes(outcome.code)
    const head = goesBack ? undefined : written.get(one.digest)!.context!.seen.find(({ body }) => body === earlier.author)
    if (head) return partnership.feedOf(earlier.author)!.isOnBranch(earlier, partnership.get(head.digest)!)
  }
  return false
}

for (const liars of [0, 2]) {
  test(`sight: what an act had seen is what its branch named up to it, with ${liars} liars`, () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const history = randomHistory(seed, { bodies: 3, liars, length: 70 })
      const partnership = new Partnership(history.id)
      let waiting = new Chance(seed).shuffled(history.written)
      while (waiting.length > 0) waiting = waiting.filter((one) => partnership.apply(one).at === 'waiting')
      const written = new Map(history.written.map((one) => [one.digest, one]))
      const acts = [...partnership].filter(({ effect }) => effect.at !== 'not_understood')
      for (const later of acts) {
        for (const earlier of acts.filter(({ author }) => author !== later.author)) {
          const expected = hasSeenByWalking(partnership, written, later, earlier)
          assert.equal(partnership.hasSeen(later.digest, earlier.digest), expected, `seed ${seed}: ${later.digest} of ${earlier.digest}`)
        }
      }
    }
  })
}

test('sight: a body that is named seldom is found under the number at which it was', () => {
  const history = History.founded('a', 'b', 'c')
  const ask = (name: string, of: string) => history.say(name, 'ask', { of: [bodyNamed(of)], theme: 'schools', answerBy: null, marking: null })
  const early = ask('c', 'a')
  const asked = Array.from({ length: 40 }, () => ask('a', 'b'))
  const late = ask('c', 'a')
  const after = ask('a', 'b')
  assert.ok(asked.every((one) => history.partnership.hasSeen(one, early) && !history.partnership.hasSeen(one, late)))
  assert.ok(history.partnership.hasSeen(after, late))
})
