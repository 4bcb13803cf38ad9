import assert from 'node:assert/strict'
import test from 'node:test'
import type { ArticleStanding, DraftPosition } from '../../../core/negotiation.ts'
import { concordanceOf, consentOf, gateSteps, rowsOf } from './negotiation-view.ts'

const place = { language: 'en', region: 'XA', zone: 'UTC' } as const

function standing(...checks: readonly ('none' | 'concordant' | 'differs')[]): ArticleStanding {
  const concordance = new Map(checks.map((check, index) => [`body${index}`, check === 'none' ? { at: 'none' as const } : { at: 'checked' as const, verdict: check, act: 'act', carried: false }]))
  return { article: 1, positions: new Map(), concordance }
}

test('negotiation: silence is awaited from whoever keeps it, and never counts as acceptance', () => {
  assert.equal(consentOf({ at: 'none' }, true), 'awaited_from_us')
  assert.equal(consentOf({ at: 'none' }, false), 'awaited')
  assert.equal(consentOf(undefined, false), 'awaited')
})

test('negotiation: who tables a text has accepted it; stances keep their own words', () => {
  const taken = (stance: 'accept' | 'reserve' | 'abstain'): DraftPosition => ({ at: 'taken', stance, act: 'act', carried: true })
  assert.deepEqual([{ at: 'author' } as const, taken('accept'), taken('reserve'), taken('abstain')].map((one) => consentOf(one, true)), ['accepted', 'accepted', 'reservation', 'abstained'])
})

test('negotiation: one translator who says that the languages differ outweighs all others', () => {
  assert.equal(concordanceOf(standing('concordant', 'differs')), 'differs')
  assert.equal(concordanceOf(standing('concordant', 'none')), 'to_check')
  assert.equal(concordanceOf(standing('concordant', 'concordant')), 'concordant')
})

test('negotiation: the gate says what each party still does, ours first, with the article to open', () => {
  const awaited = [
    { body: 'other', silentOn: [4], reserves: [], unchecked: [], differsOn: [9] },
    { body: 'us', silentOn: [6, 7], reserves: [8], unchecked: [1], differsOn: [] },
  ]
  const steps = gateSteps(place, { gate: { at: 'waiting', awaited } }, 'us', () => 'XB')
  assert.deepEqual(steps.map(({ article }) => article), [6, 8, 1, 4, 9])
  assert.match(steps[0]!.text, /6 and 7/)
  assert.match(steps[3]!.text, /XB/)
  assert.deepEqual(gateSteps(place, { gate: { at: 'open' } }, 'us', () => 'XB'), [])
})

test('negotiation: paragraphs stand beside each other only where every language has as many', () => {
  assert.deepEqual(rowsOf([{ before: 'a\nb', after: 'a\nc' }, { before: null, after: 'x\ny' }]), [
    [{ before: 'a', after: 'a' }, { before: null, after: 'x' }],
    [{ before: 'b', after: 'c' }, { before: null, after: 'y' }],
  ])
  const uneven = [{ before: null, after: 'a\nb' }, { before: null, after: 'x' }]
  assert.deepEqual(rowsOf(uneven), [uneven])
  const grown = [{ before: 'a', after: 'a\nb' }]
  assert.deepEqual(rowsOf(grown), [grown])
})
