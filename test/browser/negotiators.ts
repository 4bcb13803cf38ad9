import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { NodeProcess } from '../nodes.ts'

/** One officer in a browser without scripts: every job is done with forms and links. */
export class Negotiator {
  readonly node: NodeProcess
  readonly language: string
  readonly page: Page
  private readonly browser: Browser
  private readonly context: BrowserContext

  private constructor(node: NodeProcess, language: string, browser: Browser, context: BrowserContext, page: Page) {
    this.node = node
    this.language = language
    this.browser = browser
    this.context = context
    this.page = page
  }

  static async signIn(browser: Browser, node: NodeProcess, language: string, link: string): Promise<Negotiator> {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await page.goto(node.url + link)
    return new Negotiator(node, language, browser, context, page)
  }

  /** A path within the site, without the language. */
  async open(path: string): Promise<number> {
    const answered = await this.page.goto(`${this.node.url}/${this.language}${path}`)
    return answered?.status() ?? 0
  }

  /** Where the page stands, without host, language and query. */
  get path(): string {
    return new URL(this.page.url()).pathname.replace(/^\/[a-z]{2}(?=\/)/, '')
  }

  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(fields)) await this.page.fill(`[name="${name}"]`, value)
  }

  /** Ticks a box or chooses one of several answers. */
  async choose(name: string, value: string): Promise<void> {
    await this.page.check(`[name="${name}"][value="${value}"]`)
  }

  /** The button of one value, or the only one of the form at an address that ends so. */
  async press(value: string): Promise<void> {
    await this.page.click(`button[value="${value}"]`)
  }

  async submit(action: string): Promise<void> {
    await this.page.click(`form[action$="${action}"] button[type=submit]`)
  }

  async text(selector = 'main'): Promise<string> {
    return (await this.page.locator(selector).first().textContent()) ?? ''
  }

  async count(selector: string): Promise<number> {
    return this.page.locator(selector).count()
  }

  async end(): Promise<void> {
    await this.context.close()
  }

  /** Accessibility rules broken on the page shown, asked in a window of its own that may run scripts. */
  async violations(width = 1280): Promise<readonly string[]> {
    const scripted = await this.browser.newContext({ bypassCSP: true, viewport: { width, height: 900 }, storageState: await this.context.storageState() })
    try {
      const page = await scripted.newPage()
      await page.goto(this.page.url())
      await page.evaluate(axe)
      const found = (await page.evaluate(question)) as readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
      const overflow = (await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) as number
      return [...found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`), ...(overflow > 0 ? [`scrolls sideways by ${overflow}`] : [])]
    } finally {
      await scripted.close()
    }
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const question = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations)`
