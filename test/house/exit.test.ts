import assert from 'node:assert/strict'
import test from 'node:test'
import { SyntaxKind } from 'typescript/unstable/ast'
import type { Node, SourceFile } from 'typescript/unstable/ast'
import { isCallExpression, isIdentifier, isNewExpression, isPropertyAccessExpression } from 'typescript/unstable/ast/is'
import { parseAll, sources } from './sources.ts'

/** The only files that make an answer: one puts every body through the exit, the other streams lines that have passed it one by one. */
const ways: Readonly<Record<string, number>> = { 'src/http/visit.ts': 3, 'src/federation/inbound.ts': 1 }

/** What Hono offers beside the exit, whatever its context is called. */
const besideTheExit = new Set(['html', 'json', 'body', 'text', 'render', 'newResponse', 'redirect', 'notFound'])
const contextNames = new Set(['c', 'context', 'ctx'])

/** `new Response(`, `Response.json(`, `c.html(` and the like in one file, as `line: what`. */
function answersIn(parsed: SourceFile): readonly string[] {
  const found: string[] = []
  const note = (node: Node, what: string) => found.push(`${parsed.getLineAndCharacterOfPosition(node.getStart(parsed)).line + 1}: ${what}`)
  const visit = (node: Node): void => {
    if (isNewExpression(node) && isIdentifier(node.expression) && node.expression.text === 'Response') note(node, 'new Response')
    if (isCallExpression(node) && isPropertyAccessExpression(node.expression) && isIdentifier(node.expression.expression)) {
      const owner = node.expression.expression.text
      const name = node.expression.name.text
      if (owner === 'Response' || (contextNames.has(owner) && besideTheExit.has(name))) note(node, `${owner}.${name}`)
    }
    node.forEachChild(visit)
  }
  visit(parsed)
  return found
}

const answers = new Map([...parseAll(sources)].map(([file, parsed]) => [file, answersIn(parsed)] as const))

test('exit: bytes leave the process only where they have passed the exit', () => {
  const beside = [...answers].flatMap(([file, found]) => (Object.hasOwn(ways, file) ? [] : found.map((what) => `${file}:${what}`)))
  assert.deepEqual(beside, [])
})

test('exit: the ways out are as many as were looked at, and each is there', () => {
  assert.deepEqual(Object.fromEntries(Object.keys(ways).map((file) => [file, answers.get(file)?.length])), ways)
})

test('exit: outside the server nothing writes to a response, and only the composition root writes to the terminal', () => {
  const writers = [...parseAll(sources)].filter(([file, parsed]) => file !== 'src/main.ts' && writesToTerminal(parsed)).map(([file]) => file)
  assert.deepEqual(writers, [])
})

function writesToTerminal(parsed: SourceFile): boolean {
  let found = false
  const visit = (node: Node): void => {
    if (node.kind === SyntaxKind.Identifier && isIdentifier(node) && node.text === 'console') found = true
    if (isPropertyAccessExpression(node) && isIdentifier(node.expression) && node.expression.text === 'process' && node.name.text === 'stdout') found = true
    node.forEachChild(visit)
  }
  visit(parsed)
  return found
}
