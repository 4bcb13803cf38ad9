import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { gzipSync } from 'node:zlib'
import { condense, loadAssets, partsInOrder } from './assets.ts'

const folder = join(import.meta.dirname, 'assets')
const source = {
  list: (name: string) => (existsSync(join(folder, name)) ? readdirSync(join(folder, name)) : []),
  read: (path: string) => readFileSync(join(folder, path)),
  digest: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 16),
}

test('assets: an address names its content, so it changes with it and with nothing else', () => {
  const before = loadAssets(source)
  const after = loadAssets({ ...source, read: (path) => (path === 'style/tokens.css' ? Buffer.from(':root{--ink:#000}') : source.read(path)) })
  assert.notEqual(before.stylesheets.work, after.stylesheets.work)
  assert.notEqual(before.stylesheets.register, after.stylesheets.register)
  assert.equal(before.address('map/land.svg'), after.address('map/land.svg'))
  assert.deepEqual(loadAssets(source).stylesheets, before.stylesheets)
})

test('assets: every font that the stylesheet names is served, and nothing is asked from another host', () => {
  const assets = loadAssets(source)
  const css = Object.values(assets.stylesheets).map((address) => Buffer.from(assets.at.get(address)!.bytes).toString()).join('\n')
  const named = [...css.matchAll(/url\(([^)]+)\)/g)].map(([, address]) => address!)
  assert.ok(named.length >= 8)
  for (const address of named) assert.ok(assets.at.has(address), address)
  assert.ok(!/https?:|@import/.test(css))
})

test('assets: neither stylesheet weighs more than 15 KB compressed', () => {
  const assets = loadAssets(source)
  const weights = Object.values(assets.stylesheets).map((address) => gzipSync(assets.at.get(address)!.bytes).length)
  assert.ok(weights.every((weight) => weight <= 15_000), weights.join(' and '))
})

test('assets: sides are logical, so that a page mirrors as a whole', () => {
  const css = readdirSync(join(folder, 'style')).map((name) => readFileSync(join(folder, 'style', name), 'utf8')).join('\n')
  // Margin boxes of a printed page have no logical names.
  const pages = css.replace(/@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g, '')
  const physical = /(?:^|[\s;{])(?:margin|padding|border)-(?:left|right)|(?:^|[\s;{])(?:left|right|float|text-align)\s*:\s*(?:left|right|\d)/g
  assert.deepEqual(pages.match(physical) ?? [], [])
})

test('assets: base stands before components and print stands last, whatever files a page adds', () => {
  assert.deepEqual(partsInOrder(['print.css', 'table.css', 'base.css', 'a.css', 'fonts.css', 'note.md']), ['fonts.css', 'base.css', 'a.css', 'table.css', 'print.css'])
  assert.equal(condense('/* why */\n.a {\n  color: red;\n}\n'), '.a{color: red}')
})

test('assets: an asset that is not there stops the start, with the names that are', () => {
  assert.throws(() => loadAssets(source).address('fonts/none.woff2'), /expected one of/)
})
