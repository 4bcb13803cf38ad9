import assert from 'node:assert/strict'
import test from 'node:test'
import type { PageContext } from '../../desk.ts'
import { Posted } from '../../posted.ts'
import { foundingDefaults, foundingField, readFounding } from './founding-form.ts'

async function posted(fields: readonly (readonly [string, string])[]): Promise<Posted> {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return Posted.of({ req: { formData: async () => data } } as unknown as PageContext)
}

const whole = [
  ['bodies', 'xb'], ['languages', 'fr'], ['languages', 'ar'], ['name-fr', 'Entraide'], ['name-ar', 'تعاون'], ['purpose-fr', 'Apprendre'],
  ['marking', 'TLP:AMBER'], ['ceiling', 'TLP:RED'], ['notice', '6'],
] as const

const without = (name: string) => whole.filter(([field]) => field !== name)

test('founding: what is chosen becomes the rules, and what is written the texts, each in its language', async () => {
  const read = readFounding(await posted(whole), 'fr', ['xb', 'xc'], 'exercise')
  assert.deepEqual(read, {
    at: 'read',
    founding: {
      facts: { invites: ['xb'], rules: { languages: ['fr', 'ar'], defaultMarking: { tlp: 'TLP:AMBER', releasable: [] }, ceiling: 'TLP:RED', noticeMonths: 6, form: 'bilateral', demonstration: 'exercise' } },
      content: { name: { fr: 'Entraide', ar: 'تعاون' }, purpose: { fr: 'Apprendre' } },
    },
  })
})

test('founding: everything that is wrong is said at once, at its own field', async () => {
  const read = readFounding(await posted([]), 'fr', ['xb'], null)
  assert.equal(read.at, 'wrong')
  assert.deepEqual(Object.keys(read.at === 'wrong' ? read.errors : {}), ['bodies', 'languages', 'name-fr', 'purpose-fr', 'marking', 'ceiling', 'notice'])
})

test('founding: a body whose digits were not compared cannot be slipped in', async () => {
  const read = readFounding(await posted([...without('bodies'), ['bodies', 'stranger']]), 'fr', ['xb'], null)
  assert.deepEqual(Object.keys(read.at === 'wrong' ? read.errors : {}), ['bodies'])
})

test('founding: the default marking is never tighter than the ceiling', async () => {
  const read = readFounding(await posted([...without('ceiling'), ['ceiling', 'TLP:GREEN']]), 'en', ['xb'], null)
  assert.deepEqual(Object.keys(read.at === 'wrong' ? read.errors : {}), ['marking'])
})

test('founding: nothing wider than a partnership of caution is chosen beforehand', () => {
  assert.deepEqual(foundingDefaults('nl'), { languages: 'nl', marking: 'TLP:AMBER', ceiling: 'TLP:AMBER+STRICT', notice: '6' })
})

test('founding: a fault in the act leads to the field that must be mended', () => {
  assert.deepEqual(['/content/name/ar', '/content/purpose/nl', '/facts/rules/noticeMonths', '/facts/invites/0'].map(foundingField), ['name-ar', 'purpose-nl', 'notice', 'bodies'])
})
