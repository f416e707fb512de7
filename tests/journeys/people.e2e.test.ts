import { createHash, randomUUID } from 'node:crypto'
import { withLedger } from '@plan-ledger/cli'
import { foldPlan, planStream } from '@plan-ledger/domain'
import { digestInput } from '@plan-ledger/projections'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { hands } from './hands.ts'
import { badge, openPlan, plans, stage, timeline } from './visitor.ts'

const title = 'From ward nurse to clinical data analyst'

const { ledger, demo, visitAs } = await stage()
const [priya, grace] = await Promise.all([visitAs('Priya Raman'), visitAs('Grace Lindqvist')])
await openPlan(priya.page, ledger.url, title)
const plan = priya.page.url().split('?')[0]!
const uuid = plan.split('/').at(-1)!
/** As the API names it. */
const planId = btoa(`Plan:${uuid}`)

const open = async (page: Page, part: string) => {
  await page.goto(plan + part)
  await badge(page, 'Live').waitFor()
}
/** Does as Priya what a form would do. */
const command = (name: string, input: object) =>
  demo.ask<Record<string, { readonly version: number }>>(
    'Priya Raman',
    `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ... on Done { version } } }`,
    { input: { planId, commandId: randomUUID(), ...input } },
  )
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

  it('A15 keep the old name in what was recorded under it, and in the past', async () => {
    const { page } = priya
    const tag = randomUUID().slice(0, 8)
    const [old, now] = [`Ilse Brandt ${tag}`, `Ilse Sommer ${tag}`]
    const { addSupporter } = await command('addSupporter', { name: old, role: 'MENTOR' })
    await open(page, '/supporters')
    const mentors = page.getByRole('region', { name: 'Mentors' })
    await mentors.getByRole('button', { name: `Change ${old}` }).click()
    await page.getByRole('menuitem', { name: 'Change…' }).click()
    await page.getByRole('dialog').getByLabel('Their name').fill(now)
    await save(page, 'Save')
    await mentors.getByText(now).waitFor()
    expect(await mentors.getByText(old).count()).toBe(0)

    await open(page, '/history')
    await page.getByText(`added ${old} as a supporter`).waitFor()
    expect(await page.getByText(`added ${now} as a supporter`).count()).toBe(0)
    await page.goto(`${plan}/supporters?at=rev:${addSupporter!.version}`)
    await badge(page, 'Past').waitFor()
    await mentors.getByText(old).waitFor()
    expect(await mentors.getByText(now).count()).toBe(0)
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
    await panel(priya.page).getByLabel('Your comment').fill(`@Grace ${words}`)
    await panel(priya.page).getByRole('button', { name: 'Comment', exact: true }).click()
    await panel(priya.page).getByText(words).first().waitFor()

    // it names her, so it waits for her
    await grace.page.goto(`${ledger.url}/coach`)
    const waits = grace.page.getByRole('list', { name: 'Waits for me' }).getByRole('listitem')
    await waits.first().waitFor()
    const all = grace.page.getByRole('button', { name: /^Show all \d/ })
    if (await all.isVisible()) await all.click()
    const waiting = waits.filter({ hasText: words })
    await waiting.getByText('Comment that names you').waitFor()
    await waiting.getByRole('link').click()
    await panel(grace.page).getByText(words).waitFor()
    await panel(grace.page).getByRole('button', { name: 'Answer to Priya Raman (demo)' }).last().click()
    await panel(grace.page).getByRole('textbox').fill(`Yes: ${words}`)
    await panel(grace.page).getByRole('button', { name: 'Answer', exact: true }).click()
    await panel(priya.page).getByText(`Yes: ${words}`).waitFor()
    expect([...priya.complaints, ...grace.complaints]).toEqual([])
  })

  it('leads to the correction that is said of it, and the correction to the entry', async () => {
    const { page } = grace
    await open(page, '/history')
    await page.getByRole('link', { name: 'corrected an entry' }).first().click()
    await page.waitForURL(/\/audit\//)
    const corrected = page.url()
    await page
      .getByRole('link', { name: /^Corrected by Priya Raman/ })
      .first()
      .click()
    const about = page.getByRole('region', { name: 'The entry it is about' })
    await about.getByRole('link').click()
    await page.waitForURL(corrected)
    await page
      .getByText(/^It was not so: /)
      .first()
      .waitFor()
  })
})

describe('a version that is signed', () => {
  const counted = async (page: Page, heading: string) => {
    const chips = page
      .getByRole('region', { name: heading })
      .getByText(/^[~+−↕] \d+ (changed|added|removed|moved)$/)
    await chips.first().waitFor()
    return (await chips.allTextContents()).map(words => words.trim())
  }

  it('A46 is asked about again when the plan moved meanwhile, keeps its digest, and drift is counted from it', async () => {
    const name = `Agreed ${randomUUID().slice(0, 8)}`
    await open(priya.page, '/baselines')
    await priya.page.getByRole('button', { name: 'Propose a baseline' }).click()
    await priya.page.getByRole('dialog').getByLabel('Name').fill(name)
    await save(priya.page, 'Put it up for signing')
    const item = (page: Page) =>
      page.getByRole('list', { name: 'Baselines' }).getByRole('listitem').filter({ hasText: name }).first()
    const version = Number(/version (\d+)/.exec((await item(priya.page).textContent())!)![1])

    await open(grace.page, '/baselines')
    await item(grace.page).getByRole('button', { name: 'Sign…' }).click()
    const signing = grace.page.getByRole('dialog', { name: `Sign version ${version}` })
    const sign = signing.getByRole('button', { name: `Sign version ${version}`, exact: true })
    await expect.poll(() => sign.isEnabled()).toBe(true)
    await command('setGoal', { statement: `Meanwhile ${name}` })
    await signing.getByText(/^The plan moved while you were reading: 1 change,/).waitFor()
    expect(await sign.isDisabled(), 'without a second thought').toBe(true)
    await signing.getByRole('button', { name: `I know; sign version ${version} all the same` }).click()
    await sign.click()
    await signing.waitFor({ state: 'hidden' })
    await item(priya.page).getByRole('button', { name: 'Sign…' }).click()
    await save(priya.page, `Sign version ${version}`)
    await item(priya.page).getByText('signed by all').waitFor()
    const digest = (await item(priya.page).locator('code').first().textContent())!

    for (let i = 1; i <= 17; i++) await command('renamePlan', { title: `${title} ${i}` })
    for (let i = 1; i <= 3; i++) await command('planStep', { action: `Later ${i} ${name}` })
    const { version: last } = (await command('renamePlan', { title })).renamePlan!

    // what was signed is made anew from the first events of the plan, and is still what stands there
    const { events } = await withLedger(ledger, books => books.plans().load(planStream(uuid)))
    const then = foldPlan(events.slice(0, version))!
    expect(createHash('sha256').update(digestInput(then)).digest('hex')).toBe(digest)
    await open(priya.page, '/baselines')
    expect(await item(priya.page).locator('code').first().textContent()).toBe(digest)

    // and made anew in the reader's browser, from events that it proves
    const { page } = priya
    const check = () =>
      item(page)
        .getByRole('button', { name: /^Check digest in this browser, signed by Grace/ })
        .click()
    const heading = (name: string) => item(page).getByRole('heading', { name, exact: true })
    await check()
    await heading('The signature holds').waitFor({ timeout: 60_000 })
    await item(page)
      .getByText(
        `Made anew from the first ${version} events, the digest is the one that was signed: ${digest}.`,
      )
      .waitFor()
    const { plan: compared } = await demo.ask<{
      plan: { diff: { elements: { totalCount: number; nodes: { kind: string; mark: string }[] } } }
    }>(
      'Priya Raman',
      'query ($id: ID!, $from: Moment!, $to: Moment!) { plan(id: $id) { diff(from: $from, to: $to) { elements(first: 100) { totalCount nodes { kind mark } } } } }',
      { id: planId, from: `rev:${version}`, to: `rev:${last}` },
    )
    const { nodes: elements, totalCount } = compared.diff.elements
    expect(elements).toHaveLength(totalCount)
    // that it was signed is a difference, but no drift
    const marked = (mark: string) =>
      elements.filter(element => element.kind !== 'BASELINE' && element.mark === mark).length
    expect(marked('ADDED')).toBeGreaterThanOrEqual(4)
    expect(await counted(priya.page, 'Drift since sign-off')).toEqual(
      [
        [marked('CHANGED'), '~', 'changed'],
        [marked('ADDED'), '+', 'added'],
        [marked('REMOVED'), '−', 'removed'],
        [marked('MOVED'), '↕', 'moved'],
      ].flatMap(([n, sign, word]) => (n === 0 ? [] : [`${sign} ${n} ${word}`])),
    )
  })
})

describe('the coach', () => {
  interface Changed {
    readonly title: string
    readonly changes: number
    readonly visit: { readonly position: string } | null
    readonly plan: { readonly version: number }
  }
  const changed = async () =>
    (
      await demo.ask<{ viewer: { changedSinceVisit: { nodes: readonly Changed[] } } }>(
        'Grace Lindqvist',
        '{ viewer { changedSinceVisit(first: 30) { nodes { title changes visit { position } plan { version } } } } }',
      )
    ).viewer.changedSinceVisit.nodes

  it('A50 sees of each owner what happened after the visit that is kept, and of nobody else’s less', async () => {
    const { page } = grace
    await page.goto(`${ledger.url}/coach`)
    const news = page.getByRole('list', { name: 'Changed since my last visit' })
    const row = (of: string) => news.getByRole('listitem').filter({ hasText: of })
    await row(title)
      .getByRole('button', { name: `Mark as seen: ${title}` })
      .click()
    await row(title).waitFor({ state: 'detached' })
    const another = (await changed())[0]!

    for (const words of ['One', 'Two', 'Three'])
      await command('planStep', { action: `${words} ${randomUUID()}` })
    await row(title)
      .getByText(/^3 changes since my visit on/)
      .waitFor()
    const now = await changed()
    const own = now.find(each => each.title === title)!
    expect(own.visit).not.toBeNull()
    // what lies after the kept position, counted in the plan itself
    const { plan: known } = await demo.ask<{
      plan: { timeline: { nodes: { events: { nodes: { position: string }[] } }[] } }
    }>(
      'Grace Lindqvist',
      'query ($id: ID!) { plan(id: $id) { timeline(first: 5) { nodes { events(first: 100, newestFirst: true) { nodes { position } } } } } }',
      { id: planId },
    )
    const after = known.timeline.nodes
      .flatMap(set => set.events.nodes)
      .filter(event => BigInt(event.position) > BigInt(own.visit!.position))
    expect(after).toHaveLength(own.changes)
    expect(
      now.find(each => each.title === another.title),
      'another owner’s',
    ).toEqual(another)
    await row(another.title).first().waitFor()
  })

  it('finds what changed since last time, and why, in one click from the workspace, and the whole difference in two', async () => {
    const { page } = grace
    const why = `The ward asks for it ${randomUUID()}`
    const { setGoal } = await command('setGoal', {
      statement: `Reads a chart ${randomUUID()}`,
      due: '2030-01-31',
    })
    expect(setGoal).toBeDefined()
    const { plan: known } = await demo.ask<{ plan: { state: { goals: { nodes: { id: string }[] } } } }>(
      'Priya Raman',
      'query ($id: ID!) { plan(id: $id) { state { goals(first: 100) { nodes { id } } } } }',
      { id: planId },
    )
    await command('reviseGoal', {
      goalId: known.state.goals.nodes.at(-1)!.id,
      due: '2030-03-31',
      reason: { code: 'NEW_INFORMATION', text: why },
    })
    await page.goto(`${ledger.url}/coach`)
    await badge(page, 'Live').waitFor()
    const { done, click } = hands()
    const row = page
      .getByRole('list', { name: 'Changed since my last visit' })
      .getByRole('listitem')
      .filter({ hasText: title })
      .first()
    await click(row.getByRole('button', { expanded: false }))
    const story = row.getByRole('region', { name: 'The changes, oldest first' })
    await story.getByText(why).waitFor()
    await story.getByText('new information').first().waitFor()
    await story.getByText('+59 days').first().waitFor()
    await click(row.getByRole('link', { name: 'Compare with now' }))
    await page.waitForURL(/\/compare\?a=/)
    await page.locator('[data-difference]').filter({ hasText: 'Reads a chart' }).first().waitFor()
    expect(done).toMatchObject({ clicks: 2, fields: 0 })
  })

  it('answers a check-in by keys: A goes there, A answers, and nothing is sent that is taken back in time', async () => {
    const { page } = grace
    const moved = `Two tables without help ${randomUUID()}`
    await command('recordCheckIn', { moved })
    const answered = async () => {
      const { plan: known } = await demo.ask<{
        plan: { state: { checkIns: { nodes: { moved: string | null; acknowledged: object | null }[] } } }
      }>(
        'Grace Lindqvist',
        'query ($id: ID!) { plan(id: $id) { state { checkIns(first: 100) { nodes { moved acknowledged { at } } } } } }',
        { id: planId },
      )
      return known.state.checkIns.nodes.find(each => each.moved === moved)!.acknowledged !== null
    }
    await page.goto(`${ledger.url}/coach`)
    await badge(page, 'Live').waitFor()
    const waits = page.getByRole('list', { name: 'Waits for me' })
    await waits.getByRole('listitem').first().waitFor()
    await page.keyboard.press('a')
    expect(await waits.locator('li:focus').count(), 'the first check-in is gone to').toBe(1)
    expect(await page.getByText('Sent in ten seconds.').count()).toBe(0)

    const more = page.getByRole('button', { name: /^Show all/ })
    if (await more.isVisible()) await more.click()
    const row = waits.getByRole('listitem').filter({ hasText: moved })
    await row.focus()
    await page.keyboard.press('a')
    await row.getByRole('status').getByText('Sent in ten seconds.').waitFor()
    await row.getByRole('button', { name: 'Undo' }).click()
    await row.getByRole('button', { name: 'Acknowledge the check-in of Priya Raman' }).waitFor()
    expect(await answered()).toBe(false)
    await row.focus()
    await page.keyboard.press('a')
    await row.getByRole('button', { name: 'Undo' }).waitFor()
    expect(await answered(), 'not yet').toBe(false)
    // leaving sends it
    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await expect.poll(answered).toBe(true)
  })

  it('A51 reads no more from the moment another is chosen, without a reload, and can take along what they were typing', async () => {
    const choose = async (coach: string) => {
      await priya.page
        .getByRole('region', { name: 'Coach' })
        .getByRole('button', { name: 'Choose another…' })
        .click()
      await priya.page.getByLabel('Who?').selectOption({ label: `${coach} (demo)` })
      await save(priya.page, 'Choose as coach')
    }
    const menu = (name: string) => grace.page.getByRole('button', { name, exact: true })
    const renames = async () =>
      (
        await demo.ask<{ renamePlan: { __typename: string } }>(
          'Grace Lindqvist',
          'mutation ($input: RenamePlanInput!) { renamePlan(input: $input) { __typename } }',
          { input: { planId, title, commandId: randomUUID() } },
        )
      ).renamePlan.__typename
    await open(grace.page, '')
    await menu('Change the plan').click()
    await grace.page.getByRole('menuitem', { name: /^Rename/ }).click()
    const typed = `Typed by the coach ${randomUUID()}`
    await grace.page.getByRole('dialog').getByRole('textbox').first().fill(typed)
    await open(priya.page, '/supporters')
    await choose('Tomás Rivera')
    await grace.page.getByText('This plan is no longer open to you.').waitFor()
    await grace.page.getByText(typed).waitFor()
    await grace.page.getByRole('button', { name: 'Copy what I typed' }).waitFor()
    expect(await grace.page.getByText(title).count(), 'nothing of the plan is left on the page').toBe(0)
    expect(await renames()).toBe('Rejected')
    await grace.page.getByRole('link', { name: 'To the plans' }).click()
    await grace.page.getByRole('heading', { level: 1, name: 'Plans' }).waitFor()
    await grace.page.goto(plan)
    await grace.page.getByText('There is no such plan, or you have no access to it.').waitFor()

    await choose('Grace Lindqvist')
    await open(grace.page, '')
    await menu('Change the plan').waitFor()
    expect(await renames()).toBe('RenamePlanDone')
  })
})

describe('a member', () => {
  it('A15 is called by another name at once on open pages, and as before in what was recorded', async () => {
    const [old, now] = ['Priya Raman (demo)', `Priya Sommer ${randomUUID().slice(0, 8)}`]
    const { page } = grace
    const head = (name: string) => page.getByText(`Owner ${name}`)
    await open(page, '')
    await head(old).waitFor()
    const { renamePlan: before } = await command('renamePlan', { title: `${title} I` })

    await priya.page.goto(`${ledger.url}/settings`)
    await priya.page.getByRole('button', { name: 'Rename…' }).click()
    await priya.page.getByLabel('Name from now on').fill(now)
    await save(priya.page, 'Rename')
    await priya.page.getByRole('button', { name: `Acting as ${now}` }).waitFor()
    await head(now).waitFor()
    await command('renamePlan', { title })

    await open(page, '/history')
    const told = (name: string, as: string) =>
      timeline(page)
        .getByRole('listitem')
        .filter({ hasText: name })
        .filter({ hasText: `renamed the plan to ${as}` })
    await told(now, title).first().waitFor()
    await told(old, `${title} I`).first().waitFor()
    expect(await told(now, `${title} I`).count()).toBe(0)
    await page.goto(`${plan}?at=rev:${before!.version}`)
    await head(old).waitFor()
    expect(await head(now).count()).toBe(0)
    await page.goto(`${ledger.url}/plans?q=${encodeURIComponent(now)}`)
    await plans(page).getByText(now).first().waitFor()
    expect([...priya.complaints, ...grace.complaints]).toEqual([])
  })
})
