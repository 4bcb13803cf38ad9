import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import test from 'node:test'
import { partnershipActTypes, ruleOf } from '../../src/core/acts/catalogue.ts'
import { subjectKindNames, subjectKindOf } from '../../src/core/subjects/catalogue.ts'
import { understood, verdictsOn, type VectorFile } from '../../tools/verifier/answers.ts'
import { readLaw } from '../../tools/verifier/law.ts'
import { root } from '../house/sources.ts'
import { nodeAnswers } from './node-answers.ts'

const folder = join(root, 'spec', 'vectors')
const files = globSync('*/*.json', { cwd: folder }).map((file) => file.replace(/\.json$/, '')).sort()
const law = readLaw(join(root, 'spec'))
const contentOf = (file: string): VectorFile => JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8')) as VectorFile

for (const file of files) {
  test(`vectors: ${file}: this program and the second verifier answer every case as it says`, () => {
    const content = contentOf(file)
    assert.ok(content.cases.length > 0)
    for (const [index, { name, agrees, answer }] of verdictsOn(law, file, content).entries()) {
      assert.ok(agrees, `the second verifier on ${name}: ${JSON.stringify(answer)}`)
      assert.deepEqual(nodeAnswers[file.split('/')[1]!]!(content.cases[index] as never, content as never), answer, `this program on ${name}`)
    }
  })
}

test('vectors: a case that says otherwise than both is found', () => {
  const [file, content] = ['valid/digest', contentOf('valid/digest')]
  const [first] = content.cases
  const verdicts = verdictsOn(law, file, { ...content, cases: [{ ...first!, checkCode: '0000 0000 0000' }] })
  assert.deepEqual(verdicts.map(({ agrees }) => agrees), [false])
  assert.ok(Object.keys(understood).every((each) => files.includes(each)))
})

test('vectors: every type of act and kind of subject has one that is taken, and every refusal of theirs one that is refused', () => {
  const taken = new Set(contentOf('valid/acts').cases.map(({ name }) => name))
  const refused = new Set(contentOf('invalid/refusals').cases.map(({ name }) => name))
  const kinds = subjectKindNames.map((kind) => [`propose ${kind}`, subjectKindOf(kind).refusals] as const)
  const types = partnershipActTypes.filter((type) => type !== 'propose').map((type) => [type, ruleOf(type)!.refusals] as const)
  for (const [name, codes] of [...types, ...kinds]) {
    assert.ok(taken.has(`${name}: taken`), name)
    for (const code of codes) assert.ok(refused.has(`${name}: refused ${code}`), `${name}: refused ${code}`)
  }
  const all = new Set([...refused].map((name) => name.replace(/^.* refused /, '')))
  for (const code of law.acts.get('propose')!.refusals) assert.ok(all.has(code), code)
})

test('vectors: those that are made are as they would be made now', () => {
  const made = spawnSync(process.execPath, [join(import.meta.dirname, `main${extname(import.meta.filename)}`), '--check'], { encoding: 'utf8' })
  assert.equal(made.status, 0, `${made.stdout}${made.stderr}`)
})
