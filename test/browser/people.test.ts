import assert from 'node:assert/strict'
import test from 'node:test'
import { bodies, newNode } from '../nodes.ts'
import { launch, withoutBrowser } from './chromium.ts'

test('people: an administrator admits a translator, whose link signs in once, in the person’s own language, with its roles alone', { skip: withoutBrowser }, async (t) => {
  const node = await newNode(t, bodies.XA)
  const browser = await launch()
  t.after(() => browser!.close())
  const administrator = await browser!.newContext({ javaScriptEnabled: false })
  const page = await administrator.newPage()
  await page.goto(`${node.url}${node.signInPath}`)
  await page.goto(`${node.url}/fr/node/people`)
  await page.getByRole('button', { name: 'Admettre et créer un lien' }).click()
  await page.getByRole('alert').getByText('Dites de qui il s’agit.').waitFor()
  await page.getByLabel('Nom ou fonction').fill('مصلحة الترجمة')
  await page.getByLabel('Traducteur').check()
  await page.getByLabel('Langue', { exact: true }).selectOption('ar')
  await page.getByLabel('Peut lire jusqu’à').selectOption('TLP:AMBER')
  await page.getByRole('button', { name: 'Admettre et créer un lien' }).click()
  const link = await page.locator('main a.code').getAttribute('href')
  await page.goto(`${node.url}/fr/node/people`)
  assert.equal(await page.locator('main a.code').count(), 0, 'the link is still shown')
  assert.ok(await page.getByText('مصلحة الترجمة').isVisible())

  const translator = await (await browser!.newContext({ javaScriptEnabled: false })).newPage()
  await translator.goto(link!)
  assert.match(translator.url(), /\/ar\/todo$/)
  assert.equal((await translator.goto(`${node.url}/ar/node/people`))!.status(), 403)
  const second = await (await browser!.newContext({ javaScriptEnabled: false })).newPage()
  await second.goto(link!)
  assert.doesNotMatch(second.url(), /todo/)
})
