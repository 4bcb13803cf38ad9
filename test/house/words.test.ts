import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { isTest, root, textOf } from './sources.ts'

/** What the project consists of: what git knows, or, in a copy without git, what is not installed or built. */
function projectFiles(): readonly string[] {
  const files = existsSync(join(root, '.git'))
    ? execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0')
    : globSync('{*,.ci/*,{src,test,sim,bench,tools,scripts,spec,docs,data}/**/*}', { cwd: root })
  return files.filter((file) => file !== '' && statSync(join(root, file), { throwIfNoEntry: false })?.isFile() === true)
}

const isText = (file: string): boolean => /\.(tsx?|js|json|md|css|ya?ml|html|txt)$|(^|\/)(LICENSE|run|\.npmrc|\.gitignore)$/.test(file)

const files = projectFiles().filter(isText)

/** This file has to name what it looks for. */
const prose = files.filter((file) => file !== 'test/house/words.test.ts' && file !== 'package-lock.json')

function mentions(among: readonly string[], pattern: RegExp): readonly string[] {
  return among.flatMap((file) => textOf(file).split('\n').flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim().slice(0, 120)}`] : [])))
}

test('words: the project is its own authority and names no folder beside it', () => {
  assert.deepEqual(mentions(prose.filter((file) => !isTest(file)), /\.\.\/shared\b|\bshared\/(design|interface|record|schemas)\b/), [])
})

test('words: no path of one machine is written down', () => {
  assert.deepEqual(mentions(prose, /(?<![\w.:/\-})*])\/(work|tmp|root|home)\/[\w.]/), [])
})

test('words: no package registry is named, so every mirror serves', () => {
  assert.deepEqual(mentions([...prose, 'package-lock.json'], /registry\.(npmjs|yarnpkg)|npmjs\.(org|com)|"resolved":/), [])
})

test('words: a reader needs no tracker and no conversation to understand a line', () => {
  const own = prose.filter((file) => !file.startsWith('data/'))
  assert.deepEqual(mentions(own, /\bissue #\d|\bsee #\d|\b(sub-?agents?|co-authored-by|language model|this session|previous session|the brief (says|asks)|as instructed)\b/i), [])
})

test('words: every source and page ends with a line end', () => {
  const written = files.filter((file) => /\.(tsx?|js|css|md)$/.test(file))
  assert.deepEqual(written.filter((file) => textOf(file) !== '' && !textOf(file).endsWith('\n')), [])
})

test('words: documentation explains; only the specification says MUST', () => {
  const explaining = files.filter((file) => file.startsWith('docs/') && file.endsWith('.md'))
  assert.deepEqual(mentions(explaining, /\bMUST\b/), [])
})
