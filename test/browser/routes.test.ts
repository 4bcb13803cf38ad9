import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import test, { after, before } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { words } from '../../src/web/locales/catalogue.ts'
import { direction, type Language } from '../../src/web/language.ts'
import { pages as routes } from '../../src/web/site.tsx'
import { Demonstration } from '../demonstration.ts'
import { awaitingTexts, signedIn } from './awaiting.ts'
import { launch, withoutBrowser } from './chromium.ts'
import { walk, type Found } from './walk.ts'

const skip = withoutBrowser
let demonstration: Demonstration
let browser: Browser | undefined
let url = ''
let cookie = ''
let ours: readonly Found[] = []
let open: readonly Found[] = []
const deadLinks: string[] = []
const reached = new Set<string>()

const isOpen = (path: string) => /^\/(register|sign-in|signed-out|accessibility|appearance)\b/.test(path)

before(async () => {
  browser = await launch()
  if (!browser) return
  demonstration = await Demonstration.start()
  const desk = await signedIn(demonstration.node('XA'))
  const { toSign, toAnswer } = await awaitingTexts(desk, await signedIn(demonstration.node('XB')), 'Brévalie – Nourmara')
  url = desk.url
  cookie = desk.cookie
  // The second step of signing and a search are reached by a form.
  const work = await walk({ url, cookie, routes, within: (path) => !isOpen(path) }, ['/todo', toAnswer, `${toSign}/sign/read?capacity=head_of_body`], 'fr')
  const all = await walk({ url, cookie: undefined, routes, within: isOpen }, ['/register', '/register/search?q=prison', '/sign-in', '/signed-out'], 'fr')
  ours = work.pages
  open = all.pages
  deadLinks.push(...work.faults, ...all.faults)
  for (const route of [...work.reached, ...all.reached]) reached.add(route)
})

after(async () => {
  await browser?.close()
  await demonstration?.end()
})

interface Look {
  readonly language: Language
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const question = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))`

const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

/** What a page itself says of itself, asked in the page. */
const facts = `(() => {
  const read = (element) => [...element.childNodes].map((node) => node.nodeType === 3 ? node.data : node.nodeType !== 1 || node.matches('code, .code, style, select') ? '' : read(node) + ' ').join('')
  return {
  lang: document.documentElement.lang, dir: document.documentElement.dir, headings: document.querySelectorAll('h1').length,
  overflow: ${sideways},
  band: document.querySelectorAll('.band').length, bar: document.querySelectorAll('.marking-bar').length,
  scripts: document.scripts.length, text: document.title + '\\n' + read(document.body),
  foreign: [...document.querySelectorAll('main *')].filter((each) => !each.closest('bdi, [lang=ar]') && [...each.childNodes].some((node) => node.nodeType === 3 && /[\\u0621-\\u064a]{2}/.test(node.data.replace('العربية', '')))).map((each) => each.outerHTML.slice(0, 100)),
} })()`

interface Facts {
  readonly lang: string
  readonly dir: string
  readonly headings: number
  readonly overflow: number
  readonly band: number
  readonly bar: number
  readonly scripts: number
  readonly text: string
  /** Arabic words in a page of another language that do not say so. */
  readonly foreign: readonly string[]
}

/** A name of the catalogue that stands in a page in place of its words. */
const rawKey = new RegExp(`\\b(?:${Object.entries(words('en')).map(([section, texts]) => `${section}\\.(?:${Object.keys(texts).join('|')})`).join('|')})\\b`)
/** A code of the record in place of its word. */
const rawCode = /\b[a-z]+(?:_[a-z]+)+\b/
const slips = [/\bundefined\b/, /\[object \w+\]/, /\bNaN\b/, /Invalid Date/, /\bnull\b/, rawKey, rawCode]

/** Restricted content stands on every page of one partnership, and on the lists across all of them. */
const isRestricted = (route: string) => route !== '/exchanges/released' && /^\/(partnerships\/:|todo|partnerships$|instruments|programmes|exchanges|dialogues|commitments)/.test(route)

function faultsIn({ lang, dir, headings, overflow, band, bar, scripts, text, foreign }: Facts, { language }: Look, { route, path }: Found): readonly string[] {
  const faults: string[] = []
  if (lang !== language || dir !== direction(language)) faults.push(`html is lang=${lang} dir=${dir}`)
  if (headings !== 1) faults.push(`${headings} main headings`)
  if (overflow > 0) faults.push(`scrolls sideways by ${overflow}`)
  if (band !== 1) faults.push(`${band} bands that say what this is`)
  if (scripts > 0 && isOpen(path)) faults.push('a script on a page open to all')
  if (bar !== (isRestricted(route) ? 1 : 0)) faults.push(`${bar} marking bars`)
  if (language !== 'ar' && foreign.length > 0) faults.push(`Arabic without its language: ${foreign[0]}`)
  return [...faults, ...slipsIn(text)]
}

function slipsIn(text: string): readonly string[] {
  return slips.flatMap((slip) => {
    const found = new RegExp(`.{0,40}${slip.source}.{0,20}`).exec(text)
    return found ? [`shows “${found[0]}”`] : []
  })
}

async function faultsOf(tab: Page, found: Found, look: Look): Promise<readonly string[]> {
  const heard: string[] = []
  const listeners = [
    ['console', (message: { type(): string; text(): string }) => void (['error', 'warning'].includes(message.type()) && heard.push(`console: ${message.text()}`))],
    ['pageerror', (fault: Error) => void heard.push(`script: ${fault.message}`)],
    ['request', (request: { url(): string }) => void (!request.url().startsWith(url) && !request.url().startsWith('data:') && heard.push(`asks ${request.url()}`))],
    ['requestfailed', (request: { url(): string }) => void heard.push(`cannot load ${request.url()}`)],
  ] as const
  for (const [event, listener] of listeners) tab.on(event as 'console', listener as never)
  const answered = await tab.goto(`${url}/${look.language}${found.path}`, { waitUntil: 'load' })
  const status = answered?.status() === 200 ? [] : [`answered with ${answered?.status()}`]
  const own = faultsIn((await tab.evaluate(facts)) as Facts, look, found)
  await tab.evaluate(axe)
  const broken = (await tab.evaluate(question)) as string[]
  await tab.setViewportSize({ width: look.width === 1280 ? 320 : 1280, height: 900 })
  const other = (await tab.evaluate(sideways)) as number
  if (other > 0) broken.push(`scrolls sideways by ${other} at the other width`)
  await tab.setViewportSize({ width: look.width, height: 900 })
  for (const [event, listener] of listeners) tab.off(event as 'console', listener as never)
  return [...status, ...own, ...broken, ...heard].map((fault) => `${look.language} ${look.width} ${found.path}: ${fault}`)
}

async function contextOf({ width, colorScheme }: Look, signedIn: boolean): Promise<BrowserContext> {
  const context = await browser!.newContext({ viewport: { width, height: 900 }, colorScheme })
  const [name, value] = cookie.split('=') as [string, string]
  if (signedIn) await context.addCookies([{ name, value, url }])
  return context
}

/** Two tabs share the work: as many as the smallest machine has cores. */
async function lookAt(pages: readonly Found[], look: Look, signedIn: boolean): Promise<readonly string[]> {
  const context = await contextOf(look, signedIn)
  const waiting = [...pages]
  const faults: string[] = []
  const lane = async () => {
    const tab = await context.newPage()
    for (let found = waiting.shift(); found !== undefined; found = waiting.shift()) faults.push(...(await faultsOf(tab, found, look)))
  }
  try {
    await Promise.all([lane(), lane()])
  } finally {
    await context.close()
  }
  return faults
}

test('routes: every link leads to a page', { skip }, () => {
  assert.deepEqual(deadLinks, [])
})

test('routes: every page is reached by links, but those that the demonstration has no case for', { skip }, () => {
  const left = routes.filter(({ method, path }) => method === 'get' && !reached.has(path)).map(({ path }) => path)
  assert.deepEqual(left.toSorted(), [
    '/partnerships/:partnership/extend/accede',
    // No body of the exercise gives two accounts: the page is read and answered in the tests of removal and repair.
    '/partnerships/:partnership/forks/:body',
    '/partnerships/:partnership/instruments/:instrument/accept/:version',
    '/partnerships/:partnership/instruments/:instrument/files/:file',
    '/partnerships/:partnership/notes/:note/purge',
    '/partnerships/:partnership/releases/:release/decline',
    '/partnerships/:partnership/releases/:release/file',
  ])
})

for (const language of ['es', 'nl', 'en'] as const) {
  test(`routes: every page answers in ${language} in words, and nowhere with a name or a code in their place`, { skip }, async () => {
    const faults: string[] = []
    for (const found of [...ours, ...open]) {
      const answered = await fetch(`${url}/${language}${found.path}`, { headers: isOpen(found.path) ? {} : { cookie } })
      const html = await answered.text()
      if (answered.status !== 200 || !html.includes(`<html lang="${language}" dir="ltr"`)) faults.push(`${found.path}: answered with ${answered.status}`)
      const text = html.replace(/<(code|style)\b[\s\S]*?<\/\1>|<span class="code[\s\S]*?<\/span>|<[^>]*>/g, ' ')
      faults.push(...slipsIn(text).map((slip) => `${found.path}: ${slip}`))
    }
    assert.deepEqual(faults, [])
  })
}

/** In French on a desk every page; in Arabic on a small phone at night each route once; the other two ways every fourth page. */
const looks: readonly (Look & { readonly chosen: (pages: readonly Found[]) => readonly Found[] })[] = [
  { language: 'fr', width: 1280, colorScheme: 'light', chosen: (pages) => pages },
  { language: 'ar', width: 320, colorScheme: 'dark', chosen: (pages) => [...new Map(pages.map((page) => [page.route, page])).values()] },
  { language: 'fr', width: 320, colorScheme: 'dark', chosen: (pages) => pages.filter((_, index) => index % 4 === 0) },
  { language: 'ar', width: 1280, colorScheme: 'light', chosen: (pages) => pages.filter((_, index) => index % 4 === 0) },
]

for (const look of looks) {
  const { chosen } = look
  const way = `in ${look.language} at ${look.width} px, ${look.colorScheme}`
  test(`routes: the pages of work ${way} break no rule of accessibility, do not scroll sideways and say how they are marked`, { skip }, async () => {
    assert.deepEqual(await lookAt(chosen(ours), look, true), [])
  })
  test(`routes: the pages open to all ${way} break no rule of accessibility, run no script and ask no other host`, { skip }, async () => {
    assert.deepEqual(await lookAt(chosen(open), look, false), [])
  })
}
