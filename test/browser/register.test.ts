import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { entriesOf, sectionNames } from '../../src/app/compiled/record.ts'
import { compiledNode } from '../compiled-node.ts'
import { compiledRecord } from '../compiled-files.ts'
import { endingOf, type NodeProcess } from '../nodes.ts'
import { launch, withoutBrowser } from './chromium.ts'

const record = compiledRecord()
const ending = endingOf(after)
let node: NodeProcess
let browser: Browser | undefined

before(async () => {
  node = await compiledNode(ending)
  browser = await launch()
})

after(async () => {
  await browser?.close()
})

const get = (path: string) => fetch(node.url + path, { redirect: 'manual' })
const page = async (path: string) => (await get(path)).text()

/** One page as everyone gets it: open, small, without a cookie or a script, and saying what it is. */
async function checked(path: string): Promise<string> {
  const answered = await get(path)
  const html = await answered.text()
  assert.equal(answered.status, 200, path)
  assert.equal(answered.headers.get('set-cookie'), null, path)
  assert.ok(!html.includes('<script'), path)
  assert.ok(Buffer.byteLength(html) < 100 * 1024, `${path}: ${Buffer.byteLength(html)}`)
  assert.match(html, /class="band band-compiled"/, path)
  return html
}

/** The first walker finds the lists; then several share what is left. */
async function walkTogether(walk: () => Promise<void>): Promise<void> {
  const first = walk()
  await new Promise((next) => setTimeout(next, 400))
  await Promise.all([first, ...Array.from({ length: 5 }, walk)])
}

test('register: every one of the entries is reached by links from the front door, in pages under 100 KB without cookie or script', async () => {
  const seen = new Set(['/fr/register'])
  const left = [...seen]
  const walk = async () => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      const html = await checked(path)
      for (const [, found] of html.matchAll(/href="(\/fr\/register[^"#?]*)/g)) {
        if (seen.has(found!) || /\.(json|jsonld|csv|atom|jsonl)$/.test(found!)) continue
        seen.add(found!)
        left.push(found!)
      }
    }
  }
  await walkTogether(walk)
  const entries = [...seen].flatMap((path) => /\/register\/entries\/([^/]+)$/.exec(path)?.[1] ?? [])
  assert.equal(record.about.counts['total'], 718)
  assert.deepEqual(entries.toSorted(), entriesOf(record).map(({ id }) => id).toSorted())
})

test('register: the counts shown on the front door are those of the data', async () => {
  const html = await page('/en/register')
  for (const section of sectionNames) {
    const path = section === 'partnerships' ? 'formats' : section
    assert.match(html, new RegExp(`href="/en/register/${path}">[^<]*<b>${record[section].length}</b>`), section)
  }
})

test('register: what France and Belgium promised in 2018 is one click from the front door and the first answer of a search in words', async () => {
  const address = '/en/register/commitments?state=state-fr&amp;state=state-be&amp;year=2018'
  const home = await page('/en/register')
  assert.ok(home.includes(`href="${address}"`))
  const asked = await page(`/en/register/search?q=${encodeURIComponent('What did France and Belgium promise in 2018 and what became of it?')}`)
  assert.ok(asked.includes(address))
  const answer = await page(address.replaceAll('&amp;', '&'))
  assert.match(answer, /10 commitments; the sources read show a follow-up for 1/)
  assert.equal([...answer.matchAll(/<tr id="com-2018-/g)].length, 10)
  assert.ok(!/\b(late|awaited|overdue)\b/i.test(answer.replace(/<form[\s\S]*?<\/form>|<[^>]*>/g, ' ')), 'nothing found is never called late')
})

test('register: five languages answer, and each word is found in its own', async () => {
  for (const [language, word] of [['fr', 'déradicalisation'], ['ar', 'المغرب'], ['es', 'Marruecos'], ['nl', 'België'], ['en', 'prison']] as const) {
    const html = await page(`/${language}/register/search?q=${encodeURIComponent(word)}`)
    assert.match(html, new RegExp(`<html lang="${language}"`))
    assert.match(html, /class="found-list"/, word)
  }
})

test('register: a permanent address leads to the page, an unknown one nowhere', async () => {
  const led = await fetch(`${node.url}/id/entry/com-2018-jit`, { redirect: 'manual', headers: { 'accept-language': 'ar' } })
  assert.equal(led.status, 303)
  assert.equal(led.headers.get('location'), '/ar/register/entries/com-2018-jit')
  assert.equal((await get('/id/entry/com-0000-none')).status, 404)
  assert.equal((await get('/fr/register/entries/com-0000-none')).status, 404)
})

test('register: the same rows are given as JSON, CSV, Atom and JSON-LD, with the act that states each', async () => {
  const entry = (await (await get('/en/register/entries/com-2018-jit.json')).json()) as { act: string; entry: unknown; sealed: string }
  assert.deepEqual(entry.entry, record.commitments.find(({ id }) => id === 'com-2018-jit'))
  const sealed = (await (await fetch(entry.sealed)).json()) as { digest: string; act: string; seal: string }
  assert.equal(sealed.digest, entry.act)
  const csv = await page('/en/register/commitments.csv')
  assert.equal(csv.trim().split('\r\n').length, record.commitments.length + 1)
  assert.match(await page('/en/register/sessions.atom'), /<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/)
  assert.match(await page('/en/register/entries/ins-fr-be-2018.jsonld'), /"@context"/)
  const whole = (await (await get('/en/register/data/record.json')).json()) as Record<string, readonly unknown[]>
  for (const section of sectionNames) assert.equal(whole[section]?.length, record[section].length)
  assert.equal((await page('/en/register/data/acts.jsonl')).trim().split('\n').length, 718)
})

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const keyPages = [
  '/register', '/register/partnerships/par-fr-be-valduchesse', '/register/commitments?state=state-fr&state=state-be&year=2018', '/register/entries/com-2018-jit',
  '/register/search?q=prison', '/register/map', '/register/timeline', '/register/data', '/register/published',
]

for (const [language, width] of [['fr', 320], ['ar', 1280]] as const) {
  test(`register: key pages in ${language} at ${width} px have no fault that axe finds and never scroll sideways`, { skip: withoutBrowser }, async () => {
    const context = await browser!.newContext({ viewport: { width, height: 900 }, bypassCSP: true })
    const tab = await context.newPage()
    for (const path of keyPages) {
      await tab.goto(`${node.url}/${language}${path}`)
      const wide = (await tab.evaluate('[document.documentElement.scrollWidth, document.documentElement.clientWidth]')) as [number, number]
      assert.ok(wide[0] <= wide[1], `${path} is ${wide[0]} wide`)
      await tab.evaluate(axeSource)
      const found = (await tab.evaluate(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`)) as { violations: { id: string; nodes: { html: string }[] }[] }
      assert.deepEqual(found.violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`), [])
    }
    await context.close()
  })
}
