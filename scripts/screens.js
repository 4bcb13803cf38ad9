// `npm run screens`: starts the demonstration in a folder of its own and pictures its key pages in French and Arabic.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const out = join(root, 'docs', 'screens')
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Pages by name; a function finds the address from a page already open, as a reader would. */
const firstLink = (list, pattern) => async (page, base) => {
  await page.goto(`${base}${list}`)
  const href = await page.locator(`main a[href*="${pattern}"]`).first().getAttribute('href')
  return href?.replace(/^\/(fr|ar)/, '')
}

/** The bilateral whose life is fullest. */
const partnership = async (page, base) => {
  await page.goto(`${base}/partnerships`)
  const href = await page.locator('main a[href*="/partnerships/"]', { hasText: /Brévalie – Nourmara|بريفاليا – نورمارا/ }).first().getAttribute('href')
  return href?.replace(/^\/(fr|ar)/, '')
}

const inPartnership = (pattern) => async (page, base) => firstLink((await partnership(page, base)) ?? '/partnerships', pattern)(page, base)

const pages = {
  todo: async () => '/todo',
  partnerships: async () => '/partnerships',
  partnership,
  instrument: inPartnership('/instruments/'),
  negotiation: inPartnership('/drafts/'),
  programme: inPartnership('/programmes/'),
  commitments: async () => '/commitments',
  dialogues: async () => '/dialogues',
  exchanges: async () => '/exchanges',
  peers: async () => '/node/peers',
  register: async () => '/register',
  promises: firstLink('/register', '/register/cooperations/quadripartite'),
}

const folder = mkdtempSync(join(tmpdir(), 'entente-screens-'))
const demo = spawn(process.execPath, [join(root, 'scripts', 'entente.js'), 'demo', '--port', '8860'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
try {
  await new Promise((ready, failed) => {
    let said = ''
    demo.stdout.setEncoding('utf8').on('data', (text) => {
      said += text
      if (/^Ready in /m.test(said)) ready()
    })
    demo.once('exit', (code) => failed(new Error(`The demonstration ended with ${code}`)))
  })
  const nodes = JSON.parse(readFileSync(join(folder, '.entente', 'demo.json'), 'utf8'))
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags })
  mkdirSync(out, { recursive: true })
  for (const [language, state] of [['fr', 'XA'], ['ar', 'XB']]) {
    const node = nodes.find((one) => one.state === state)
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(node.signIn)
    for (const [name, find] of Object.entries(pages)) {
      const path = await find(page, `${node.url}/${language}`)
      if (path === undefined) throw new Error(`No address found for ${name}`)
      await page.goto(`${node.url}/${language}${path}`)
      await page.screenshot({ path: join(out, `${name}-${language}.png`), fullPage: true })
      console.log(`${name}-${language}.png  ${path}`)
    }
    await context.close()
  }
  await browser.close()
} finally {
  demo.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
