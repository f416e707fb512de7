import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningPlanLedger, startPlanLedger } from '../testkit/index.ts'
import { openBrowser, openPlan, timeBar, timeline, visit } from './visitor.ts'

const plan = 'From support engineer to site reliability engineer'
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let ledger: RunningPlanLedger
let browser: Browser

beforeAll(async () => {
  ledger = await startPlanLedger()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await ledger?.stop()
})

/** WCAG 2.2 AA and the good practices that axe knows. */
const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>
      }
    }
    const { violations } = await axe.run()
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) =>
          `${id}: ${html.slice(0, 160)} – ${failureSummary?.replace(/\s+/g, ' ')}`,
      ),
    )
  })
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const views: readonly [string, (page: Page) => Promise<void>][] = [
  [
    'the list of plans',
    async page => {
      await page.goto(`${ledger.url}/plans`)
      await page.getByRole('list', { name: 'Plans' }).waitFor()
    },
  ],
  [
    'a search without a match',
    async page => {
      await page.goto(`${ledger.url}/plans?q=nothing+is+called+so`)
      await page.getByText('No plan matches').waitFor()
    },
  ],
  [
    'a page that is not there',
    async page => {
      await page.goto(`${ledger.url}/nowhere`)
      await page.getByText('There is no such page.').waitFor()
    },
  ],
  [
    'a plan now',
    async page => {
      await openPlan(page, ledger.url, plan)
      await timeline(page).waitFor()
    },
  ],
  [
    'the plan in the past',
    async page => {
      await timeBar(page).focus()
      await page.keyboard.press('PageDown')
      await page.getByText('You are viewing the past').waitFor()
    },
  ],
  [
    'one of its goals',
    async page => {
      await page.keyboard.press('n')
      await page
        .getByRole('button', { name: /site reliability engineer position/ })
        .first()
        .click()
      await page
        .getByRole('dialog')
        .getByRole('heading', { name: /^Revisions/ })
        .waitFor()
    },
  ],
  [
    'its history',
    async page => {
      await page.goto(`${page.url().split('?')[0]}/history`)
      await timeline(page).waitFor()
    },
  ],
]

describe.each([
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
  ['dark', 390],
  ['light', 320],
] as const)('in %s at %i px', (theme, width) => {
  it('every view is accessible, fits, and raises no complaint', async () => {
    const { page, complaints, close } = await visit(browser, {
      theme,
      width,
      height: width < 600 ? 844 : 900,
    })
    for (const [name, open] of views) {
      await open(page)
      await page.waitForLoadState('networkidle')
      expect(await violations(page), name).toEqual([])
      expect(await sideways(page), `${name} scrolls sideways by so many px`).toBeLessThanOrEqual(0)
    }
    expect(complaints.filter(complaint => !/404/.test(complaint))).toEqual([])
    await close()
  })
})
