import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { loadAssets } from '../../src/web/assets.ts'
import { renderPage, type Frame } from '../../src/web/components/Page.tsx'
import { exampleFrame, KitExample } from '../../src/web/kit.example.tsx'
import type { Language } from '../../src/web/language.ts'

export const chromiumFlags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

/** The Chromium of the machine: nothing is downloaded for a test. */
export function findChromium(exists: (path: string) => boolean = existsSync): string | undefined {
  return [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path !== '' && exists(path))
}

/** The example page over HTTP on the loopback, with the headers that its address deserves. */
export function kitSite() {
  const folder = join(import.meta.dirname, '../../src/web/assets')
  const assets = loadAssets({
    list: (name) => (existsSync(join(folder, name)) ? readdirSync(join(folder, name)) : []),
    read: (path) => readFileSync(join(folder, path)),
    digest: (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16),
  })
  const page = (language: Language, theme: Frame['theme'] = null) => {
    const frame = exampleFrame(language, { stylesheets: assets.stylesheets, fonts: language === 'ar' ? assets.fonts.arabic : assets.fonts.latin }, theme)
    return renderPage(<KitExample frame={frame} land={assets.address('map/land.svg')} />)
  }
  const server = createServer((request, response) => {
    const asset = assets.at.get(request.url ?? '')
    if (asset) {
      response.writeHead(200, { 'content-type': asset.mediaType })
      response.end(asset.bytes)
      return
    }
    const language = /^\/(fr|ar|es|nl|en)\/kit/.exec(request.url ?? '')?.[1] as Language | undefined
    if (language === undefined) {
      response.writeHead(404)
      response.end()
      return
    }
    const theme = /theme=(light|dark)/.exec(request.url ?? '')?.[1] as Frame['theme'] | undefined
    void page(language, theme ?? null).then((html) => {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'",
      })
      response.end(html)
    })
  })
  return {
    assets, page,
    listen: () => new Promise<string>((resolve) => server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))),
    close: () => new Promise<void>((resolve) => { server.closeAllConnections(); server.close(() => resolve()) }),
  }
}
