import assert from 'node:assert/strict'
import { existsSync, globSync } from 'node:fs'
import { basename, join } from 'node:path'
import test from 'node:test'
import type { Json, JsonObject } from '../../src/core/act.ts'
import { isPartnershipActType, partnershipActs, partnershipActTypes, ruleOf } from '../../src/core/acts/catalogue.ts'
import { identityActs, identityRefusals } from '../../src/core/identity.ts'
import { markingShape } from '../../src/core/marking.ts'
import { chainRefusals } from '../../src/core/partnership.ts'
import { supportRefusals } from '../../src/core/procedure.ts'
import { publicActs } from '../../src/core/public-feed.ts'
import type { Shape } from '../../src/core/shape.ts'
import { changeShape, subjectKindNames, subjectKindOf, subjectKinds, subjectRefusals } from '../../src/core/subjects/catalogue.ts'
import { wording } from '../../src/core/wording.ts'
import { root, sources, textOf } from './sources.ts'

const named = (folder: string) => globSync(`spec/${folder}/*.md`, { cwd: root }).map((file) => basename(file, '.md')).sort()

function examplesIn(page: string): readonly JsonObject[] {
  return [...page.matchAll(/```json\n([\s\S]*?)\n```/g)].map(([, text]) => JSON.parse(text!) as JsonObject)
}

function section(page: string, title: string): string {
  return page.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? ''
}

/** The codes of a numbered list, in its order; indented lists are lists within a point. */
function codesIn(text: string, indent = ''): readonly string[] {
  const found = [...text.matchAll(new RegExp(`^${indent}(\\d+)\\. \`([a-z_]+)\`: \\S`, 'gm'))]
  found.forEach(([, number], index) => assert.equal(Number(number), index + 1))
  return found.map(([, , code]) => code!)
}

function fieldsIn(text: string): readonly string[] {
  return [...text.matchAll(/^\| `(\w+)` \| .+ \| .+ \|$/gm)].map(([, field]) => field!)
}

function fieldsOf(shape: Shape<unknown>): readonly string[] {
  return shape.describe.kind === 'object' ? Object.keys(shape.describe.fields) : []
}

function fits(shape: Shape<unknown> | null, value: Json | undefined, page: string): void {
  assert.deepEqual(shape === null ? value : shape.read(value, ''), shape === null ? null : undefined, page)
}

test('spec: every act and every kind of subject has its page, and no page is of another', () => {
  assert.deepEqual(named('acts'), [...partnershipActTypes].sort())
  assert.deepEqual(named('subjects'), [...subjectKindNames].sort())
})

for (const type of partnershipActTypes) {
  test(`spec: the page of ${type} shows an act of its shape, every field, and the refusals in their order`, () => {
    const page = textOf(`spec/acts/${type}.md`)
    const rule = ruleOf(type)!
    const [example] = examplesIn(page)
    fits(rule.facts, example!['facts'], type)
    fits(rule.contentFor ? rule.contentFor(example!['facts'] as JsonObject) : rule.content, example!['content'], type)
    assert.deepEqual(fieldsIn(section(page, 'Facts')), fieldsOf(rule.facts))
    assert.deepEqual(fieldsIn(section(page, 'Content')), rule.content ? fieldsOf(rule.content) : [])
    const own = type === 'propose' ? rule.refusals.slice(0, -subjectRefusals.length) : rule.refusals
    assert.deepEqual(codesIn(section(page, 'Refusals')), own)
    for (const title of ['Effect', 'Source']) assert.ok(section(page, title).trim().length > title.length + 3)
  })
}

for (const kind of subjectKindNames) {
  test(`spec: the page of the subject ${kind} shows a change of its shape, every field, and the refusals in their order`, () => {
    const page = textOf(`spec/subjects/${kind}.md`)
    const { change, content, refusals } = subjectKindOf(kind)
    const [example] = examplesIn(page)
    fits(changeShape, example!['change'], kind)
    assert.equal((example!['change'] as JsonObject)['kind'], kind)
    fits(content, example!['content'], kind)
    assert.deepEqual(fieldsIn(section(page, 'Change')), fieldsOf(change))
    assert.deepEqual(fieldsIn(section(page, 'Content')), fieldsOf(content))
    assert.deepEqual(codesIn(section(page, 'Refusals')), refusals)
    for (const title of ['Consent', 'Effect', 'Source']) assert.ok(section(page, title).trim().length > title.length + 3)
  })
}

test('spec: what the page of propose leaves to the kinds is exactly their refusals', () => {
  assert.deepEqual(partnershipActs.propose.refusals.slice(-subjectRefusals.length), subjectRefusals)
  assert.deepEqual([...new Set(subjectKindNames.flatMap((kind) => subjectKinds[kind].refusals as readonly string[]))], subjectRefusals)
})

test('spec: the procedure names the refusals of the chain and of support in their order', () => {
  const page = textOf('spec/procedure.md')
  assert.deepEqual(codesIn(section(page, '3. What an act is judged by'), '   '), chainRefusals)
  assert.deepEqual(codesIn(section(page, '4. Proposals')), supportRefusals)
})

for (const [page, acts] of [['spec/identity.md', identityActs], ['spec/public-feed.md', publicActs]] as const) {
  test(`spec: ${page} shows one act of each type, of its shape and with every field`, () => {
    const text = textOf(page)
    const examples = examplesIn(text)
    assert.deepEqual(examples.map((example) => example['type']), Object.keys(acts))
    for (const example of examples) {
      const { facts, content } = (acts as Readonly<Record<string, { facts: Shape<unknown>; content: Shape<unknown> | null }>>)[example['type'] as string]!
      fits(facts, example['facts'], page)
      fits(content, example['content'], page)
      const fields = fieldsIn(section(text, example['type'] as string))
      if (fields.length > 0) assert.deepEqual(fields, fieldsOf(facts))
    }
  })
}

test('spec: the refusals of the identity feed stand in their order', () => {
  assert.deepEqual(codesIn(section(textOf('spec/identity.md'), 'Refusals')), identityRefusals)
})

test('spec: a marking and a wording are shown in their shapes', () => {
  fits(markingShape, examplesIn(textOf('spec/marking.md'))[0], 'marking')
  fits(wording(200), examplesIn(textOf('spec/wording.md'))[0], 'wording')
})

test('spec: every file of the law names a page that exists', () => {
  for (const file of sources.filter((one) => one.startsWith('src/core/'))) {
    const [, page] = /^\/\/ Specification: (\S+\.md)/.exec(textOf(file)) ?? []
    if (page !== undefined) assert.ok(existsSync(join(root, page)), `${file} names ${page}`)
    const act = /src\/core\/acts\/([a-z-]+)\.ts$/.exec(file)?.[1]?.replaceAll('-', '_')
    if (act !== undefined && isPartnershipActType(act)) assert.equal(page, `spec/acts/${act}.md`)
  }
})
