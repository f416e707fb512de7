// Pictures of every page, in both themes, wide and narrow, and a page to look through them.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium as playwright } from 'playwright-core'
import { chromium, startPlanLedger } from '../testkit/index.ts'
import { type Demonstration, demonstration, readerOf } from './demonstration.ts'
import { addressOf, fileNameOf, type Parameters, pages } from './routes.ts'
import { scrolledThrough, settled } from './settled.ts'

const histories = join(
  import.meta.dirname,
  '..',
  'fixtures',
  'plan-histories',
  'kubernetes-enhancements.jsonl',
)

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    /** Of a running demonstration; one of its own is started otherwise. */
    url: { type: 'string' },
    out: { type: 'string', default: join(import.meta.dirname, '..', '..', 'screenshots') },
    locale: { type: 'string', default: 'en' },
    /** As the files are named, e.g. `--look light.1440 --look dark.390`; all four by default. */
    look: { type: 'string', multiple: true, default: [] },
  },
})
const folder = values.out
/** What pages show besides what they begin with. */
const more = [
  '/plans/[planId]?at=rev:41',
  '/plans/[planId]/steps?view=list',
  '/plans/[planId]/history?view=story',
  '/plans/[planId]/history?view=timeline',
  '/plans/[planId]/compare?a=rev:41&b=rev:120&view=sides',
  '/plans/[planId]/compare?a=rev:41&b=rev:120&view=table',
  '/plans/[planId]/progress?tab=commitments',
  ...['time', 'revisions', 'barriers', 'reviews'].map(tab => `/analytics?tab=${tab}`),
]
const all = [...pages, ...more].sort()
const wanted =
  positionals.length === 0 ? all : all.filter(page => positionals.some(word => page.includes(word)))
const everyLook = [
  { theme: 'light', width: 1440, height: 900 },
  { theme: 'dark', width: 1440, height: 900 },
  { theme: 'light', width: 390, height: 844 },
  { theme: 'dark', width: 390, height: 844 },
] as const
const looks = everyLook.filter(
  ({ theme, width }) => values.look.length === 0 || values.look.includes(`${theme}.${width}`),
)

const take = async ({ url, parameters, acting }: Demonstration): Promise<readonly string[]> => {
  const browser = await playwright.launch(await chromium())
  const flaws: string[] = []
  for (const { theme, width, height } of looks) {
    const context = await browser.newContext({
      viewport: { width, height },
      reducedMotion: 'reduce',
      timezoneId: 'Europe/Berlin',
      locale: 'en-GB',
    })
    const cookie = (name: string, value: string) => context.addCookies([{ name, value, url }])
    await cookie('theme', theme)
    await cookie('locale', values.locale)
    await cookie('zone', encodeURIComponent('~Europe/Berlin'))
    const page = await context.newPage()
    for (const pattern of wanted) {
      const file = `${fileNameOf(pattern)}.${theme}.${width}.png`
      await cookie('acting', acting(readerOf(pattern)))
      try {
        await page.goto(url + addressOf(pattern, parameters), { waitUntil: 'networkidle' })
        await settled(page)
        await scrolledThrough(page)
        await settled(page)
      } catch (flaw) {
        flaws.push(`${file}: ${(flaw as Error).message.split('\n')[0]}`)
      }
      // what a phone lays out when it comes near would be missing from a picture of all of it
      await page.evaluate(() => {
        for (const part of document.querySelectorAll<HTMLElement>('.below'))
          part.style.contentVisibility = 'visible'
      })
      await page.screenshot({ path: join(folder, file), fullPage: true })
    }
    console.log(`${theme} at ${width} px: ${wanted.length} pages`)
    await context.close()
  }
  await browser.close()
  return flaws
}

/** Leaves an import behind: of the demonstration's own there is none. */
const imported = async ({ url, acting, parameters }: Demonstration): Promise<Parameters> => {
  const browser = await playwright.launch(await chromium())
  const context = await browser.newContext({ locale: 'en-GB' })
  await context.addCookies([{ name: 'acting', value: acting(readerOf('/transfers')), url }])
  const page = await context.newPage()
  await page.goto(`${url}/transfers`)
  await page.locator('input[type=file]').setInputFiles(histories)
  await page.getByRole('button', { name: 'Import it now' }).click()
  await page.waitForURL(/\/transfers\/[^/]+$/)
  await page.getByText('Done', { exact: true }).waitFor({ timeout: 60_000 })
  const jobId = new URL(page.url()).pathname.split('/').at(-1)!
  await browser.close()
  return { ...parameters, jobId }
}

const escaped = (words: string) => words.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
const sheet = `<!doctype html><meta charset="utf-8"><title>Pages of Plan Ledger</title>
<style>body{font:14px system-ui;margin:24px}figure{display:inline-block;margin:0 12px 12px 0;vertical-align:top}
img{height:420px;border:1px solid #8888;object-fit:cover;object-position:top}</style>
${wanted
  .map(
    pattern =>
      `<h2>${escaped(pattern)}</h2>${looks
        .map(({ theme, width }) => {
          const file = `${fileNameOf(pattern)}.${theme}.${width}.png`
          return `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${theme}, ${width} px</figcaption></figure>`
        })
        .join('')}`,
  )
  .join('\n')}
`

await mkdir(folder, { recursive: true })
const started = values.url === undefined ? await startPlanLedger() : undefined
try {
  const found = await demonstration(values.url ?? started!.url)
  // what is looked at elsewhere stays as it is
  const flaws = await take(started ? { ...found, parameters: await imported(found) } : found)
  await writeFile(join(folder, 'index.html'), sheet)
  console.log(`Pictures: ${join(folder, 'index.html')}`)
  for (const flaw of flaws) console.error(`Did not come to rest: ${flaw}`)
  if (flaws.length > 0) process.exitCode = 1
} finally {
  await started?.stop()
}
