import { randomUUID } from 'node:crypto'
import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningPlanLedger, startPlanLedger } from '../testkit/index.ts'
import { actAs, badge, openBrowser, openPlan, timeline, type Visitor, visit } from './visitor.ts'

const title = 'From support engineer to site reliability engineer'

let ledger: RunningPlanLedger
let browser: Browser
let amara: Visitor
let grace: Visitor
let page: Page

beforeAll(async () => {
  ledger = await startPlanLedger()
  browser = await openBrowser()
  amara = await visit(browser)
  grace = await visit(browser)
  page = amara.page
  for (const [visitor, name] of [
    [amara, 'Amara Nwosu'],
    [grace, 'Grace Lindqvist'],
  ] as const) {
    await visitor.page.goto(`${ledger.url}/plans`)
    await actAs(visitor.page, name)
    await openPlan(visitor.page, ledger.url, title)
    await badge(visitor.page, 'Live').waitFor()
  }
})
afterEach(async () => {
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})
afterAll(async () => {
  await browser?.close()
  await ledger?.stop()
})

const another = (word: string) => `${word} ${randomUUID().slice(0, 8)}`
const heading = (of: Page, name: string) => of.getByRole('heading', { level: 1, name, exact: true })
/** The title of the page while a dialog stands over it, which hides all else from who cannot see. */
const behind = (name: string) => page.locator('h1').getByText(name, { exact: true })

const renaming = async (of: Page, name: string) => {
  await of.getByRole('button', { name: 'Change the plan' }).click()
  await of.getByRole('menuitem', { name: 'Rename…' }).click()
  const dialog = of.getByRole('dialog', { name: 'Rename the plan' })
  await dialog.getByLabel('Title').fill(name)
  return dialog
}
const rename = async (of: Page, name: string) => {
  const dialog = await renaming(of, name)
  await dialog.getByRole('button', { name: 'Rename' }).click()
}

/** What happens to the commands of this page on their way. */
const commands = (named: string, handle: (route: Route) => Promise<void>) =>
  page.route('**/graphql', route =>
    route.request().postDataJSON()?.operationName === named ? handle(route) : route.fallback(),
  )

describe('what somebody writes', () => {
  it('A30 stands on the page at once, and is taken off with the reason when it is refused', async () => {
    const refused = another('Never recorded')
    const answers: (() => void)[] = []
    await commands('RenamePlan', async route => {
      await new Promise<void>(resolve => answers.push(resolve))
      await route.fulfill({
        headers: { 'access-control-allow-origin': ledger.url },
        json: { data: { renamePlan: { __typename: 'NotAllowed', rule: 'reader', message: 'No.' } } },
      })
    })
    const goals = await page.locator('section', { hasText: 'Goals' }).locator('li').count()
    const dialog = await renaming(page, refused)
    await dialog.getByRole('button', { name: 'Rename' }).click()
    await behind(refused).waitFor()
    expect(await page.locator('section', { hasText: 'Goals' }).locator('li').count()).toBe(goals)
    await expect.poll(() => answers.length).toBe(1)
    await behind(refused).waitFor()
    answers[0]?.()
    await dialog.getByRole('alert').waitFor()
    await behind(title).waitFor()
    expect(await dialog.getByLabel('Title').inputValue()).toBe(refused)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
  })

  it('A33 is recorded once, though Enter was hit twice and the answer was lost', async () => {
    const name = another('Once')
    const ids = new Set<string>()
    let sent = 0
    await commands('RenamePlan', async route => {
      ids.add(route.request().postDataJSON().variables.input.commandId)
      sent += 1
      if (sent > 1) return route.fallback()
      await route.fetch()
      await route.abort('connectionreset')
    })
    const dialog = await renaming(page, name)
    await dialog.getByLabel('Title').press('Enter')
    await dialog.getByLabel('Title').press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    expect(sent).toBe(2)
    expect(ids.size).toBe(1)
    await timeline(grace.page).getByText(name).first().waitFor()
    const entries = timeline(grace.page).getByRole('listitem').filter({ hasText: name })
    await expect.poll(() => entries.filter({ has: grace.page.locator('article') }).count()).toBe(1)
  })

  it('can be undone for ten seconds, by an event more', async () => {
    const before = (await page.getByRole('heading', { level: 1 }).textContent())!
    const name = another('Undone')
    await rename(page, name)
    await heading(grace.page, name).waitFor()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await heading(grace.page, before).waitFor()
    await heading(page, before).waitFor()
  })
})
