import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { type RunningPlanLedger, startPlanLedger } from '../testkit/index.ts'
import { badge, openPlan, section, stage, timeline } from './visitor.ts'

const plan = 'From support engineer to site reliability engineer'

const { ledger, visitAs } = await stage()
const [amara, grace] = await Promise.all([visitAs('Amara Nwosu'), visitAs('Grace Lindqvist')])
for (const visitor of [amara, grace]) {
  await openPlan(visitor.page, ledger.url, plan)
  await badge(visitor.page, 'Live').waitFor()
}
let again: RunningPlanLedger | undefined
afterAll(async () => {
  await again?.stop()
})

const planStep = async (page: Page, action: string) => {
  await section(page, 'Steps').getByRole('button', { name: 'Plan a step' }).click()
  const dialog = page.getByRole('dialog', { name: 'Plan a step' })
  await dialog.getByLabel('Action').fill(action)
  await dialog.getByRole('button', { name: 'Plan the step' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

const step = (page: Page, action: string) =>
  section(page, 'Steps').getByRole('listitem').filter({ hasText: action })

const completeStep = async (page: Page, action: string, reflection: string) => {
  await step(page, action)
    .getByRole('button', { name: `Change step ${action}` })
    .click()
  await page.getByRole('menuitem', { name: 'Complete…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Complete step' })
  await dialog.getByLabel('Reflection').fill(reflection)
  await dialog.getByRole('button', { name: 'Complete the step' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

const said = (page: Page, words: string) => timeline(page).getByText(words)

describe('two people look at one plan', () => {
  it('a step completed by one appears at the other without a reload', async () => {
    const action = `Write a runbook ${randomUUID().slice(0, 8)}`
    await grace.page.evaluate(() => {
      ;(globalThis as { untouched?: boolean }).untouched = true
    })
    await planStep(amara.page, action)
    await step(grace.page, action).waitFor()
    await completeStep(amara.page, action, 'Two people have used it since.')
    await step(grace.page, action).getByText('Two people have used it since.').waitFor()
    await said(grace.page, 'Two people have used it since.').first().waitFor()
    expect(
      await grace.page.evaluate(() => (globalThis as { untouched?: boolean }).untouched),
      'the page was not loaded anew',
    ).toBe(true)
  })

  it('both resume after the API was killed, with nothing lost and nothing doubled', async () => {
    const before = `Before the outage ${randomUUID().slice(0, 8)}`
    const after = `After the outage ${randomUUID().slice(0, 8)}`
    await planStep(amara.page, before)
    await step(grace.page, before).waitFor()
    await ledger.killApi()
    await Promise.all([badge(amara.page, 'Live').waitFor(), badge(grace.page, 'Live').waitFor()])
    await planStep(grace.page, after)
    for (const { page } of [amara, grace]) {
      await step(page, after).waitFor()
      for (const action of [before, after]) {
        expect(await step(page, action).count(), action).toBe(1)
        await expect.poll(() => said(page, action).count(), { message: `${action} in the timeline` }).toBe(1)
      }
    }
  })

  it('both resume after everything was stopped and started again', async () => {
    const { dataDir, port, apiPort } = ledger
    const before = `Before the night ${randomUUID().slice(0, 8)}`
    await planStep(amara.page, before)
    await step(grace.page, before).waitFor()
    await ledger.kill()
    await badge(grace.page, 'Reconnecting').waitFor()
    again = await startPlanLedger({ dataDir, port, apiPort })
    await Promise.all([
      badge(amara.page, 'Live').waitFor({ timeout: 60_000 }),
      badge(grace.page, 'Live').waitFor({ timeout: 60_000 }),
    ])
    const after = `After the night ${randomUUID().slice(0, 8)}`
    await planStep(amara.page, after)
    for (const { page } of [amara, grace]) {
      await step(page, after).waitFor()
      expect(await step(page, before).count()).toBe(1)
      expect(await step(page, after).count()).toBe(1)
      await expect.poll(() => said(page, after).count()).toBe(1)
    }
  })

  it('A32: what both revised at once is settled field by field, and no text is lost', async () => {
    const statement = 'Hold a site reliability engineer position in the platform group'
    const open = async (page: Page) => {
      await page.getByRole('button', { name: `Change goal ${statement}`, exact: true }).click()
      await page.getByRole('menuitem', { name: /^Edit/ }).click()
      return page.getByRole('dialog', { name: 'Edit goal' })
    }
    const hers = await open(amara.page)
    const coachs = await open(grace.page)
    await hers.getByLabel('Statement').fill(`${statement}, said the owner`)
    await hers.getByLabel('Why?').selectOption({ label: 'new information' })
    await coachs.getByLabel('Statement').fill(`${statement}, said the coach`)
    await coachs.getByLabel('Why?').selectOption({ label: 'priorities changed' })
    await hers.getByRole('button', { name: 'Save' }).click()
    await hers.waitFor({ state: 'hidden' })
    await coachs.getByRole('button', { name: 'Save' }).click()
    const panel = coachs.getByRole('alert', { name: 'Changed by someone else meanwhile' })
    await panel.getByText(`${statement}, said the owner`).waitFor()
    await panel.getByText(`${statement}, said the coach`).waitFor()
    await panel.getByRole('button', { name: /Keep mine/ }).click()
    await coachs.waitFor({ state: 'hidden' })
    await amara.page
      .getByRole('button', { name: `Change goal ${statement}, said the coach`, exact: true })
      .waitFor()
  })

  it('a barrier raised by one is resolved by the other, each with the reason kept', async () => {
    const description = `No time for the course ${randomUUID().slice(0, 8)}`
    await section(amara.page, 'Barriers').getByRole('button', { name: 'Raise a barrier' }).click()
    const raise = amara.page.getByRole('dialog', { name: 'Raise a barrier' })
    await raise.getByLabel('What is in the way?').fill(description)
    await raise.getByRole('button', { name: 'Raise the barrier' }).click()
    const barrier = section(grace.page, 'Barriers').getByRole('listitem').filter({ hasText: description })
    await barrier.getByRole('button', { name: /^Resolve/ }).click()
    const resolve = grace.page.getByRole('dialog', { name: 'Resolve barrier' })
    await resolve.getByLabel('Note').fill('Friday mornings are free now.')
    await resolve.getByLabel('Why?').selectOption({ label: 'opportunity' })
    await resolve.getByRole('button', { name: 'It is resolved' }).click()
    await section(amara.page, 'Barriers').getByText('Friday mornings are free now.').waitFor()
    await said(amara.page, 'opportunity').first().waitFor()
  })

  it('the pages never complained about anything but the outages', () => {
    const unexpected = [...amara.complaints, ...grace.complaints].filter(
      complaint =>
        !/ERR_CONNECTION_REFUSED|WebSocket connection|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|50[0-9]/.test(
          complaint,
        ),
    )
    expect(unexpected).toEqual([])
  })
})
