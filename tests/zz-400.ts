import { chromium as playwright } from 'playwright-core'
import { demonstration, readerOf } from './pages/demonstration.ts'
import { addressOf } from './pages/routes.ts'
import { chromium } from './testkit/index.ts'

const d = await demonstration('http://localhost:3177')
const browser = await playwright.launch(await chromium())
const context = await browser.newContext()
const p = process.argv[2]!
await context.addCookies([{ name: 'acting', value: d.acting(readerOf(p)), url: d.url }])
const page = await context.newPage()
page.on('response', async r => {
  if (r.status() >= 400)
    console.log(r.status(), r.url(), r.request().postData()?.slice(0, 600), (await r.text()).slice(0, 600))
})
await page.goto(d.url + addressOf(p, d.parameters), { waitUntil: 'networkidle' })
await browser.close()
