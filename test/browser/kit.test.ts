import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import test, { after, before } from 'node:test'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { languages, type Language } from '../../src/web/language.ts'
import { projectFolder } from '../compiled-files.ts'
import { chromiumFlags, findChromium, kitSite } from './kit-site.tsx'

const executablePath = findChromium()
const skip = executablePath === undefined ? 'no Chromium on this machine' : false
const site = kitSite()
let browser: Browser
let address = ''

before(async () => {
  if (executablePath === undefined) return
  address = await site.listen()
  browser = await chromium.launch({ executablePath, args: chromiumFlags })
})

after(async () => {
  await browser?.close()
  await site.close()
})

/** A page of its own, closed when the question is answered. */
async function visit<T>(language: Language, options: BrowserContextOptions, ask: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ bypassCSP: true, ...options })
  try {
    const page = await context.newPage()
    await page.goto(`${address}/${language}/kit`, { waitUntil: 'load' })
    await page.evaluate('document.fonts.ready.then(() => true)')
    return await ask(page)
  } finally {
    await context.close()
  }
}

const at = (width: number, height = 800) => ({ viewport: { width, height } })
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation { id: string; nodes: { html: string; failureSummary: string }[] }

async function violationsIn(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(axe)
  return page.evaluate(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations)`)
}

for (const language of languages) {
  test(`kit: the page never scrolls sideways in ${language}, from a small phone to a wide desk`, { skip }, async () => {
    for (const width of [320, 390, 768, 1280, 1920]) {
      const overflow = await visit(language, at(width), (page) => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'))
      assert.ok((overflow as number) <= 0, `${width}: ${String(overflow)}`)
    }
  })

  test(`kit: no accessibility rule is broken in ${language}, in light and in dark`, { skip }, async () => {
    for (const [colorScheme, width] of [['light', 1280], ['dark', 1280], ['light', 320]] as const) {
      const found = await visit(language, { colorScheme, ...at(width) }, violationsIn)
      assert.deepEqual(found.map(({ id, nodes }) => [colorScheme, width, id, nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary.slice(0, 300)}`)]), [])
    }
  })
}

test('kit: a reader who needs more space between letters and lines still sees no sideways scroll', { skip }, async () => {
  const spacing = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }'
  for (const width of [320, 1280]) {
    const overflow = await visit('fr', at(width), async (page) => {
      await page.addStyleTag({ content: spacing })
      return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    })
    assert.ok((overflow as number) <= 0, `${width}: ${String(overflow)}`)
  }
})

test('kit: Arabic mirrors the page as a whole, and neither the map nor a code', { skip }, async () => {
  const places = `Object.fromEntries(['.brand', '.tools', '.tasks', '.theirs', '.map', '.proof table', '.facts dl > div', '.life li', '.matrix tbody th'].map((name) => {
    const { left, right } = document.querySelector(name).getBoundingClientRect()
    return [name, { left, right }]
  }))`
  type Places = Record<string, { left: number; right: number }>
  const french = (await visit('fr', at(1280), (page) => page.evaluate(places))) as Places
  const arabic = (await visit('ar', at(1280), (page) => page.evaluate(places))) as Places
  for (const [name, { left }] of Object.entries(french)) {
    const mirrored = 1280 - arabic[name]!.right
    // What is as wide as its words may end elsewhere; where it begins is what mirrors.
    if (!['.tools', '.matrix tbody th'].includes(name)) assert.ok(Math.abs(mirrored - left) <= 2 || name === '.proof table', `${name}: ${left} and ${mirrored}`)
  }
  const paths = `[...document.querySelectorAll('.map .arc')].map((arc) => arc.getAttribute('d')).join()`
  assert.equal(await visit('fr', at(1280), (page) => page.evaluate(paths)), await visit('ar', at(1280), (page) => page.evaluate(paths)))
  const directions = `[...document.querySelectorAll('.tlp, .code')].map((each) => getComputedStyle(each).direction)`
  const found = (await visit('ar', at(1280), (page) => page.evaluate(directions))) as string[]
  assert.ok(found.length > 5 && found.every((each) => each === 'ltr'))
})

test('kit: marks of change leave Arabic letters joined', { skip }, async () => {
  const difference = await visit('ar', at(1280), (page) => page.evaluate(`(() => {
    const text = document.querySelector('.authentic:lang(ar)')
    text.style.cssText = 'display:inline-block;white-space:nowrap;max-inline-size:none'
    text.querySelectorAll('.hidden-words').forEach((words) => words.remove())
    const marked = text.getBoundingClientRect().width
    text.textContent = text.textContent
    return Math.abs(marked - text.getBoundingClientRect().width)
  })()`))
  assert.ok((difference as number) <= 1, String(difference))
})

test('kit: everything one can press is at least 24 pixels high and wide, but links in running text', { skip }, async () => {
  for (const [language, width] of [['fr', 390], ['ar', 390], ['fr', 1280]] as const) {
    const small = await visit(language, at(width), (page) => page.evaluate(`[...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')]
      .filter((each) => !each.closest('.skip') && !(each.closest('p, td, .context, .band') && getComputedStyle(each).display === 'inline'))
      .map((each) => [each.outerHTML.slice(0, 90), each.getBoundingClientRect()])
      .filter(([, { width, height }]) => width > 0 && (width < 23.9 || height < 23.9))
      .map(([html, { width, height }]) => html + ' ' + Math.round(width) + '×' + Math.round(height))`))
    assert.deepEqual(small, [], `${language} ${width}`)
  }
})

test('kit: no request leaves the node, and nothing is blocked by a policy without inline styles', { skip }, async () => {
  const context = await browser.newContext(at(1280))
  const page = await context.newPage()
  const asked: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('requestfailed', (request) => complaints.push(request.url()))
  await page.goto(`${address}/ar/kit`, { waitUntil: 'networkidle' })
  await context.close()
  assert.deepEqual(asked.filter((url) => !url.startsWith(address) && !url.startsWith('data:')), [])
  assert.deepEqual(complaints, [])
})

test('kit: a Latin page loads at most 120 KB of fonts beside the letters of the Arabic text it quotes, an Arabic one 230', { skip }, async () => {
  const quoted = statSync(join(projectFolder(), 'src/web/assets/fonts/noto-naskh-arabic-standard.woff2')).size
  for (const [language, limit] of [['fr', 120_000 + quoted], ['ar', 230_000]] as const) {
    const context = await browser.newContext(at(1280))
    const page = await context.newPage()
    const bodies: Promise<Buffer>[] = []
    page.on('response', (response) => {
      if (response.url().endsWith('.woff2')) bodies.push(response.body())
    })
    await page.goto(`${address}/${language}/kit`, { waitUntil: 'networkidle' })
    const weight = (await Promise.all(bodies)).reduce((sum, { length }) => sum + length, 0)
    await context.close()
    assert.ok(weight > 40_000 && weight <= limit, `${language}: ${weight}`)
  }
})

test('kit: the choice of the reader decides the theme, and the machine only where none was made', { skip }, async () => {
  const ground = async (query: string, colorScheme: 'light' | 'dark') => {
    const context = await browser.newContext({ colorScheme, ...at(600) })
    const page = await context.newPage()
    await page.goto(`${address}/fr/kit${query}`)
    const colour = await page.evaluate('getComputedStyle(document.body).backgroundColor')
    await context.close()
    return colour
  }
  const light = await ground('', 'light')
  const dark = await ground('', 'dark')
  assert.notEqual(light, dark)
  assert.equal(await ground('?theme=dark', 'light'), dark)
  assert.equal(await ground('?theme=light', 'dark'), light)
})

/** Of each page of a PDF, how often it sets one colour of ink. */
function inkings(pdf: Buffer, colour: RegExp): readonly number[] {
  const counts: number[] = []
  for (let from = pdf.indexOf('stream\n'); from >= 0; from = pdf.indexOf('stream\n', from)) {
    const end = pdf.indexOf('endstream', from)
    try {
      const drawn = inflateSync(pdf.subarray(from + 7, end)).toString('latin1')
      if (/\bBT\b/.test(drawn)) counts.push((drawn.match(colour) ?? []).length)
    } catch { /* Fonts and pictures are compressed otherwise and draw no text. */ }
    from = end + 9
  }
  return counts
}

test('kit: every printed page carries the marking twice and says that it is an exercise', { skip }, async () => {
  for (const language of ['fr', 'ar'] as const) {
    const pdf = await visit(language, at(1280), (page) => page.pdf({ preferCSSPageSize: true, tagged: true }))
    const amber = inkings(pdf, /1 \.752\d* 0 rg/g)
    const exercise = inkings(pdf, /\.29\d* \.18\d* 0 rg/g)
    assert.ok(amber.length >= 3)
    assert.ok(amber.every((count) => count >= 2), `${language}: ${amber.join()}`)
    assert.ok(exercise.every((count) => count >= 1), `${language}: ${exercise.join()}`)
    assert.ok(pdf.includes('/StructTreeRoot'))
  }
})
