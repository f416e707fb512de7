import { existsSync } from 'node:fs'
import type { LaunchOptions } from 'playwright-core'
import { type Browser, bundledChromium, starts } from './bundled-chromium.ts'

/** No sandbox because root may run the tests; the rest keeps the browser from calling home. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
]

const present = async (): Promise<Browser | undefined> => {
  const given = process.env.CHROMIUM_PATH
  for (const executablePath of given ? [given] : ['/usr/bin/chromium'])
    if (existsSync(executablePath) && starts({ executablePath, env: {} })) return { executablePath, env: {} }
  if (given) throw new Error(`CHROMIUM_PATH does not name a Chromium that starts: ${given}`)
  return bundledChromium()
}

/**
 * Launch options for `chromium.launch()` of playwright-core: the browser of CHROMIUM_PATH, Debian's, or the one from npm.
 * @throws Error one sentence that says what to install
 */
export const chromium = async (): Promise<LaunchOptions> => {
  const browser = await present()
  if (browser === undefined)
    throw new Error(
      'No Chromium starts here: install one (on Debian: apt-get install chromium) or name it in CHROMIUM_PATH.',
    )
  return {
    executablePath: browser.executablePath,
    env: { ...(process.env as Record<string, string>), ...browser.env },
    headless: true,
    args,
  }
}
