import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { chromium as playwright } from 'playwright-core'
import { afterAll } from 'vitest'
import { type Demonstration, demonstration } from '../pages/demonstration.ts'
import { chromium, type RunningPlanLedger, startPlanLedger } from '../testkit/index.ts'

export interface Look {
  readonly theme?: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
}

/** One person at one browser: a profile of their own, and whatever the page complained about. */
export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  /** Uncaught errors and console errors so far. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

export const openBrowser = async (): Promise<Browser> => playwright.launch(await chromium())

export const visit = async (browser: Browser, look: Look = {}): Promise<Visitor> => {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1440, height: look.height ?? 900 },
    colorScheme: look.theme ?? 'light',
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
  })
  return { page, context, complaints, close: () => context.close() }
}

/** What a file of journeys happens on: a product of its own with the demonstration, and a browser. */
export interface Stage {
  readonly ledger: RunningPlanLedger
  readonly browser: Browser
  readonly demo: Demonstration
  /** Somebody of the demonstration at a browser of their own. */
  readonly visitAs: (name: string, look?: Look) => Promise<Visitor>
}

/** Set before the first test of a file, taken down after its last one. @param env settings other than the usual */
export const stage = async (env: NodeJS.ProcessEnv = {}): Promise<Stage> => {
  const [ledger, browser] = await Promise.all([startPlanLedger({ env }), openBrowser()])
  afterAll(async () => {
    await browser.close()
    await ledger.stop()
  })
  const demo = await demonstration(ledger.url)
  const visitAs = async (name: string, look?: Look) => {
    const visitor = await visit(browser, look)
    await visitor.context.addCookies([{ name: 'acting', value: demo.acting(name), url: ledger.url }])
    return visitor
  }
  return { ledger, browser, demo, visitAs }
}

/** Chooses whom to act as, by the switch that everybody sees. */
export const actAs = async (page: Page, member: string): Promise<void> => {
  await page.getByRole('button', { name: /^Acting as/ }).click()
  const option = page.getByRole('menuitemradio', { name: member })
  if ((await option.getAttribute('aria-checked')) === 'true') {
    await page.keyboard.press('Escape')
    return
  }
  await Promise.all([page.waitForEvent('load'), option.click()])
}

export const plans = (page: Page): Locator => page.getByRole('list', { name: 'Plans' }).getByRole('listitem')

/** From the list of plans to the one with this title. */
export const openPlan = async (page: Page, url: string, title: string): Promise<void> => {
  await page.goto(`${url}/plans?q=${encodeURIComponent(title)}`)
  await page.getByRole('link', { name: title, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await timeBar(page).waitFor()
}

export const timeBar = (page: Page): Locator => page.getByRole('slider', { name: 'Moment of the plan' })

export const badge = (page: Page, word: string): Locator =>
  page.locator('#badge').getByRole('status').filter({ hasText: word })

export const timeline = (page: Page): Locator => page.getByRole('list', { name: 'Timeline, newest first' })

/** The section of the page under this heading. */
export const section = (page: Page, heading: string): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: heading, exact: true }) })
