import assert from 'node:assert/strict'
import test from 'node:test'
import type { Task } from '../../../app/overview/agenda.ts'
import { rangesOf } from './article-ranges.ts'
import { inRoleOrder } from './role-order.ts'

type Obligation = Task['obligation']

function task(kind: Obligation['kind'], by: string | null, more: { readonly isLate?: boolean; readonly subjectKind?: string } = {}) {
  const due = { subject: 's', act: `${kind}${by}`, due: by, isLate: more.isLate ?? false, since: '2026-11-01T09:00:00Z', proposer: 'b' }
  const obligation = (kind === 'consent' ? { kind, subjectKind: more.subjectKind ?? 'activity', ...due } : kind === 'take_position' ? { kind, articles: [1], ...due } : { kind, ...due }) as Obligation
  return { obligation, by }
}

const kinds = (tasks: readonly { readonly obligation: Obligation }[]) => tasks.map(({ obligation }) => obligation.kind)

const all = [task('answer_question', '2026-11-12'), task('sign', null), task('take_position', '2026-11-20'), task('consent', '2026-11-13', { subjectKind: 'release' }), task('report_commitment', '2026-11-05', { isLate: true })]

test('role order: without a role of its own an officer reads by date, what is overdue first and what has no day last', () => {
  assert.deepEqual(kinds(inRoleOrder(all, ['desk_officer'])), ['report_commitment', 'answer_question', 'consent', 'take_position', 'sign'])
})

test('role order: a signatory finds what is ready to sign before the rest, a translator the articles, a security officer the releases', () => {
  assert.deepEqual(kinds(inRoleOrder(all, ['signatory'])).slice(0, 2), ['report_commitment', 'sign'])
  assert.deepEqual(kinds(inRoleOrder(all, ['translator'])).slice(0, 2), ['report_commitment', 'take_position'])
  assert.deepEqual(kinds(inRoleOrder(all, ['security_officer'])).slice(0, 2), ['report_commitment', 'consent'])
})

test('role order: nothing is left out for any role', () => {
  assert.equal(inRoleOrder(all, ['signatory', 'translator', 'security_officer']).length, all.length)
})

test('articles: neighbours are written as a range', () => {
  assert.deepEqual([[6], [1, 2, 3, 6], [1, 3, 5], []].map((numbers) => rangesOf(numbers)), ['6', '1–3, 6', '1, 3, 5', ''])
})
