import assert from 'node:assert/strict'
import test from 'node:test'
import type { JsonObject } from '../act.ts'
import { formatTo, instrumentTo } from '../changes.suite.ts'
import { bodyNamed, History } from '../history.suite.ts'
import { format } from './format.ts'

const [a, b, c] = ['a', 'b', 'c'].map(bodyNamed) as [string, string, string]
const json = (value: unknown) => value as JsonObject

test('format: refusals come in their order, and it may stand under an instrument or under none', () => {
  const history = History.founded('a', 'b')
  const text = history.agree('a', instrumentTo())
  history.climb('propose', format.refusals, [
    () => ['a', json(history.proposalOf('a', formatTo({ participants: [a, b, b], under: history.partnership.id })))],
    () => ['a', json(history.proposalOf('a', formatTo({ under: history.partnership.id })))],
    () => ['a', json(history.proposalOf('a', formatTo({ under: text })))],
  ])
})

test('format: two formats of the same bodies stand side by side', () => {
  const history = History.founded('a', 'b', 'c')
  const formats = (['prosecutors_format', 'ministerial_format'] as const).map((form) => history.agree('a', formatTo({ form, participants: [a, b, c] })))
  assert.equal(new Set(formats.map((id) => history.partnership.subjects.get(id)?.kind)).size, 1)
})
