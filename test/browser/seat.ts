import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import type { Client } from '../client.ts'
import { client, type NodeProcess } from '../nodes.ts'

/** What is typed into a form, by the name of each field; `true` ticks, a list ticks those values of a choice. */
export type Typed = Readonly<Record<string, string | true | readonly string[]>>

const mainForm = 'main form[method=post]'

/** One officer in a browser without JavaScript, in one language. */
export class Seat {
  readonly desk: Client
  readonly page: Page
  readonly language: 'fr' | 'ar' | 'es'

  private constructor(desk: Client, page: Page, language: Seat['language']) {
    this.desk = desk
    this.page = page
    this.language = language
  }

  /** The node is started here; the link must have been made before. */
  static async take(browser: Browser, node: NodeProcess, language: Seat['language'], link: string): Promise<Seat> {
    await node.start({ poll: 0.2 })
    const desk = await client(node)
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await page.goto(node.url + link)
    return new Seat(desk, page, language)
  }

  /** Without the language. */
  async open(path: string): Promise<number> {
    const answer = await this.page.goto(`${this.desk.node.url}/${this.language}${path}`)
    return answer!.status()
  }

  async text(): Promise<string> {
    return this.page.locator('main').innerText()
  }

  async type(fields: Typed): Promise<void> {
    for (const [name, value] of Object.entries(fields)) {
      const named = this.page.locator(`[name="${name}"]`)
      if (value === true) await named.check()
      else if (typeof value !== 'string') for (const each of value) await this.page.locator(`[name="${name}"][value="${each}"]`).check()
      else if ((await this.page.locator(`select[name="${name}"]`).count()) > 0) await named.selectOption(value)
      else if ((await this.page.locator(`[name="${name}"][type=radio]`).count()) > 0) await this.page.locator(`[name="${name}"][value="${value}"]`).check()
      else await named.fill(value)
    }
  }

  /** By a button of the form, or its last; ends on the page it leads to, whose path it gives without the language. */
  async send(button?: string): Promise<string> {
    const buttons = this.page.locator(`${mainForm} > .actions button[type=submit]`)
    await (button === undefined ? buttons.last() : this.page.locator(`${mainForm} button[name=do][value="${button}"]`)).click()
    assert.equal(await this.page.locator('.error-summary, main [role=alert]').count(), 0, await this.text())
    return new URL(this.page.url()).pathname.slice(3)
  }

  /** Consents to a proposal on its own page, where what it changes is shown first. */
  async consent(partnership: string, proposal: string): Promise<void> {
    assert.equal(await this.open(`/partnerships/${partnership.slice(0, 12)}/proposals/${proposal.slice(0, 12)}`), 200)
    await this.type({ answer: 'consent', read: true })
    await this.send('answer')
  }
}
