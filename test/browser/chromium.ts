import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

/** The suite says which Chromium to drive, or by an empty word that there is none; a file run alone looks for itself. */
const executable = process.env['ENTENTE_CHROMIUM']
  ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))

/** It opens the pages of the test and talks to nobody else. Without its own sandbox it also runs as root in a container. */
const quiet = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

/** The reason to skip a test, or false when there is a browser: `test(name, { skip: withoutBrowser }, …)`. */
export const withoutBrowser: string | false = executable === undefined || executable === '' ? 'no Chromium on this machine' : false

/** A browser, or undefined where there is none. Whoever launches it closes it. */
export async function launch(): Promise<Browser | undefined> {
  if (executable === undefined || executable === '') return undefined
  return chromium.launch({ executablePath: executable, headless: true, args: quiet })
}
