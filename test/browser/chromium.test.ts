import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import test from 'node:test'
import { launch, withoutBrowser } from './chromium.ts'

test('chromium: it starts without a screen and shows a page of this machine', { skip: withoutBrowser }, async (t) => {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<h1>Entente</h1>'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const browser = await launch()
  t.after(() => browser?.close())
  const page = await browser?.newPage()
  await page?.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  assert.equal(await page?.textContent('h1'), 'Entente')
})
