import assert from 'node:assert/strict'
import test from 'node:test'
import type { Node, SourceFile } from 'typescript/unstable/ast'
import { isFunctionLikeDeclaration } from 'typescript/unstable/ast/is'
import { parseAll, sources, textOf } from './sources.ts'

/** Catalogues are read by looking up, not from top to bottom: their length is that of the field. */
function isCatalogue(file: string): boolean {
  return file.startsWith('src/web/locales/') || file.endsWith('/catalogue.ts')
}

const files = sources.filter((file) => !isCatalogue(file))

function linesIn(text: string): number {
  return text.trimEnd().split('\n').length
}

const lengths = files.map((file) => ({ file, lines: linesIn(textOf(file)) })).sort((a, b) => a.lines - b.lines)

function lengthAt(share: number): number {
  return lengths[Math.floor((lengths.length - 1) * share)]?.lines ?? 0
}

test('sizes: half of the files have at most 90 lines', () => {
  assert.ok(lengthAt(0.5) <= 90, `the median is ${lengthAt(0.5)}`)
})

test('sizes: nine files in ten have at most 250 lines', () => {
  assert.ok(lengthAt(0.9) <= 250, `the ninth decile is ${lengthAt(0.9)}`)
})

test('sizes: no file has more than 400 lines', () => {
  assert.deepEqual(lengths.filter(({ lines }) => lines > 400), [])
})

interface Extent { readonly at: string, readonly lines: number }

function functionsOf(file: string, parsed: SourceFile): readonly Extent[] {
  const found: Extent[] = []
  const visit = (node: Node): void => {
    if (isFunctionLikeDeclaration(node)) {
      const first = parsed.getLineAndCharacterOfPosition(node.getStart(parsed)).line
      const last = parsed.getLineAndCharacterOfPosition(node.end).line
      found.push({ at: `${file}:${first + 1}`, lines: last - first + 1 })
    }
    node.forEachChild(visit)
  }
  visit(parsed)
  return found
}

test('sizes: no function has more than 50 lines', () => {
  const functions = [...parseAll(files)].flatMap(([file, parsed]) => functionsOf(file, parsed))
  assert.ok(functions.length > 0)
  assert.deepEqual(functions.filter(({ lines }) => lines > 50), [])
})
