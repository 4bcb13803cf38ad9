import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { until } from '../deadline.ts'
import type { NodeProcess } from '../nodes.ts'

/** What one desk says it must do, and what it says the others must do, in the words of one language. */
export interface Awaited {
  readonly ours: readonly string[]
  readonly theirs: readonly string[]
}

/**
 * One officer in a browser without scripts who types no address: after signing in, everything is reached by the
 * links and forms of the pages, and what others did is seen by asking for the page again.
 */
export class Officer {
  readonly node: NodeProcess
  readonly page: Page
  readonly language: 'fr' | 'ar'

  private constructor(node: NodeProcess, page: Page, language: 'fr' | 'ar') {
    this.node = node
    this.page = page
    this.language = language
  }

  static async signIn(browser: Browser, node: NodeProcess, language: 'fr' | 'ar', link: string): Promise<Officer> {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await page.goto(node.url + link)
    return new Officer(node, page, language)
  }

  /** Without host and language. */
  get path(): string {
    return new URL(this.page.url()).pathname.replace(/^\/[a-z]{2}(?=\/)/, '')
  }

  /** One of the entries over every page. */
  async section(name: string): Promise<void> {
    await this.page.click(`nav.primary a[href$="/${name}"]`)
  }

  /** The first link of the page's own whose address has this in it. */
  async follow(part: string): Promise<void> {
    await this.page.locator(`main a[href*="${part}"]`).first().click()
  }

  /** An entry of the partnership that the page belongs to. */
  async local(part: string): Promise<void> {
    await this.page.locator(`nav.local a[href*="${part}"]`).first().click()
  }

  /** From wherever to the overview of the partnership. */
  async toPartnership(name: string): Promise<void> {
    await this.section('partnerships')
    await this.page.locator('#partnerships a, table a', { hasText: name }).first().click()
  }

  /** Types into fields by their names; `true` ticks, a list ticks those values of a choice. */
  async fill(fields: Readonly<Record<string, string | true | readonly string[]>>): Promise<void> {
    for (const [name, value] of Object.entries(fields)) {
      const field = this.page.locator(`main [name="${name}"]`)
      if (value === true) await field.check()
      else if (typeof value !== 'string') for (const each of value) await this.page.check(`main [name="${name}"][value="${each}"]`)
      else if (await field.first().evaluate((element) => element.tagName === 'SELECT')) await field.selectOption(value)
      else if ((await field.first().getAttribute('type')) === 'radio') await this.page.check(`main [name="${name}"][value="${value}"]`)
      else await field.fill(value)
    }
  }

  /** The button with one value. */
  async press(value: string): Promise<void> {
    await this.page.locator(`main button[value="${value}"]`).first().click()
    await this.accepted()
  }

  /** The last, main button of the form that has a field of this name. */
  async send(field: string): Promise<void> {
    await this.page.locator(`main form:has([name="${field}"]) button[type=submit]`).last().click()
    await this.accepted()
  }

  async accepted(): Promise<void> {
    assert.equal(await this.page.locator('.error-summary, [role=alert]').count(), 0, await this.text())
  }

  async text(selector = 'main'): Promise<string> {
    return (await this.page.locator(selector).first().textContent()) ?? ''
  }

  async count(selector: string): Promise<number> {
    return this.page.locator(selector).count()
  }

  /** Asks for the page again until it shows what another node has done. */
  async sees(what: string, isShown: () => Promise<boolean>): Promise<void> {
    await until(`${this.node.folder} shows ${what}`, async () => {
      if (await isShown()) return true
      await this.page.reload()
      return false
    })
  }

  async seesText(expected: string | RegExp): Promise<void> {
    await this.sees(String(expected), async () => {
      const text = await this.text()
      return typeof expected === 'string' ? text.includes(expected) : expected.test(text)
    })
  }

  /** Opens the only thing that awaits us whose words match, from the list of what awaits us. */
  async takeUp(task: RegExp): Promise<void> {
    await this.section('todo')
    const row = this.page.locator('.tasks a', { hasText: task })
    await this.sees(`${task} among what awaits it`, async () => (await row.count()) > 0)
    assert.equal(await row.count(), 1, `${task} stands once among what awaits us`)
    await row.click()
  }

  /** Reads the proposal that awaits us and agrees to it. */
  async agree(task: RegExp): Promise<void> {
    await this.takeUp(task)
    await this.fill({ answer: 'consent', read: true })
    await this.send('answer')
  }

  /** Both lists of the first page, in French, so that those of two nodes can be compared word by word. */
  async awaited(): Promise<Awaited> {
    await this.section('todo')
    await this.page.click('.languages [hreflang=fr]')
    const texts = async (selector: string) => (await this.page.locator(selector).allTextContents()).map((text) => text.trim()).sort()
    const awaited = { ours: await texts('.tasks :is(h3, h4) a'), theirs: await texts('.theirs li > div > bdi') }
    await this.page.click(`.languages [hreflang=${this.language}]`)
    return awaited
  }

  /** The digits of one's own copy and how many copies are shown with the same. */
  async digits(): Promise<{ readonly own: string; readonly same: number }> {
    const codes = (await this.page.locator('.proof tbody tr .code').allTextContents()).map((code) => code.trim())
    return { own: codes[0] ?? '', same: codes.filter((code) => code === codes[0]).length }
  }
}

/** What awaits each side is, word by word, what the other says awaits it; answered when both nodes know the same. */
export async function mirrored(one: Officer, other: Officer): Promise<Awaited> {
  let seen: readonly Awaited[] = []
  try {
    return await until('each side sees its own tasks as the other’s', async () => {
      seen = [await one.awaited(), await other.awaited()]
      const [here, there] = seen as readonly [Awaited, Awaited]
      return same(here.ours, there.theirs) && same(here.theirs, there.ours) && here
    })
  } catch (cause) {
    throw new Error(`What awaits each side differs: ${JSON.stringify(seen)}`, { cause })
  }
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index])
}
