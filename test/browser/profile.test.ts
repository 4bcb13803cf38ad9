import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { Demonstration } from '../demonstration.ts'
import { launch, withoutBrowser } from './chromium.ts'

const skip = withoutBrowser
const states = ['XA', 'XB', 'XC', 'XD'] as const
let demonstration: Demonstration
let browser: Browser | undefined
let profile: BrowserContext
const tabs = new Map<string, Page>()

before(async () => {
  browser = await launch()
  if (!browser) return
  demonstration = await Demonstration.start()
  profile = await browser.newContext({ viewport: { width: 1280, height: 900 } })
})

after(async () => {
  await browser?.close()
  await demonstration?.end()
})

/** Whose desk a page shows; `null` for a reader who is not signed in. */
async function deskOf(page: Page, url: string): Promise<string | null> {
  const answered = await page.goto(`${url}/fr/todo`)
  return answered?.status() === 200 ? page.locator('.whose').textContent() : null
}

test('profile: one browser is signed in to four nodes by their links, and stays so at each of them', { skip }, async () => {
  for (const state of states) {
    const tab = await profile.newPage()
    await tab.goto(demonstration.node(state).signIn)
    assert.match(new URL(tab.url()).pathname, /^\/(fr|ar|es|nl)\/todo$/)
    tabs.set(state, tab)
  }
  const desks = new Set<string | null>()
  for (const [state, tab] of tabs) {
    const desk = await deskOf(tab, demonstration.node(state).url)
    assert.ok(desk?.includes(`(${state})`), `${state} shows ${desk}`)
    desks.add(desk)
  }
  assert.equal(desks.size, states.length)
})

test('profile: each node has a cookie of its own name, which no script reads and no other site sends', { skip }, async () => {
  const names = (await profile.cookies()).map(({ name, httpOnly, sameSite }) => [name.startsWith('entente-'), httpOnly, sameSite])
  assert.deepEqual(names, states.map(() => [true, true, 'Lax']))
})

test('profile: a link that was used signs nobody in again', { skip }, async () => {
  const other = await browser!.newContext()
  try {
    const page = await other.newPage()
    for (const state of states) {
      const { signIn, url } = demonstration.node(state)
      await page.goto(signIn)
      assert.match(new URL(page.url()).pathname, /^\/[a-z]{2}\/sign-in$/, 'what a used link is worth is said')
      assert.equal(await deskOf(page, url), null, state)
    }
    assert.deepEqual(await other.cookies(), [])
  } finally {
    await other.close()
  }
})

test('profile: signing out at one node leaves the three others signed in', { skip }, async () => {
  const { url } = demonstration.node('XB')
  const tab = tabs.get('XB')!
  await tab.goto(`${url}/ar/account`)
  const [session] = (await profile.cookies()).filter(({ name }) => name.includes(demonstration.node('XB').bodies[0]!.slice(0, 10)))
  await tab.click('form[action="/sign-out"] button')
  assert.match(new URL(tab.url()).pathname, /\/signed-out$/)
  assert.equal(await deskOf(tab, url), null)
  // The session is over at the node, and not only forgotten by this browser.
  assert.equal((await fetch(`${url}/ar/todo`, { headers: { cookie: `${session!.name}=${session!.value}` } })).status, 404)
  for (const state of states.filter((each) => each !== 'XB')) assert.ok((await deskOf(tabs.get(state)!, demonstration.node(state).url))?.includes(`(${state})`), state)
  assert.equal((await profile.cookies()).length, states.length - 1)
})
