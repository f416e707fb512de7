import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readerOf } from '../pages/demonstration.ts'
import { sideways, smallTargets, unnamedCharts, untranslated, violations } from '../pages/page-checks.ts'
import { addressOf, pages } from '../pages/routes.ts'
import { settled } from '../pages/settled.ts'
import { badge, stage, timeBar, type Visitor, visit } from './visitor.ts'

const { ledger, browser, demo } = await stage()

interface View {
  readonly page: string
  /** Where it differs from the page as it is first seen. */
  readonly query?: string
  readonly opened?: (page: Page) => Promise<void>
}

/** Every page, and what opens on them. */
const views: readonly View[] = [
  ...pages.map(page => ({ page })),
  { page: '/plans', query: '?q=nothing+is+called+so' },
  { page: '/nowhere' },
  { page: '/plans/[planId]', query: '?at=rev:41' },
  { page: '/plans/[planId]/history', query: '?view=story' },
  { page: '/plans/[planId]/compare', query: '?a=rev:41&b=rev:60&view=table' },
  {
    page: '/plans/[planId]/goals',
    opened: async page => {
      await page.getByRole('button', { name: 'Set a goal' }).first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    page: '/plans/[planId]/steps',
    opened: async page => {
      await page
        .getByRole('button', { name: /^Change step/ })
        .first()
        .click()
      await page.getByRole('menu').waitFor()
    },
  },
  {
    page: '/plans/[planId]/goals',
    query: '?goal=[goalId]',
    opened: page =>
      page
        .getByRole('dialog')
        .getByRole('heading', { name: /^Revisions/ })
        .waitFor(),
  },
]

const visitAs = async (look: Parameters<typeof visit>[1], cookies: Readonly<Record<string, string>> = {}) => {
  const visitor = await visit(browser, look)
  const cookie = (name: string, value: string) =>
    visitor.context.addCookies([{ name, value, url: ledger.url }])
  for (const [name, value] of Object.entries(cookies)) await cookie(name, value)
  const open = async ({ page: wanted, query = '', opened }: View) => {
    await cookie('acting', demo.acting(readerOf(wanted)))
    const address = addressOf(wanted, demo.parameters) + query.replace('[goalId]', demo.parameters.goalId!)
    await visitor.page.goto(ledger.url + address)
    await settled(visitor.page)
    await opened?.(visitor.page)
  }
  return { ...visitor, open }
}

/** All views by two visitors at once, which is what the machine bears; what they find wrong, by view. */
const through = async (
  list: readonly View[],
  visitors: readonly { readonly open: (view: View) => Promise<void> }[],
  look: (view: View, visitor: number) => Promise<Readonly<Record<string, readonly string[]>>>,
) => {
  const left = [...list]
  const flaws: Record<string, unknown> = {}
  await Promise.all(
    visitors.map(async ({ open }, i) => {
      for (let view = left.shift(); view; view = left.shift()) {
        await open(view)
        const found = Object.entries(await look(view, i)).filter(([, each]) => each.length > 0)
        if (found.length > 0) flaws[view.page + (view.query ?? '')] = Object.fromEntries(found)
      }
    }),
  )
  return flaws
}

/**
 * What is read out, without what differs from one demonstration to the next by the day on which it was made: dates, numbers,
 * ids and digests. After a change of words, `vitest run -u` writes it anew.
 */
const asStands = (snapshot: string) =>
  `${snapshot
    .replace(/[\da-f]{8}(-?[\da-f]{4,12}){4,}/g, '#')
    .replace(/- time: .*/g, '- time')
    .replace(/\d+ \p{Script=Arabic}+ \d{4}(، [\d:]+)?/gu, '#')
    .replace(/\d+([.:]\d+)*/g, '#')}\n`

const wide = { width: 1280, height: 900 }
const narrow = { width: 320, height: 800 }
/** The room, in CSS pixels, that a zoom to 200 % leaves. */
const twice = { width: wide.width / 2, height: wide.height / 2 }

describe('every page', () => {
  it('A72, A73, A75, A76, A81: is accessible in both themes, fits at 320 px, at twice its size and a finger, names its charts, and raises no complaint', async () => {
    const visitors = await Promise.all([visitAs(wide), visitAs(wide)])
    const touches = await Promise.all(visitors.map(({ context, page }) => context.newCDPSession(page)))
    const heard = visitors.map(() => 0)
    const flaws = await through(views, visitors, async (view, i) => {
      const { page, complaints } = visitors[i]!
      const light = await violations(page)
      const charts = await unnamedCharts(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      const dark = await violations(page, ['color-contrast', 'link-in-text-block'])
      await page.setViewportSize(twice)
      const large = await sideways(page)
      await page.setViewportSize(narrow)
      const small = [...(await sideways(page)), ...(await violations(page, ['target-size']))]
      await touches[i]!.send('Emulation.setTouchEmulationEnabled', { enabled: true })
      const finger = await smallTargets(page, 44)
      await touches[i]!.send('Emulation.setTouchEmulationEnabled', { enabled: false })
      await page.emulateMedia({ colorScheme: 'light' })
      await page.setViewportSize(wide)
      const said = complaints.slice(heard[i]).filter(each => view.page !== '/nowhere' || !/404/.test(each))
      heard[i] = complaints.length
      return { light, charts, dark, large, small, finger, said }
    })
    for (const each of visitors) await each.close()
    expect(flaws).toEqual({})
  })
})

describe('every page from right to left', () => {
  it('A77: stands the other way round, with no English left and no word that is a key; the arrow to the right goes to the past', async () => {
    const visitors = await Promise.all([0, 1].map(() => visitAs(wide, { locale: 'ar-XB' })))
    const flaws = await through(
      pages.map(page => ({ page })),
      visitors,
      async (_, i) => {
        const { page } = visitors[i]!
        const direction = await page.evaluate(() => document.documentElement.dir)
        return {
          direction: direction === 'rtl' ? [] : [direction],
          sideways: await sideways(page),
          words: await untranslated(page),
        }
      },
    )
    expect(flaws).toEqual({})
    const { page, open } = visitors[0]!
    await open({ page: '/plans/[planId]' })
    const thumb = page.getByRole('slider').first()
    const before = Number(await thumb.getAttribute('aria-valuenow'))
    await thumb.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(async () => Number(await thumb.getAttribute('aria-valuenow'))).toBe(before - 1)
    await open({ page: '/plans/[planId]/compare', query: '?a=rev:41&b=now' })
    const later = page.getByRole('slider').last()
    const last = Number(await later.getAttribute('aria-valuenow'))
    await later.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(async () => Number(await later.getAttribute('aria-valuenow'))).toBe(last - 1)
    for (const each of visitors) await each.close()
  })

  it('A77: says and names six of its parts as they were looked over, beginning at the right', async () => {
    const { page, open, close } = await visitAs(wide, { locale: 'ar-XB' })
    const main = page.getByRole('main')
    const plan = { page: '/plans/[planId]', query: '?at=rev:41' }
    const views: readonly (View & { readonly name: string; readonly part: Locator })[] = [
      { ...plan, name: 'sections', part: main.getByRole('navigation').last() },
      {
        ...plan,
        name: 'time-bar',
        part: main.getByRole('region').first(),
        // what to compare with comes a little later
        opened: () => main.getByRole('region').first().getByRole('button').nth(5).waitFor(),
      },
      { ...plan, page: '/plans/[planId]/goals', name: 'goals', part: main.getByRole('region').last() },
      {
        ...plan,
        name: 'history',
        part: main.getByRole('article').filter({ has: page.getByRole('button', { disabled: true }) }),
      },
      {
        page: '/plans/[planId]/compare',
        query: '?a=rev:41&b=rev:47',
        name: 'comparison',
        part: main.getByRole('region').last(),
      },
      {
        page: '/plans/[planId]/progress',
        query: '?at=rev:60&tab=commitments',
        name: 'chart',
        part: main.getByRole('figure').last(),
      },
    ]
    for (const { name, part, ...view } of views) {
      await open(view)
      await expect(asStands(await part.ariaSnapshot())).toMatchFileSnapshot(`ar-XB/${name}.txt`)
    }
    await open(plan)
    const from = async (part: Locator) => (await part.boundingBox())!.x
    const steps = main.getByRole('region').first().getByRole('slider').locator('..').locator('..')
    expect(await from(steps.getByRole('button').first())).toBeGreaterThan(
      await from(steps.getByRole('button').nth(1)),
    )
    expect(await from(main.getByRole('navigation').last())).toBeGreaterThan(
      await from(main.getByRole('article').first()),
    )
    await close()
  })
})

describe('a plan', () => {
  let visitor: Visitor & { readonly open: (view: View) => Promise<void> }
  let page: Page
  const plan = { page: '/plans/[planId]' }

  beforeAll(async () => {
    visitor = await visitAs({ width: 1440 })
    page = visitor.page
  })
  afterAll(() => visitor?.close())

  it('A76: has a time bar of one line where there is little room', async () => {
    await page.setViewportSize(narrow)
    await visitor.open({ ...plan, query: '?at=rev:41' })
    const bar = await page.getByRole('region', { name: 'Time bar' }).boundingBox()
    expect(bar?.height).toBeLessThanOrEqual(64)
    await page.setViewportSize(wide)
  })

  it('A80: whose title is a script or turns the direction is a title and nothing more', async () => {
    const title = '</script><script>document.title = "taken"</script> \u202e backwards'
    const id = btoa(`Plan:${demo.parameters.planId}`)
    await demo.ask(
      'Amara Nwosu',
      'mutation ($input: RenamePlanInput!) { renamePlan(input: $input) { __typename } }',
      { input: { planId: id, title, commandId: crypto.randomUUID() } },
    )
    await visitor.open(plan)
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(title)
    expect(await page.title()).not.toBe('taken')
    expect(await page.locator('h1 bdi').count()).toBeGreaterThan(0)
  })

  it('A78: stands on paper with all its goals and what was disputed, and nothing is cut off', async () => {
    await visitor.open({ page: '/plans/[planId]/print' })
    await page.emulateMedia({ media: 'print' })
    // A4 without its margins, in CSS pixels
    await page.setViewportSize({ width: 718, height: 1046 })
    const id = btoa(`Plan:${demo.parameters.planId}`)
    const { plan: known } = await demo.ask<{
      plan: {
        state: { goals: { nodes: { statement: string }[] }; disputes: { nodes: { statement: string }[] } }
      }
    }>(
      'Amara Nwosu',
      `query ($id: ID!) { plan(id: $id) { state {
        goals(first: 50) { nodes { statement } } disputes(first: 50) { nodes { statement } } } } }`,
      { id },
    )
    const words = (await page.getByRole('article').textContent())!
    for (const { statement } of [...known.state.goals.nodes, ...known.state.disputes.nodes])
      expect(words).toContain(statement)
    expect(await sideways(page)).toEqual([])
    expect(await page.getByRole('slider').count()).toBe(0)
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000)
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize(wide)
  })

  it('shows all its keys, goes to its named revisions by one, and hears no letter from who switched them off', async () => {
    await visitor.open(plan)
    await badge(page, 'Live').waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).getByText('Back to now').waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+BracketLeft')
    await page.getByText('You are viewing the past').waitFor()
    const letters = async (choice: 'On' | 'Off') => {
      await visitor.open({ page: '/settings' })
      await page.getByRole('group', { name: 'Single keys' }).getByRole('radio', { name: choice }).check()
      await visitor.open(plan)
      await badge(page, 'Live').waitFor()
    }
    await letters('Off')
    for (const key of ['?', '[', 'l']) await page.keyboard.press(key)
    // arrows are no letters
    await timeBar(page).focus()
    await page.keyboard.press('PageDown')
    await page.getByText('You are viewing the past').waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await badge(page, 'Paused').count()).toBe(0)
    await letters('On')
    await page.keyboard.press('[')
    await page.getByText('You are viewing the past').waitFor()
  })

  it('A82: moves nothing for who wants no motion', async () => {
    await visitor.open(plan)
    await badge(page, 'Live').waitFor()
    const moving = () =>
      page.evaluate(() =>
        document
          .getAnimations()
          .filter(each => Number(each.effect?.getComputedTiming().duration) > 0)
          .map(each => String((each as CSSAnimation).animationName ?? each.id)),
      )
    await page.getByRole('button', { name: 'Change the plan' }).click()
    expect(await moving()).toEqual([])
    await page.getByRole('menuitem', { name: 'Rename…' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await moving()).toEqual([])
    await page.keyboard.press('Escape')
    await timeBar(page).focus()
    await page.keyboard.press('PageDown')
    await page.getByText('You are viewing the past').waitFor()
    expect(await moving()).toEqual([])
  })
})
