import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { badge, openPlan, stage } from './visitor.ts'

const { ledger, demo, visitAs } = await stage()
const { page } = await visitAs('Priya Raman')
await openPlan(page, ledger.url, 'From ward nurse to clinical data analyst')
const address = page.url().split('?')[0]!
const planId = btoa(`Plan:${address.split('/').at(-1)}`)
/** Does as the owner what a form would do. */
const command = (name: string, input: object) =>
  demo.ask<Record<string, { __typename: string; code?: string; plan?: { id: string } }>>(
    'Priya Raman',
    `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ... on Rejected { code } ... on Done { plan { id } } } }`,
    { input: { commandId: randomUUID(), planId, ...input } },
  )

const part = async (name: string) => {
  await page.goto(`${address}/${name}`)
  await badge(page, 'Live').waitFor()
}
const dialog = () => page.getByRole('dialog')
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const save = async (name: string) => {
  await dialog().getByRole('button', { name, exact: true }).click()
  await dialog().waitFor({ state: 'hidden' })
}

/** Opens the menu of a thing and takes a way through it by keyboard alone. */
const moveByKeyboard = async (menu: string | RegExp, item: string) => {
  const trigger = button(menu)
  await trigger.waitFor()
  await trigger.focus()
  await page.keyboard.press('Enter')
  const wanted = page.getByRole('menuitem', { name: item, exact: true })
  await wanted.waitFor()
  for (let i = 0; i < 8 && (await wanted.getAttribute('data-highlighted')) === null; i++)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

/** Goes on by Tab until this button of the dialog has the focus, and presses it. */
const pressWhereFocused = async (name: string) => {
  const wanted = dialog().getByRole('button', { name, exact: true })
  await wanted.waitFor()
  for (let i = 0; i < 20 && !(await wanted.evaluate(one => one === document.activeElement)); i++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
}

describe('the content of a plan', () => {
  it('A40: the 61st word turns the counter amber and saves; character 4,001 cannot be sent', async () => {
    await part('direction')
    await button(/^(Answer|Change) “Signs of failure” in /)
      .first()
      .click()
    const answer = dialog().getByLabel('Answer')
    const words = (n: number) => Array.from({ length: n }, (_, i) => `word${i}`).join(' ')
    await answer.fill(words(60))
    await dialog().getByText('60 words', { exact: true }).waitFor()
    await answer.fill(words(61))
    await dialog().getByText('61 words; 60 or fewer read better').waitFor()
    await save('Save')
    await page.getByText('61 words; 60 or fewer read better').waitFor()

    await button(/^Change “Signs of failure” in /)
      .first()
      .click()
    await dialog().getByLabel('Answer').fill('x'.repeat(4_001))
    await dialog().getByText('4,001 of 4,000 characters').waitFor()
    expect(await dialog().getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true)
    await dialog().getByRole('button', { name: 'Cancel' }).click()
  })

  it('A41: two ratings of one skill on one day stand both in the table and in the chart', async () => {
    const skill = `Survival analysis ${randomUUID().slice(0, 8)}`
    await part('assessment')
    await button('Add a skill').first().click()
    await dialog().getByLabel('Skill').fill(skill)
    await dialog().getByRole('button', { name: '2', exact: true }).click()
    await save('Record the rating')
    await button(`Rate ${skill}`).click()
    await dialog().getByRole('button', { name: '4', exact: true }).click()
    await save('Record the rating')
    await button(`Course of ${skill}, 2 ratings`).click()
    await dialog()
      .getByText(/2 ratings/)
      .first()
      .waitFor()
    await dialog().getByText('Table').click()
    // it is drawn once it is opened
    await expect.poll(() => dialog().getByRole('table').getByRole('row').count()).toBe(3)
    const points = dialog().locator('.recharts-line-dots path')
    await points.nth(1).waitFor({ state: 'attached' })
    expect(await points.count()).toBe(2)
    await page.keyboard.press('Escape')
  })

  it('A47: an occupation goes through the funnel by keyboard alone', async () => {
    const title = `Registry analyst ${randomUUID().slice(0, 8)}`
    await part('occupations')
    await button('Note an occupation').first().click()
    await dialog().getByLabel('Title').fill(title)
    await save('Put on the long list')
    const column = (name: string) => page.getByRole('region', { name, exact: true }).getByText(title)
    await column('Long list').waitFor()
    await moveByKeyboard(`Move ${title}`, 'To the short list')
    await column('Short list').waitFor()
    await moveByKeyboard(`Move ${title}`, 'Choose it')
    await column('Chosen').waitFor()
    await moveByKeyboard(`Move ${title}`, 'Drop it…')
    await dialog().getByLabel('Why?').fill('The registry closes.')
    await save('Drop it')
    await column('Chosen').waitFor({ state: 'detached' })
    await page.getByText(/^Dropped \(/).click()
    await page.getByText('The registry closes.').waitFor()
  })

  it('A47, A42: a step goes over the board by keyboard; dropping the last open one leaves its goal open', async () => {
    const goal = `Publish an audit ${randomUUID().slice(0, 8)}`
    await part('goals')
    await button('Set a goal').first().click()
    await dialog().getByLabel('Statement').fill(goal)
    await save('Set the goal')
    await button(goal).click()
    await page.getByRole('link', { name: 'Everything about this goal' }).click()
    await page.getByRole('heading', { level: 2, name: goal }).waitFor()
    await button('Plan a step').click()
    const action = `Draft it ${randomUUID().slice(0, 8)}`
    await dialog().getByLabel('Action').fill(action)
    await save('Plan the step')
    await page.getByText(action).first().waitFor()

    await part('steps')
    const column = (name: string) => page.getByRole('region', { name, exact: true }).getByText(action)
    await column('Planned').first().waitFor()
    await moveByKeyboard(`Change step ${action}`, 'Start')
    await column('Started').first().waitFor()
    await moveByKeyboard(`Change step ${action}`, 'Drop…')
    await dialog().getByLabel('Why?').selectOption('PRIORITIES_CHANGED')
    await save('Drop the step')
    await column('Dropped').first().waitFor()

    await part('goals')
    await page
      .getByRole('listitem')
      .filter({ hasText: goal })
      .getByRole('img', { name: /^Open/ })
      .first()
      .waitFor()
  })

  it('A42: says so neutrally when the last open step of a goal is dropped, and asks without answering', async () => {
    const [goal, goalId, stepId] = [`Read two years of reports ${randomUUID()}`, randomUUID(), randomUUID()]
    await command('setGoal', { goalId, statement: goal })
    await command('planStep', { stepId, goalId, action: `Find them ${goal}` })
    await part('steps')
    await page.getByLabel('Steps of').selectOption({ label: goal })
    await button(`Change step Find them ${goal}`).waitFor()
    const line = page.getByText('All steps are completed or dropped. Is the goal achieved?')
    expect(await line.count()).toBe(0)
    await command('dropStep', { stepId, reason: { code: 'PRIORITIES_CHANGED' } })
    await line.waitFor()
    expect(await line.locator('button').count(), 'nothing that would settle it by the way').toBe(0)
    await part('goals')
    const row = page.getByRole('listitem').filter({ hasText: goal }).first()
    await row.getByRole('img', { name: /^Open/ }).first().waitFor()
  })

  it('A42: a plan whose horizon has passed stays active until somebody decides', async () => {
    const longAgo = (months: number) => new Date(Date.now() - months * 30 * 86_400_000).toISOString()
    const title = `A year that is over ${randomUUID().slice(0, 8)}`
    const { startPlan } = await demo.ask<{ startPlan: { plan: { id: string } } }>(
      'Priya Raman',
      'mutation ($input: StartPlanInput!) { startPlan(input: $input) { ... on StartPlanDone { plan { id } } } }',
      { input: { commandId: randomUUID(), title, occurredAt: longAgo(30) } },
    )
    const { id } = startPlan.plan
    await command('stateVision', {
      planId: id,
      text: 'In a year I know.',
      horizonYears: 1,
      occurredAt: longAgo(29),
    })
    await command('setGoal', {
      planId: id,
      statement: 'Know it',
      due: longAgo(18).slice(0, 10),
      occurredAt: longAgo(29),
    })
    await command('activatePlan', { planId: id, occurredAt: longAgo(28) })
    await page.goto(`${ledger.url}/plans/${atob(id).replace('Plan:', '')}`)
    await badge(page, 'Live').waitFor()
    await page.getByText('Active', { exact: true }).first().waitFor()
    await page
      .getByText(/overdue/)
      .first()
      .waitFor()
    await button('Change the plan').click()
    await page.getByRole('menuitem', { name: /^Complete/ }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('A44: a check-in is not of a day to come, and shows the targets of its day after they moved', async () => {
    const [goalId, words] = [randomUUID(), randomUUID()]
    const measure = { what: `talks ${words}`, unit: 'talks', baseline: '0', target: '20', direction: 'UP' }
    await command('setGoal', { goalId, statement: `Speak in public ${words}`, measure })
    await part('check-ins')
    const tomorrow = new Date(Date.now() + 36 * 3_600_000).toISOString()
    await button('Check in').first().click()
    await dialog().getByLabel('What moved?').fill(words)
    await dialog()
      .getByLabel(new RegExp(`talks ${words}`))
      .fill('12')
    await dialog().getByLabel('On which day was it?').fill(tomorrow.slice(0, 10))
    await dialog().getByText('A check-in says what was, so it can’t be of a day to come.').waitFor()
    expect(await dialog().getByRole('button', { name: 'Record it' }).isDisabled()).toBe(true)
    const { recordCheckIn } = await command('recordCheckIn', { moved: words, occurredAt: tomorrow })
    expect(recordCheckIn!.__typename).toBe('Rejected')
    await dialog().getByLabel('On which day was it?').fill('')
    await save('Record it')
    const entry = page.getByRole('listitem').filter({ hasText: words }).first()
    await entry.getByText('12 of 20').waitFor()

    const { reviseGoal } = await command('reviseGoal', {
      goalId,
      measure: { ...measure, target: '30' },
      reason: { code: 'OPPORTUNITY' },
    })
    expect(reviseGoal!.__typename).toBe('ReviseGoalDone')
    await part('check-ins')
    await entry.getByText('12 of 20').waitFor()
    await part('goals')
    await page
      .getByRole('listitem')
      .filter({ hasText: words })
      .getByText(/12 of 30/)
      .first()
      .waitFor()
  })

  it('A47: a goal goes under another and values change their rank by keyboard alone', async () => {
    const tag = randomUUID().slice(0, 8)
    const [above, below] = [`Lead a study ${tag}`, `Recruit its patients ${tag}`]
    await command('setGoal', { statement: above })
    await command('setGoal', { statement: below })
    await command('rankValues', { values: [`Rigour ${tag}`, `Rest ${tag}`] })
    await part('goals')
    await moveByKeyboard(`Change goal ${below}`, 'Move under…')
    const parent = dialog().getByLabel('Supports the goal')
    await parent.waitFor()
    for (let i = 0; i < 8 && !(await parent.evaluate(field => field === document.activeElement)); i++)
      await page.keyboard.press('Tab')
    await page.keyboard.type(above.slice(0, 12))
    await page.keyboard.press('Tab')
    await pressWhereFocused('Move')
    await dialog().waitFor({ state: 'hidden' })
    await page
      .getByRole('listitem')
      .filter({ has: button(above) })
      .getByRole('listitem')
      .filter({ has: button(below) })
      .waitFor()

    await part('assessment')
    await button('Rank values').focus()
    await page.keyboard.press('Enter')
    await dialog().getByText(`Rest ${tag}`).waitFor()
    await pressWhereFocused(`Move Rest ${tag} up`)
    await pressWhereFocused('Save')
    await dialog().waitFor({ state: 'hidden' })
    const ranked = page.getByRole('listitem').filter({ hasText: tag })
    await expect.poll(() => ranked.allTextContents()).toEqual([`1Rest ${tag}`, `2Rigour ${tag}`])
  })

  it('A43: an unresolvable barrier leads to a reformulated goal; both lead to each other, now and in the past', async () => {
    const tag = randomUUID().slice(0, 8)
    const goal = `Work in Lisbon ${tag}`
    const barrier = `The office closes ${tag}`
    const successor = `Work from home for Lisbon ${tag}`
    await part('goals')
    await button('Set a goal').first().click()
    await dialog().getByLabel('Statement').fill(goal)
    await save('Set the goal')
    await part('barriers')
    await button('Raise a barrier').first().click()
    await dialog().getByLabel('What is in the way?').fill(barrier)
    await dialog().getByText(goal).click()
    await save('Raise the barrier')
    await button(`Change barrier ${barrier}`).click()
    await page.getByRole('menuitem', { name: 'It cannot be resolved…' }).click()
    await dialog().getByRole('button', { name: 'It cannot be resolved', exact: true }).click()
    await page.getByRole('dialog', { name: 'Reformulate the goal' }).waitFor()
    await dialog().getByLabel('Statement').fill(successor)
    await save('Reformulate')

    const links = async () => {
      await page.getByRole('link', { name: successor }).first().click()
      await page.getByRole('heading', { level: 2, name: successor }).waitFor()
      await page.getByRole('link', { name: barrier }).first().waitFor()
      await page.getByRole('link', { name: goal, exact: true }).first().click()
      await page.getByRole('heading', { level: 2, name: goal, exact: true }).waitFor()
      await page.getByRole('link', { name: successor }).first().waitFor()
    }
    await links()
    // The same at a version that stays behind: whatever is changed later.
    const version = Number(/·\s*version (\d+)/.exec((await page.locator('body').textContent()) ?? '')?.[1])
    expect(version).toBeGreaterThan(0)
    await part('barriers')
    await page.goto(`${address}/barriers?at=rev:${version}`)
    await page.getByText('You are viewing the past').waitFor()
    await links()
  })
})
