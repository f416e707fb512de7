import { randomUUID } from 'node:crypto'
import type { Locator, Page, Route } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { badge, openPlan, stage, timeline } from './visitor.ts'

const title = 'From support engineer to site reliability engineer'

const { ledger, demo, visitAs } = await stage()
const [amara, grace] = await Promise.all([visitAs('Amara Nwosu'), visitAs('Grace Lindqvist')])
const { page } = amara
for (const visitor of [amara, grace]) {
  await openPlan(visitor.page, ledger.url, title)
  await badge(visitor.page, 'Live').waitFor()
}
afterEach(async () => {
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

const planId = btoa(`Plan:${demo.parameters.planId}`)
const another = (word: string) => `${word} ${randomUUID().slice(0, 8)}`
const heading = (of: Page, name: string) => of.getByRole('heading', { level: 1, name, exact: true })
const toast = (words: string | RegExp) => page.getByRole('region', { name: /Notifications/ }).getByText(words)
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

  /** A goal of its own, and the form to change it as both of them see it. */
  const bothEdit = async (statement: string) => {
    await demo.ask(
      'Amara Nwosu',
      'mutation ($input: SetGoalInput!) { setGoal(input: $input) { __typename } }',
      { input: { planId: planId, statement, commandId: randomUUID() } },
    )
    return Promise.all(
      [page, grace.page].map(async of => {
        await of.getByRole('button', { name: `Change goal ${statement}`, exact: true }).click()
        await of.getByRole('menuitem', { name: /^Edit/ }).click()
        return of.getByRole('dialog', { name: 'Edit goal' })
      }),
    ) as Promise<[Locator, Locator]>
  }

  it('A31 is saved beside what somebody else changed of the same thing, and names them', async () => {
    const statement = another('Chair a panel')
    const [hers, coachs] = await bothEdit(statement)
    await coachs.getByLabel('Due date').fill('2027-03-31')
    await coachs.getByRole('button', { name: 'Save' }).click()
    await coachs.waitFor({ state: 'hidden' })
    await hers.getByLabel('Confidence').selectOption('7')
    await hers.getByRole('button', { name: 'Save' }).click()
    await hers.waitFor({ state: 'hidden' })
    await toast(/Saved beside Grace Lindqvist.*due date/i).waitFor()
    const row = page.getByRole('listitem').filter({ hasText: statement }).first()
    await row.getByText('31 Mar 2027').waitFor()
  })

  it('A32 shows before, theirs and yours of one field; theirs can be taken, and yours survives a reload', async () => {
    const statement = another('Write a chapter')
    const [hers, coachs] = await bothEdit(statement)
    const [owners, other] = [`${statement}, in autumn`, `${statement}, in spring`]
    await coachs.getByLabel('Statement').fill(other)
    await coachs.getByLabel('Why?').selectOption('PRIORITIES_CHANGED')
    await coachs.getByRole('button', { name: 'Save' }).click()
    await coachs.waitFor({ state: 'hidden' })
    await hers.getByLabel('Statement').fill(owners)
    await hers.getByLabel('Why?').selectOption('NEW_INFORMATION')
    await hers.getByRole('button', { name: 'Save' }).click()
    const panel = hers.getByRole('alert', { name: 'Changed by someone else meanwhile' })
    for (const value of [statement, other, owners])
      await panel.getByText(value, { exact: true }).first().waitFor()
    await page.reload()
    await badge(page, 'Live').waitFor()
    await page.getByRole('button', { name: `Change goal ${other}`, exact: true }).click()
    await page.getByRole('menuitem', { name: /^Edit/ }).click()
    const again = page.getByRole('dialog', { name: 'Edit goal' })
    await expect.poll(() => again.getByLabel('Statement').inputValue(), { timeout: 10_000 }).toBe(owners)
    await again.getByRole('button', { name: 'Cancel' }).click()
    await again.waitFor({ state: 'hidden' })
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

  it('A34 is impossible in the past, in the page and in the API', async () => {
    await page.goto(`${page.url().split('?')[0]}?at=rev:41`)
    await badge(page, 'Past').waitFor()
    for (const name of [
      /^Set a goal/,
      /^Plan a step/,
      /^Raise a barrier/,
      /^Change (goal|step|barrier|the plan)/,
    ]) {
      const ways = page.getByRole('main').getByRole('button', { name })
      for (const way of await ways.all()) expect(await way.isDisabled(), String(name)).toBe(true)
    }
    await page.keyboard.press('e')
    await page.keyboard.press('c')
    expect(await page.getByRole('dialog').count()).toBe(0)
    // no command takes a moment: there is nothing to send that would write into the past
    const inputs = await demo.ask<{
      __schema: {
        types: { kind: string; name: string; inputFields: { type: { name: string | null } }[] | null }[]
      }
    }>('Amara Nwosu', '{ __schema { types { kind name inputFields { type { name } } } } }')
    const commands = inputs.__schema.types.filter(
      ({ kind, name }) => kind === 'INPUT_OBJECT' && name.endsWith('Input') && !/Filter/.test(name),
    )
    expect(commands.length).toBeGreaterThan(50)
    for (const { name, inputFields } of commands)
      expect(
        inputFields?.filter(({ type }) => type.name === 'Moment'),
        name,
      ).toEqual([])
    await page.keyboard.press('n')
    await badge(page, 'Live').waitFor()
  })

  it('A35 asks why a promise is moved, for words with “other”, and nothing where it is first set', async () => {
    const statement = another('Speak at a conference')
    const section = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { level: 2, name: 'Goals' }) })
    await section.getByRole('button', { name: 'Set a goal' }).click()
    const setting = page.getByRole('dialog', { name: 'Set a goal' })
    await setting.getByLabel('Statement').fill(statement)
    await setting.getByRole('button', { name: 'Set the goal' }).click()
    await setting.waitFor({ state: 'hidden' })
    const edit = async (due: string) => {
      await page.getByRole('button', { name: `Change goal ${statement}`, exact: true }).click()
      await page.getByRole('menuitem', { name: /^Edit/ }).click()
      const dialog = page.getByRole('dialog', { name: 'Edit goal' })
      await dialog.getByLabel('Due date').fill(due)
      return dialog
    }
    const first = await edit('2027-05-31')
    await first.getByRole('button', { name: 'Save' }).click()
    await first.waitFor({ state: 'hidden' })

    const later = await edit('2027-06-30')
    const save = later.getByRole('button', { name: 'Save' })
    expect(await save.isDisabled(), 'without a reason').toBe(true)
    await later.getByLabel('Why?').selectOption('OTHER')
    expect(await save.isDisabled(), '“other” without words').toBe(true)
    await later.getByLabel('In a few words').fill('The conference moved.')
    await save.click()
    await later.waitFor({ state: 'hidden' })
    await timeline(grace.page).getByText('The conference moved.').first().waitFor()

    const { plan } = await demo.ask<{
      plan: { id: string; state: { goals: { nodes: { id: string; statement: string }[] } } }
    }>(
      'Amara Nwosu',
      'query ($id: ID!) { plan(id: $id) { id state { goals(first: 50) { nodes { id statement } } } } }',
      { id: planId },
    )
    const goal = plan.state.goals.nodes.find(each => each.statement === statement)!
    const answer = await demo.ask<{ reviseGoal: { __typename: string; code?: string } }>(
      'Amara Nwosu',
      `mutation ($input: ReviseGoalInput!) { reviseGoal(input: $input) { __typename ... on Rejected { code } } }`,
      { input: { planId: plan.id, goalId: goal.id, due: '2027-07-31', commandId: randomUUID() } },
    )
    expect(answer.reviseGoal.__typename, JSON.stringify(answer)).toBe('Rejected')
  })

  const unsent = (n: number) => page.getByRole('button', { name: `${n} unsent`, exact: true })
  const anyUnsent = () => page.getByRole('button', { name: /unsent/ })
  /** Fetches what one writes with, so that it is there without a network too: a calm page does it by itself. */
  const readyForOffline = async () => {
    await page.reload()
    await badge(page, 'Live').waitFor()
    await page.waitForFunction(() => performance.now() > 5_000)
    await page.waitForLoadState('networkidle')
  }
  const goOffline = async () => {
    await amara.context.setOffline(true)
    await badge(page, 'Offline').waitFor()
  }

  const versionNow = async () =>
    (
      await demo.ask<{ plan: { version: number } }>(
        'Amara Nwosu',
        'query ($id: ID!) { plan(id: $id) { version } }',
        { id: planId },
      )
    ).plan.version

  it('A36 queues what is written offline, asks before it is lost, and sends it in order', async () => {
    const [first, second] = [another('Offline'), another('Still offline')]
    await readyForOffline()
    await goOffline()
    await rename(page, first)
    await heading(page, first).waitFor()
    await unsent(1).waitFor()
    await rename(page, second)
    await heading(page, second).waitFor()
    await unsent(2).waitFor()
    const asked = await page.evaluate(
      () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })),
    )
    expect(asked, 'leaving asks first').toBe(true)
    await amara.context.setOffline(false)
    await anyUnsent().waitFor({ state: 'detached' })
    await heading(grace.page, second).waitFor()
    const last = await versionNow()
    const titleAt = async (version: number) =>
      (
        await demo.ask<{ plan: { state: { title: string } } }>(
          'Amara Nwosu',
          'query ($id: ID!, $at: Moment) { plan(id: $id) { state(at: $at) { title } } }',
          { id: planId, at: `rev:${version}` },
        )
      ).plan.state.title
    expect([await titleAt(last - 1), await titleAt(last)]).toEqual([first, second])
  })

  it('A36 stops the queue at what others changed meanwhile, and says so', async () => {
    const [hers, also, coachs] = [another('Hers'), another('Also hers'), another('Coach’s')]
    await goOffline()
    await rename(page, hers)
    await unsent(1).waitFor()
    await rename(page, also)
    await unsent(2).waitFor()
    await rename(grace.page, coachs)
    await heading(grace.page, coachs).waitFor()
    await amara.context.setOffline(false)
    await toast(/was not saved/)
      .first()
      .waitFor()
    const list = page.getByRole('dialog', { name: 'Not sent yet' })
    const discard = list.getByRole('button', { name: 'Discard' })
    await unsent(2).click()
    await discard.waitFor()
    // the second was not sent past the first
    expect(await list.getByRole('listitem').count()).toBe(2)
    await discard.click()
    await list.waitFor({ state: 'detached' })
    await unsent(1).click()
    await discard.click()
    await anyUnsent().waitFor({ state: 'detached' })
    await heading(page, coachs).waitFor()
    await heading(grace.page, coachs).waitFor()
  })

  it('A37 makes no event when nothing was changed', async () => {
    const before = await versionNow()
    const now = (await page.getByRole('heading', { level: 1 }).textContent())!
    const dialog = await renaming(page, now)
    const save = dialog.getByRole('button', { name: 'Rename' })
    if (await save.isEnabled()) {
      await save.click()
      await dialog.waitFor({ state: 'hidden' })
    } else await dialog.getByRole('button', { name: 'Cancel' }).click()
    expect(await versionNow()).toBe(before)
  })
})
