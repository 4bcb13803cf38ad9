import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import test from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { until } from '../deadline.ts'
import { pair } from '../client.ts'
import { bodies, client, establishNode, newNode, type NodeProcess } from '../nodes.ts'
import { launch, withoutBrowser } from './chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** An officer at one node, without a script: everything happens through links and forms. */
async function officer(browser: Browser, node: NodeProcess, link = node.signInPath): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(node.url + link)
  assert.match(page.url(), /\/todo$/)
  return page
}

/** Takes the other node up by its address and answers the digits the page shows. */
async function takeUp(page: Page, own: NodeProcess, other: NodeProcess, language: string): Promise<string> {
  await page.goto(`${own.url}/${language}/node/peers`)
  await page.fill('[name=address]', other.url)
  await page.click('form:has([name=address]) button')
  return (await page.textContent('.digits'))!.trim()
}

async function confirm(page: Page): Promise<void> {
  await page.check('[name=read][value=same]')
  await page.click('form:has([name=read]) button')
}

/** Rules of accessibility are asked in a window of its own, for only a script can ask them; a narrow one must not scroll sideways. */
async function faultsOf(browser: Browser, from: Page, paths: readonly string[]): Promise<readonly string[]> {
  const context = await browser.newContext({ bypassCSP: true, storageState: await from.context().storageState() })
  try {
    const page = await context.newPage()
    const faults: string[] = []
    for (const path of paths) {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.goto(new URL(path, from.url()).href, { waitUntil: 'load' })
      await page.evaluate(axe)
      const found = await page.evaluate(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 140)))`)
      faults.push(...(found as readonly string[]).map((each) => `${path}: ${each}`))
      await page.setViewportSize({ width: 360, height: 800 })
      const overflow = (await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) as number
      if (overflow > 0) faults.push(`${path}: scrolls sideways by ${overflow}`)
    }
    return faults
  } finally {
    await context.close()
  }
}

const shownCode = async (page: Page) => (await page.locator('.proof tbody tr').first().locator('.code').textContent())!.trim()

test('partnerships: two nodes pair by digits, found in French, accept in Arabic and show the same digits', { skip: withoutBrowser }, async (t) => {
  const browser = (await launch())!
  t.after(() => browser.close())
  const [xa, xb] = [await newNode(t, bodies.XA), await newNode(t, bodies.XB)]
  const [a, b] = [await officer(browser, xa), await officer(browser, xb)]

  const digits = await takeUp(a, xa, xb, 'fr')
  assert.match(digits, /^\d{4} \d{4} \d{4}$/)
  assert.equal(await takeUp(b, xb, xa, 'ar'), digits)
  await confirm(a)
  await confirm(b)
  assert.equal(await b.getAttribute('html', 'dir'), 'rtl')

  await a.goto(`${xa.url}/fr/partnerships/new`)
  await a.check(`[name=bodies][value="${xb.body}"]`)
  await a.check('[name=languages][value=ar]')
  await a.fill('[name=name-fr]', 'Entraide judiciaire')
  await a.click('form:has([name=name-fr]) button[type=submit]')
  assert.ok(await a.isVisible('.error-summary'), 'a purpose is missing')
  assert.equal(await a.inputValue('[name=name-fr]'), 'Entraide judiciaire', 'nothing typed is lost')
  await a.fill('[name=name-ar]', 'التعاون القضائي')
  await a.fill('[name=purpose-fr]', 'Apprendre les uns des autres')
  await a.click('form:has([name=name-fr]) button[type=submit]')
  const path = new URL(a.url()).pathname.replace('/fr', '')

  await until('the invitation has arrived', async () => {
    await b.goto(`${xb.url}/ar/todo`)
    return (await b.locator('.tasks a').count()) === 1
  })
  assert.match((await b.textContent('.tasks'))!, /التعاون القضائي/)
  await b.click('.tasks a')
  assert.deepEqual(await faultsOf(browser, b, ['/ar/todo', b.url()]), [])
  await b.check('[name=answer][value=consent]')
  await b.click('button[name=do][value=answer]')
  assert.ok(await b.isVisible('.error-summary'), 'whoever has not read does not consent')
  await b.check('[name=read]')
  await b.click('button[name=do][value=answer]')
  assert.equal(await b.locator('.error-summary').count(), 0)

  await until('the partnership is in force on both sides, with the same digits', async () => {
    await a.goto(`${xa.url}/fr${path}`)
    await b.goto(`${xb.url}/ar${path}`)
    if ((await a.locator('.proof').count()) === 0 || (await b.locator('.proof').count()) === 0) return false
    return (await shownCode(a)) === (await shownCode(b)) && (await a.textContent('.proof'))!.split(await shownCode(a)).length === 3
  })
  assert.equal(await a.textContent('h1'), 'Entraide judiciaire')
  assert.equal(await b.textContent('h1'), 'التعاون القضائي')
  assert.deepEqual(await faultsOf(browser, a, ['', '/journal'].map((rest) => `/fr${path}${rest}`).concat('/fr/partnerships', '/fr/partnerships/new', '/fr/node', '/fr/node/peers', '/fr/account')), [])
  assert.deepEqual(await faultsOf(browser, b, [`/ar${path}`, '/ar/appearance']), [])

  await xb.stop()
  await until('the other node, now silent, is shown with the time it was last seen', async () => {
    await a.goto(`${xa.url}/fr/node/peers`)
    return /vu|aujourd’hui/.test((await a.textContent('table'))!) && /Dernière tentative/.test((await a.textContent('table'))!)
  })
})

test('partnerships: whoever has no duty to act reads and is told so, and what is declined is told with its reason', { skip: withoutBrowser }, async (t) => {
  const browser = (await launch())!
  t.after(() => browser.close())
  const [xa, xb] = [await establishNode(t, bodies.XA), await establishNode(t, bodies.XB)]
  const [reading, answering, proposing] = [await xa.linkFor({ id: 'reader', roles: ['reader'] }), await xa.linkFor({ id: 'desk' }), await xb.linkFor({ id: 'desk' })]
  await Promise.all([xa.start(), xb.start()])
  const [a, b] = [await client(xa), await client(xb)]
  await pair(a, b)
  const id = await b.found([xa.body], { name: { fr: 'Entraide judiciaire' } })
  const page = await officer(browser, xa, reading)
  await until('the invitation has arrived', async () => (await page.goto(`${xa.url}/fr/partnerships/${id.slice(0, 12)}`))!.status() === 200)
  await page.goto(`${xa.url}/fr/partnerships/${id.slice(0, 12)}/proposals/${id.slice(0, 12)}`)
  assert.equal(await page.locator('[name=answer]').count(), 0)
  const posted = await page.request.post(page.url(), { form: { stood: '', answer: 'consent', read: 'yes' }, headers: { origin: xa.url } })
  assert.equal(posted.status(), 403)

  const desk = await officer(browser, xa, answering)
  const address = `${xa.url}/fr/partnerships/${id.slice(0, 12)}/proposals/${id.slice(0, 12)}`
  await desk.goto(address)
  const stood = await desk.inputValue('[name=stood]')
  await desk.check('[name=answer][value=decline]')
  await desk.fill('[name^=reason-]', 'Trop tôt pour nous.')
  await desk.click('button[name=do][value=answer]')
  assert.match((await desk.textContent('main'))!, /Trop tôt pour nous\./)
  const late = await desk.request.post(address, { form: { stood, answer: 'consent', read: 'yes', do: 'answer' }, headers: { origin: xa.url } })
  assert.equal(late.status(), 409, 'what stood when the form was drawn stands no more')
  const proposer = await officer(browser, xb, proposing)
  await until('the proposer reads the reason', async () => {
    await proposer.goto(`${xb.url}/ar/partnerships/${id.slice(0, 12)}/proposals/${id.slice(0, 12)}`)
    return (await proposer.textContent('main'))!.includes('Trop tôt pour nous.')
  })
})
