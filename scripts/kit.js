// Writes the example of every component to a folder, in five languages, with pictures where a Chromium is found.
// node scripts/build.js && node scripts/kit.js [folder]
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = process.argv[2] ?? join(root, 'kit')
const { kitSite, findChromium, chromiumFlags } = await import(join(root, 'dist/test/browser/kit-site.js'))
const { languages } = await import(join(root, 'dist/src/web/language.js'))

mkdirSync(folder, { recursive: true })
const site = await kitSite()
for (const language of languages) writeFileSync(join(folder, `kit-${language}.html`), await site.page(language))

const chromium = findChromium(existsSync)
if (chromium === undefined) {
  console.log(`Wrote ${languages.length} pages to ${folder}; no Chromium found, so no pictures`)
} else {
  const { chromium: driver } = await import('playwright-core')
  const browser = await driver.launch({ executablePath: chromium, args: chromiumFlags })
  const address = await site.listen()
  for (const [language, width, colorScheme] of [['fr', 1280, 'light'], ['ar', 1280, 'light'], ['fr', 390, 'light'], ['ar', 390, 'light'], ['fr', 1280, 'dark']]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${address}/${language}/kit`, { waitUntil: 'networkidle' })
    await page.screenshot({ path: join(folder, `kit-${language}-${width}${colorScheme === 'dark' ? '-dark' : ''}.png`), fullPage: true })
    await context.close()
  }
  for (const language of ['fr', 'ar']) {
    const page = await browser.newPage()
    await page.goto(`${address}/${language}/kit`, { waitUntil: 'networkidle' })
    await page.pdf({ path: join(folder, `kit-${language}.pdf`), preferCSSPageSize: true, tagged: true })
  }
  await browser.close()
  await site.close()
  console.log(`Wrote pages and pictures to ${folder}`)
}
