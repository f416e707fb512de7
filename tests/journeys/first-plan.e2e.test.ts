import { randomUUID } from 'node:crypto'
import { withLedger } from '@plan-ledger/cli'
import { type Actor, foundOrganisation, joinMember, organisationStream } from '@plan-ledger/domain'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningPlanLedger, startPlanLedger } from '../testkit/index.ts'
import { hands } from './hands.ts'
import { openBrowser, section, type Visitor, visit } from './visitor.ts'

let ledger: RunningPlanLedger
let browser: Browser
let nia: Visitor

/** An organisation that has a member and nothing else, as after the first sign-in. */
const foundWith = async (name: string): Promise<void> => {
  const organisation = randomUUID()
  const member = randomUUID()
  const actor: Actor = { id: member, name, role: 'admin' }
  await withLedger(ledger, async books => {
    const meta = () => ({
      organisation,
      stream: organisationStream(organisation),
      commandId: randomUUID(),
      owner: organisation,
      actor,
      origin: 'api' as const,
    })
    const organisations = books.organisations()
    await organisations.change(meta(), (state, facts) =>
      foundOrganisation(state, { name: 'Harbour Works', demonstration: true }, facts),
    )
    await organisations.change(meta(), (state, facts) =>
      joinMember(state, { member, name, roles: ['owner'] }, facts),
    )
  })
}

beforeAll(async () => {
  ledger = await startPlanLedger({ seed: false })
  await foundWith('Nia Okafor')
  browser = await openBrowser()
  nia = await visit(browser)
})
afterAll(async () => {
  await browser?.close()
  await ledger?.stop()
})

describe('a new user', () => {
  it('gets from the empty installation to a plan with a goal, a step, a barrier and a baseline in under three minutes', async () => {
    const { page, complaints } = nia
    const { done, click, type, seconds } = hands()
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const dialog = page.getByRole('dialog')
    const recorded = async (submit: string) => {
      await click(dialog.getByRole('button', { name: submit, exact: true }))
      await dialog.waitFor({ state: 'hidden' })
    }
    await page.goto(ledger.url)

    // The one thing that an empty installation offers.
    await click(page.getByRole('link', { name: 'Start your plan' }))
    await page.getByRole('heading', { level: 1, name: 'Start a plan' }).waitFor()
    // Where one types first the caret already stands.
    const title = page.getByLabel('What is it called?')
    expect(await title.evaluate(field => field === document.activeElement)).toBe(true)
    await type(title, 'From dock worker to crane operator')
    await click(button('Start the plan'))
    await page.getByRole('heading', { level: 1, name: 'From dock worker to crane operator' }).waitFor()

    await click(page.getByRole('button', { name: /^Set the first goal/ }))
    await type(dialog.getByLabel('Statement'), 'Hold the licence for harbour cranes')
    await recorded('Set the goal')
    await section(page, 'Goals').getByText('Hold the licence for harbour cranes').first().waitFor()

    await click(page.getByRole('button', { name: /^Plan the first step/ }))
    await type(dialog.getByLabel('Action'), 'Ask the training centre for dates')
    await recorded('Plan the step')
    await section(page, 'Steps').getByText('Ask the training centre for dates').first().waitFor()

    await click(section(page, 'Barriers').getByRole('button', { name: 'Raise a barrier' }))
    await type(dialog.getByLabel('What is in the way?'), 'The course costs 900')
    await recorded('Raise the barrier')
    await section(page, 'Barriers').getByText('The course costs 900').first().waitFor()

    await click(page.getByRole('button', { name: /^Agree on this version/ }))
    await click(button('Propose a baseline'))
    await type(dialog.getByLabel('Name'), 'First version')
    await recorded('Put it up for signing')
    await click(button('Sign…'))
    await click(dialog.getByRole('button', { name: /^Sign version/ }))
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('signed by all').first().waitFor()

    console.log(`${done.clicks} clicks, ${done.fields} fields, ${done.characters} characters: ${seconds()} s`)
    expect(done).toMatchObject({ clicks: 13, fields: 5 })
    expect(seconds()).toBeLessThan(180)
    expect(complaints).toEqual([])
  })
})
