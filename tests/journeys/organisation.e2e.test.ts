import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { badge, openPlan, stage } from './visitor.ts'

const title = 'From ward nurse to clinical data analyst'

const { ledger, demo, visitAs } = await stage()
const [elena, priya, ingrid] = await Promise.all(
  ['Elena Petrova', 'Priya Raman', 'Ingrid Solberg'].map(name => visitAs(name)),
)
await openPlan(priya!.page, ledger.url, title)
const plan = priya!.page.url().split('?')[0]!
const planId = btoa(`Plan:${plan.split('/').at(-1)}`)

const save = async (page: Page, words: string) => {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: words, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

describe('templates', () => {
  it('A48 leave plans as they are when their next version is published and assigned', async () => {
    const { page } = elena!
    const tag = randomUUID().slice(0, 8)
    const [name, goal, step] = [`First year ${tag}`, `Know the wards ${tag}`, `Walk every ward ${tag}`]
    await page.goto(`${ledger.url}/organisation/templates`)
    await page.getByRole('button', { name: 'New template' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill(name)
    await dialog.getByLabel('What is to be reached').fill(goal)
    await dialog.getByLabel('Steps, one a line').fill(step)
    await save(page, 'Publish')
    const card = page.getByRole('article', { name: new RegExp(name) })
    await card.getByText('Version 1').waitFor()

    const hers = priya!.page
    await hers.goto(`${ledger.url}/plans/new`)
    await hers.getByLabel('What is it called?').fill(`With a template ${tag}`)
    await hers.getByRole('radio', { name: new RegExp(`Template “${name}”, version 1`) }).check()
    await hers.getByRole('button', { name: 'Start the plan', exact: true }).click()
    await hers.getByRole('heading', { level: 1, name: `With a template ${tag}` }).waitFor()
    await badge(hers, 'Live').waitFor()
    await hers.getByText(goal).first().waitFor()
    await hers.getByText(step).first().waitFor()
    const id = btoa(`Plan:${new URL(hers.url()).pathname.split('/').at(-1)}`)
    const asItIs = () =>
      demo.ask(
        'Priya Raman',
        'query ($id: ID!) { plan(id: $id) { version state { goals(first: 20) { nodes { statement } } steps(first: 20) { nodes { action } } } } }',
        { id },
      )
    const before = await asItIs()

    await page.getByRole('button', { name: `Next version: ${name}` }).click()
    await dialog.getByLabel('What is to be reached').fill(`Another goal ${tag}`)
    await dialog.getByLabel('Steps, one a line').fill(`Another step ${tag}`)
    await save(page, 'Publish')
    await card.getByText('Version 2').waitFor()
    await page.getByRole('button', { name: `Assign to plans: ${name}` }).click()
    await dialog.getByLabel('Find plans').fill(`With a template ${tag}`)
    await dialog.getByRole('checkbox', { name: new RegExp(tag) }).check()
    await save(page, 'Assign to 1 plan')
    expect(await asItIs()).toEqual(before)
    await hers.reload()
    await badge(hers, 'Live').waitFor()
    await hers.getByText(goal).first().waitFor()
    expect(await hers.getByText(`Another goal ${tag}`).count()).toBe(0)
  })
})

describe('an export', () => {
  it('A54 stands in the audit and with the plan, under the name of who made it', async () => {
    const { page } = ingrid!
    await page.goto(plan)
    await badge(page, 'Live').waitFor()
    await page.getByRole('button', { name: 'Export and print the plan' }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Events (JSON lines)' }).click(),
    ])
    const lines = (await readFile(await file.path(), 'utf8')).trim().split('\n')
    const { plan: known } = await demo.ask<{ plan: { version: number } }>(
      'Priya Raman',
      'query ($id: ID!) { plan(id: $id) { version } }',
      { id: planId },
    )
    expect(lines.length).toBeGreaterThanOrEqual(known.version)

    await page.goto(`${ledger.url}/audit`)
    await page.getByText('exported records').first().waitFor()
    const { page: hers } = priya!
    await hers.goto(`${plan}/access`)
    const row = hers.getByRole('row').filter({ hasText: 'exported it as jsonl' })
    await row.first().waitFor()
    expect(await row.first().textContent()).toMatch(/Ingrid Solberg.*auditor/i)
  })
})

describe('the audit feed that is followed', () => {
  const rename = (to: string) =>
    demo.ask(
      'Priya Raman',
      'mutation ($input: RenamePlanInput!) { renamePlan(input: $input) { __typename } }',
      { input: { planId, title: to, commandId: randomUUID() } },
    )
  const rows = (page: Page) => page.getByRole('list', { name: 'Events, newest first' }).getByRole('listitem')

  it('shows what happens by itself to who looks at its top, and how much it is', async () => {
    const { page } = ingrid!
    const tag = randomUUID().slice(0, 8)
    await page.goto(`${ledger.url}/audit?tail=true`)
    await rows(page).first().waitFor()
    await badge(page, 'Live').waitFor()
    await page.mouse.move(0, 0)

    await rename(`Followed ${tag}`)
    await rows(page)
      .filter({ hasText: `Followed ${tag}` })
      .first()
      .waitFor()
    await page.getByRole('button', { name: /^Following · ≈ [1-9]\d*\/min$/ }).waitFor()

    await rename(title)
  })

  it('stands still for who reads further down, or when more comes than can be read, and goes on when asked', async () => {
    const { page } = ingrid!
    let held: (() => void)[] | undefined
    await page.routeWebSocket(/\/graphql$/, socket => {
      const api = socket.connectToServer()
      api.onMessage(message => {
        if (held) held.push(() => socket.send(message))
        else socket.send(message)
      })
    })
    await page.goto(`${ledger.url}/audit?tail=true`)
    const newest = rows(page).first()
    await newest.waitFor()
    await badge(page, 'Live').waitFor()
    await page.mouse.move(0, 0)
    const moved = randomUUID().slice(0, 8)
    const before = await newest.textContent()
    await page.mouse.wheel(0, 600)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
    await rename(`Below ${moved}`)
    await page.getByText('Paused while you read').waitFor()
    expect(await newest.textContent()).toBe(before)
    await page.getByRole('button', { name: '1 new event, show' }).click()
    await rows(page)
      .filter({ hasText: `Below ${moved}` })
      .first()
      .waitFor()
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)

    // more than twenty that arrive within one second, whatever the machine's pace
    held = []
    for (let n = 1; n <= 22; n++) await rename(`Flood ${n} ${moved}`)
    await expect.poll(() => held!.length).toBeGreaterThanOrEqual(22)
    const release = held
    held = undefined
    for (const message of release) message()
    await page.getByText('Paused: more than 20 events a second').waitFor()
    await page.getByRole('button', { name: /^\d+ new events, show$/ }).click()
    await rows(page)
      .filter({ hasText: `Flood 22 ${moved}` })
      .first()
      .waitFor()
    await rename(title)
  })
})

describe('a role', () => {
  it('A52 that is taken away closes what it opened, without a reload; nobody takes it from themselves', async () => {
    const { page } = elena!
    const closed = ingrid!.page.getByText('The audit is for auditors')
    await ingrid!.page.goto(`${ledger.url}/audit`)
    await ingrid!.page.getByRole('button', { name: 'Download' }).waitFor()
    await page.goto(`${ledger.url}/organisation/members`)
    const own = page.getByRole('button', { name: 'Change roles: Elena Petrova (demo)' })
    await own.waitFor()
    expect(await own.getAttribute('aria-disabled')).toBe('true')
    const { revokeRole } = await demo.ask<{ revokeRole: { __typename: string } }>(
      'Elena Petrova',
      'mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { __typename } }',
      {
        input: {
          memberId: demo.acting('Elena Petrova').split('.')[1],
          role: 'ADMIN',
          commandId: randomUUID(),
        },
      },
    )
    expect(revokeRole.__typename).not.toBe('RevokeRoleDone')

    await page.getByRole('button', { name: 'Change roles: Ingrid Solberg (demo)' }).click()
    await page.getByRole('button', { name: 'Take away: Auditor' }).click()
    await closed.waitFor()
    await page.getByRole('button', { name: 'Grant: Auditor' }).click()
    await page.getByRole('button', { name: 'Take away: Auditor' }).waitFor()
  })
})
