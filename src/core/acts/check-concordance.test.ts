import assert from 'node:assert/strict'
import test from 'node:test'
import { History } from '../history.suite.ts'
import { checkConcordance } from './check-concordance.ts'

test('check_concordance: refusals come in their order, and the last word of a body is the one in its feed', () => {
  const history = History.founded('a', 'b')
  const draft = history.say('a', 'table', { form: 'agreement', nature: 'non_binding', authentic: ['fr', 'ar'], articles: 3, under: null, answerBy: null, marking: null, replaces: null })
  const said = history.climb('check_concordance', checkConcordance.refusals, [
    () => ['c', { draft: history.partnership.id, article: 4, verdict: 'concordant' }],
    () => ['b', { draft: history.partnership.id, article: 4, verdict: 'concordant' }],
    () => ['b', { draft, article: 4, verdict: 'concordant' }],
    () => ['b', { draft, article: 3, verdict: 'concordant' }],
  ])
  const again = history.say('b', 'check_concordance', { draft, article: 3, verdict: 'differs' })
  assert.deepEqual(history.partnership.about(draft, 'check_concordance').map(({ digest }) => digest), [said, again])
})
