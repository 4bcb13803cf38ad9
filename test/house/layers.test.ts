import assert from 'node:assert/strict'
import test from 'node:test'
import { cycleIn, importsOf } from './imports.ts'
import type { Import } from './imports.ts'
import { filesUnder, parseAll, sources } from './sources.ts'

/** What a layer may import of the others: everything, or only the shapes that vanish when the program runs. */
interface Layer { readonly whole: readonly string[], readonly shapes: readonly string[] }

const layers: Readonly<Record<string, Layer>> = {
  core: { whole: [], shapes: [] },
  wire: { whole: ['core'], shapes: [] },
  app: { whole: ['core', 'wire'], shapes: [] },
  store: { whole: ['core', 'wire', 'app'], shapes: [] },
  federation: { whole: ['core', 'wire', 'app'], shapes: [] },
  http: { whole: ['app'], shapes: ['core', 'wire'] },
  web: { whole: ['app'], shapes: ['core', 'wire'] },
  cli: { whole: ['app'], shapes: ['core', 'wire'] },
}

/** The composition root is the only file that knows every layer. */
const compositionRoot = 'src/main.ts'

const forbiddenNames = ['utils', 'helpers', 'common', 'shared', 'types', 'manager', 'index']

const imports = [...parseAll(sources)].flatMap(([file, parsed]) => importsOf(file, parsed))

function layerOf(file: string): string {
  return file.split('/')[1] ?? ''
}

function breaksLayer({ from, target, isOwn, onlyTypes, names }: Import): boolean {
  if (from === compositionRoot) return false
  const own = layerOf(from)
  const layer = layers[own]
  if (layer === undefined) return true
  if (isOwn) {
    const other = layerOf(target)
    return !target.startsWith('src/') || (other !== own && !layer.whole.includes(other) && !(onlyTypes && layer.shapes.includes(other)))
  }
  if (own === 'core') return true
  // The engine checks seals and digests; it would also make keys and chance, which come through ports.
  if (own === 'wire') return target !== 'node:crypto' || names.some((name) => /^(random|getRandom|generate)/.test(name))
  return false
}

const show = ({ from, target }: Import): string => `${from} → ${target}`

test('layers: no file imports what its layer may not know', () => {
  assert.deepEqual(imports.filter(breaksLayer).map(show), [])
})

test('layers: no files import each other in a ring', () => {
  assert.deepEqual(cycleIn(imports), undefined)
})

test('layers: a ring is found wherever it begins, and a shared target is none', () => {
  const edge = (from: string, target: string): Import => ({ from, target, isOwn: true, onlyTypes: false, names: [] })
  assert.deepEqual(cycleIn([edge('a', 'b'), edge('b', 'c'), edge('c', 'b')]), ['b', 'c', 'b'])
  assert.deepEqual(cycleIn([edge('a', 'b'), edge('a', 'c'), edge('b', 'd'), edge('c', 'd')]), undefined)
})

test('layers: every file lies in a layer and is named by a noun of the field', () => {
  assert.deepEqual(sources.filter((file) => file !== compositionRoot && layers[layerOf(file)] === undefined), [])
  assert.deepEqual(sources.filter((file) => file.split(/[/.]/).some((part) => forbiddenNames.includes(part))), [])
})

test('layers: an import carries the extension of the file it means', () => {
  assert.deepEqual(imports.filter(({ isOwn, target }) => isOwn && !sources.includes(target)).map(show), [])
})

/** What the second verifier may use beside its own files: it reads the specification, and nothing of this program. */
const verifierMayUse: Readonly<Record<string, readonly string[]>> = {
  'tools/verifier/main.ts': ['node:fs', 'node:path'],
  'tools/verifier/law.ts': ['node:fs', 'node:path'],
  'tools/verifier/digest.ts': ['node:crypto'],
  'tools/verifier/key.ts': ['node:crypto'],
}

test('layers: the second verifier knows nothing of src/, and no package', () => {
  const files = filesUnder('tools/verifier')
  const found = [...parseAll(files)].flatMap(([file, parsed]) => importsOf(file, parsed))
  const foreign = found.filter(({ from, target, isOwn }) => (isOwn ? !target.startsWith('tools/verifier/') : !(verifierMayUse[from] ?? []).includes(target)))
  assert.ok(files.length > 20)
  assert.deepEqual(foreign.map(show), [])
  assert.deepEqual(found.filter(({ isOwn, target }) => isOwn && !files.includes(target)).map(show), [])
  assert.deepEqual(cycleIn(found), undefined)
})
