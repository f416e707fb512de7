import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningPlanLedger, startPlanLedger } from '../testkit/index.ts'
import { actAs, badge, openBrowser, openPlan, type Visitor, visit } from './visitor.ts'

const title = 'From ward nurse to clinical data analyst'

let ledger: RunningPlanLedger
let browser: Browser
let priya: Visitor
let grace: Visitor
let plan: string

beforeAll(async () => {
  ledger = await startPlanLedger()
  browser = await openBrowser()
  priya = await visit(browser)
  grace = await visit(browser)
  for (const [{ page }, name] of [
    [priya, 'Priya Raman'],
    [grace, 'Grace Lindqvist'],
  ] as const) {
    await page.goto(`${ledger.url}/plans`)
    await actAs(page, name)
  }
  await openPlan(priya.page, ledger.url, title)
  plan = priya.page.url().split('?')[0]!
})
afterAll(async () => {
  await browser?.close()
  await ledger?.stop()
})

const open = async (page: Page, part: string) => {
  await page.goto(plan + part)
  await badge(page, 'Live').waitFor()
}
const save = async (page: Page, words: string) => {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: words, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

describe('those who stand by the owner', () => {
  it('are named, removed and added again, and stay in the plan under the name of then', async () => {
    const { page } = priya
    const name = `Ines ${randomUUID().slice(0, 8)}`
    await open(page, '/supporters')
    await page.getByRole('button', { name: 'Name a mentor' }).click()
    await page.getByLabel('Who?').selectOption({ label: 'Somebody outside the organisation…' })
    await page.getByLabel('Their name').fill(name)
    await page.getByLabel('What do they do for the plan?').fill('Reads every analysis first')
    await save(page, 'Add to the plan')
    const mentors = page.getByRole('region', { name: 'Mentors' })
    await mentors.getByText('Reads every analysis first').waitFor()
    await mentors.getByRole('button', { name: `Change ${name}` }).click()
    await page.getByRole('menuitem', { name: 'Remove from the plan' }).click()
    await mentors.getByText(name).waitFor({ state: 'detached' })
    await page.getByText(/^No longer supporting \(/).click()
    await page.getByRole('button', { name: `Add ${name} again` }).click()
    await mentors.getByText(name).waitFor()
  })

  it('A45 only the verifier can confirm a need; the owner sees whose word it waits for', async () => {
    const need = `Explains a model to a ward ${randomUUID().slice(0, 8)}`
    await open(priya.page, '/readiness')
    await priya.page.getByRole('button', { name: 'State a need' }).first().click()
    await priya.page.getByLabel('In your words').fill(need)
    await priya.page.getByRole('button', { name: '4', exact: true }).click()
    await priya.page
      .getByLabel('Who confirms that it is met?')
      .selectOption({ label: 'Grace Lindqvist (demo)' })
    await save(priya.page, 'State it')
    const row = (page: Page) => page.getByRole('listitem').filter({ hasText: need })
    await row(priya.page).getByText('waits for Grace Lindqvist').waitFor()
    await row(priya.page).getByText('level 4 of 5').waitFor()
    const confirm = (page: Page) => page.getByRole('button', { name: `Confirm that “${need}” is met` })
    expect(await confirm(priya.page).count()).toBe(0)

    await open(grace.page, '/readiness')
    await row(grace.page).getByText('waits for you').waitFor()
    await confirm(grace.page).click()
    await save(grace.page, 'Confirm it')
    await row(priya.page)
      .getByText(/confirmed by Grace Lindqvist/)
      .waitFor()
  })
})

describe('an entry of the history', () => {
  it('is disputed by the owner and corrected, and both stand beside it for everybody', async () => {
    const { page } = priya
    const [statement, right] = [randomUUID(), randomUUID()].map(word => `It was not so: ${word}`) as [
      string,
      string,
    ]
    await open(page, '/history')
    const entry = page.getByRole('button', { name: /^More about this entry: / }).first()
    await entry.click()
    await page.getByRole('menuitem', { name: 'Dispute…' }).click()
    await page.getByLabel('What is wrong about it?').fill(statement)
    await save(page, 'Dispute it')
    await entry.click()
    await page.getByRole('menuitem', { name: 'Correct…' }).click()
    await page.getByLabel('What is right?').fill(right)
    await save(page, 'Correct it')

    await open(grace.page, '/history')
    const { page: hers } = grace
    await hers.getByText(statement).first().waitFor()
    await hers.getByText(right).first().waitFor()
    await hers.getByText('Priya Raman (demo) disputes this').waitFor()
    await hers
      .getByRole('button', { name: /^More about this entry: / })
      .first()
      .click()
    expect(await hers.getByRole('menuitem', { name: 'Dispute…' }).count()).toBe(0)
  })

  it('leads to the panel of its element, where one comments and the other answers', async () => {
    const words = randomUUID()
    await open(priya.page, '')
    const goal = priya.page.getByRole('button', { name: /^Change goal / }).first()
    await goal.click()
    await priya.page.getByRole('menuitem', { name: 'Who changed this?' }).click()
    const panel = (page: Page) => page.getByRole('dialog')
    await panel(priya.page).getByText('statement').first().waitFor()
    await panel(priya.page)
      .getByRole('tab', { name: /^Comments/ })
      .click()
    await panel(priya.page).getByLabel('Your comment').fill(words)
    await panel(priya.page).getByRole('button', { name: 'Comment', exact: true }).click()
    await panel(priya.page).getByText(words).first().waitFor()

    await grace.page.goto(priya.page.url())
    await panel(grace.page).getByText(words).waitFor()
    await panel(grace.page).getByRole('button', { name: 'Answer to Priya Raman (demo)' }).last().click()
    await panel(grace.page).getByRole('textbox').fill(`Yes: ${words}`)
    await panel(grace.page).getByRole('button', { name: 'Answer', exact: true }).click()
    await panel(priya.page).getByText(`Yes: ${words}`).waitFor()
    expect([...priya.complaints, ...grace.complaints]).toEqual([])
  })
})
