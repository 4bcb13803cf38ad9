import assert from 'node:assert/strict'
import test from 'node:test'
import { SyntaxKind } from 'typescript/unstable/ast'
import type { Node, SourceFile } from 'typescript/unstable/ast'
import { isCallExpression, isIdentifier, isNewExpression, isPropertyAccessExpression } from 'typescript/unstable/ast/is'
import { importsOf } from './imports.ts'
import { parseAll, sources } from './sources.ts'

/**
 * Files that touch the world, because a port needs somebody behind it. Everything else gets clock, chance, network
 * and disk handed in; without that no simulation could repeat a run.
 */
const adapters: readonly { readonly path: string, readonly why: string }[] = [
  { path: 'src/main.ts', why: 'puts the real clock, chance and folders behind the ports' },
  { path: 'src/store/', why: 'is the disk' },
  { path: 'src/federation/', why: 'is the network between registers' },
  { path: 'src/http/server', why: 'listens' },
  { path: 'src/cli/', why: 'reads the files an operator names and waits for the operator' },
]

const worldlyModules = /^node:(fs|fs\/promises|net|tls|dns|dgram|http|https|http2|os|child_process|timers|timers\/promises|worker_threads|cluster)$/
const worldlyCalls = ['Date.now', 'performance.now', 'Math.random', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'crypto.randomUUID', 'crypto.getRandomValues']
const makersOfChance = ['randomBytes', 'randomUUID', 'randomInt', 'getRandomValues', 'generateKeyPair', 'generateKeyPairSync']

function nameOf(callee: Node): string {
  if (isIdentifier(callee)) return callee.text
  if (!isPropertyAccessExpression(callee)) return ''
  const owner = nameOf(callee.expression)
  return owner === 'globalThis' ? callee.name.text : `${owner}.${callee.name.text}`
}

/** Every touch of the world in one file, as `line: what`. */
function touchesOf(file: string, parsed: SourceFile): readonly string[] {
  const touches = importsOf(file, parsed)
    .filter(({ target, names, onlyTypes }) => !onlyTypes && (worldlyModules.test(target) || (target === 'node:crypto' && names.some((name) => makersOfChance.includes(name)))))
    .map(({ target }) => `${file}: ${target}`)
  const visit = (node: Node): void => {
    const line = parsed.getLineAndCharacterOfPosition(node.end).line + 1
    if (isCallExpression(node) && worldlyCalls.includes(nameOf(node.expression))) touches.push(`${file}:${line}: ${nameOf(node.expression)}()`)
    if (isNewExpression(node) && nameOf(node.expression) === 'Date' && (node.arguments?.length ?? 0) === 0) touches.push(`${file}:${line}: new Date()`)
    if (node.kind === SyntaxKind.PropertyAccessExpression && /^process\.(env|hrtime)/.test(nameOf(node))) touches.push(`${file}:${line}: ${nameOf(node)}`)
    node.forEachChild(visit)
  }
  visit(parsed)
  return touches
}

test('ports: clock, chance, network and disk are touched only by adapters', () => {
  const others = sources.filter((file) => !adapters.some(({ path }) => file.startsWith(path)))
  assert.deepEqual([...parseAll(others)].flatMap(([file, parsed]) => touchesOf(file, parsed)), [])
})
