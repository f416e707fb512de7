import { chromium as playwright } from 'playwright-core'
import { demonstration, readerOf } from './pages/demonstration.ts'
import { sideways, smallTargets, untranslated, violations } from './pages/page-checks.ts'
import { addressOf, pages } from './pages/routes.ts'
import { settled } from './pages/settled.ts'
import { chromium } from './testkit/index.ts'

const [what, ...only] = process.argv.slice(2)
const d = await demonstration('http://localhost:3177')
const browser = await playwright.launch(await chromium())
const began = performance.now()
const list = pages.filter(p => only.length === 0 || only.some(o => p === o))
const work = async (mine: readonly string[]) => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    timezoneId: 'Pacific/Auckland',
    locale: 'en-GB',
  })
  if (what === 'rtl') await context.addCookies([{ name: 'locale', value: 'ar-XB', url: d.url }])
  const page = await context.newPage()
  let said: string[] = []
  page.on('console', m => {
    if (m.type() === 'error' || m.type() === 'warning') said.push(m.text().slice(0, 300))
  })
  page.on('pageerror', e => said.push(String(e).slice(0, 300)))
  for (const p of mine) {
    said = []
    const t0 = performance.now()
    await context.addCookies([{ name: 'acting', value: d.acting(readerOf(p)), url: d.url }])
    try {
      await page.goto(d.url + addressOf(p, d.parameters))
      await settled(page)
      const t1 = performance.now()
      if (what === 'rtl') {
        console.log(p, Math.round(t1 - t0), await page.evaluate(() => document.dir), [
          ...(await untranslated(page)),
          ...(await sideways(page)),
        ])
        continue
      }
      const light = await violations(page)
      const t2 = performance.now()
      await page.emulateMedia({ colorScheme: 'dark' })
      const dark = await violations(page, ['color-contrast', 'link-in-text-block'])
      const t3 = performance.now()
      await page.emulateMedia({ colorScheme: 'light' })
      await page.setViewportSize({ width: 320, height: 800 })
      const narrow = [
        ...(await sideways(page)),
        ...(await violations(page, ['target-size', 'scrollable-region-focusable'])),
      ]
      const small = await smallTargets(page)
      await page.setViewportSize({ width: 1440, height: 900 })
      const t4 = performance.now()
      console.log(
        p,
        [t1 - t0, t2 - t1, t3 - t2, t4 - t3].map(Math.round).join(' '),
        JSON.stringify({ light, dark, narrow, small: small.slice(0, 5), said }, null, 1).replace(
          /\n\s+"\w+": \[\],?/g,
          '',
        ),
      )
    } catch (e) {
      console.log(p, 'FAILED', String(e).slice(0, 300), said)
    }
  }
  await context.close()
}
const half = Math.ceil(list.length / 2)
await Promise.all([work(list.slice(0, half)), work(list.slice(half))])
console.log('total', Math.round(performance.now() - began))
await browser.close()
