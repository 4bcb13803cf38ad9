import assert from 'node:assert/strict'
import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { root, textOf } from './sources.ts'

const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).sort()

/** Paths from the root, in backticks or as a link; what has a gap to be filled in is none. */
function pathsIn(text: string): readonly string[] {
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map(([, path]) => path!)
  const own = quoted.filter((path) => /^(src|test|spec|docs|data|scripts|sim|bench|\.ci)\//.test(path) && !/[<>*{]|\.\.\./.test(path))
  return [...own, ...quoted.filter((path) => /^[A-Z]+\.md$/.test(path))]
}

test('documents: every file that a document names is there', () => {
  assert.ok(documents.length >= 10)
  const missing = documents.flatMap((document) => pathsIn(textOf(document)).filter((path) => !existsSync(join(root, path))).map((path) => `${document}: ${path}`))
  assert.deepEqual([...new Set(missing)], [])
})

/** Pictures are drawn by a command of their own; once there is one, all that are named are there. */
const hasPictures = globSync('docs/screens/*.png', { cwd: root }).length > 0

test('documents: every link to a file leads somewhere', () => {
  const dead = documents.flatMap((document) => [...textOf(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
    .filter(([, target]) => hasPictures || !target!.startsWith('docs/screens/'))
    .filter(([, target]) => !existsSync(join(root, document, '..', target!)))
    .map(([, target]) => `${document}: ${target}`))
  assert.deepEqual(dead, [])
})
