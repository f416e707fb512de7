import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { badge, openPlan, stage } from './visitor.ts'

const { ledger, visitAs } = await stage()
const { page } = await visitAs('Priya Raman')
await openPlan(page, ledger.url, 'From ward nurse to clinical data analyst')
const address = page.url().split('?')[0]!

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
    expect(await dialog().getByRole('table').getByRole('row').count()).toBe(3)
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
