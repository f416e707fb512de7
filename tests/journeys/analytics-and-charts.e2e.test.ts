import { readFile } from 'node:fs/promises'
import {
  aalenJohansen,
  coarser,
  kaplanMeier,
  logRank,
  meanCumulative,
  restrictedMean,
  riskSets,
  toldAt,
} from '@plan-ledger/statistics'
import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { violations } from '../pages/page-checks.ts'
import { followedGoals } from './followed-goals.ts'
import { actAs, openPlan, stage, timeBar } from './visitor.ts'

const plan = 'From support engineer to site reliability engineer'
const { ledger, demo, visitAs } = await stage()
const visitor = await visitAs('Ingrid Solberg')
const { page } = visitor

const figure = (title: string): Locator => page.getByRole('figure', { name: title })

/** The cells of a figure's table, row by row. */
const tableOf = async (of: Locator): Promise<readonly (readonly string[])[]> => {
  const table = of.getByRole('table', { name: /\?$/ })
  if (!(await table.isVisible())) await of.getByText('Table', { exact: true }).click()
  // it is drawn once it is opened
  await table.waitFor()
  return table
    .locator('tbody tr')
    .evaluateAll(rows =>
      rows.map(row => [...row.querySelectorAll('td > span:last-child')].map(cell => cell.textContent ?? '')),
    )
}

/** The exact numbers beneath what a figure's table says, row by row; of other cells their text. */
const exactly = async (of: Locator): Promise<readonly (readonly string[])[]> => {
  await tableOf(of)
  return of
    .getByRole('table', { name: /\?$/ })
    .locator('tbody tr')
    .evaluateAll(rows =>
      rows.map(row =>
        [...row.querySelectorAll('td > span:last-child')].map(
          cell => cell.querySelector('data')?.getAttribute('value') ?? cell.textContent ?? '',
        ),
      ),
    )
}

/** What the bars of a figure stand for, row by row. */
const barsOf = (of: Locator): Promise<readonly (readonly string[])[]> =>
  of
    .getByRole('img')
    .locator('svg > g')
    .evaluateAll(rows =>
      rows.map(row =>
        [...row.querySelectorAll('[data-value]')].map(bar => bar.getAttribute('data-value') ?? ''),
      ),
    )

const saved = async (press: Locator): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press.click()])
  return readFile(await download.path())
}

describe('figures across all plans', () => {
  it('A73 draw what their tables say, and A62 nothing of too few people', async () => {
    await page.goto(`${ledger.url}/analytics?by=QUARTER`)
    const goals = figure('Do goals get achieved?')
    await goals.getByRole('img').waitFor()
    const table = await tableOf(goals)
    const told = table.filter(([, people]) => people !== 'too few people to show')
    expect(told.length).toBeGreaterThan(1)
    expect(told.length).toBeLessThan(table.length)
    const bars = await barsOf(goals)
    expect(bars).toEqual(told.map(row => row.slice(2, 7).filter(count => count !== '0')))
    // A61: given up, replaced and left behind are among the outcomes, which add up to all goals
    for (const row of told)
      expect(row.slice(2, 7).reduce((sum, count) => sum + Number(count), 0)).toBe(Number(row[7]))
    for (const row of table)
      if (row[1] === 'too few people to show') expect(new Set(row.slice(2))).toEqual(new Set(['–']))
  })

  it('A63 open exactly what a number counts', async () => {
    const abandoned = page.getByRole('button', { name: /goals abandoned: show what was counted/ }).first()
    const count = Number(await abandoned.textContent())
    expect(count).toBeGreaterThan(0)
    await abandoned.click()
    const sheet = page.getByRole('dialog', { name: 'goals abandoned' })
    await sheet.getByText(`Exactly what was counted: ${count}.`).waitFor()
    await expect.poll(() => sheet.locator('ol > li').count()).toBe(count)
    await page.keyboard.press('Escape')

    await page.goto(`${ledger.url}/analytics?tab=revisions`)
    const why = figure('Why are promises revised?')
    await tableOf(why)
    const dropped = why.getByRole('button', { name: /steps dropped: life event/ })
    const steps = Number(await dropped.textContent())
    await dropped.click()
    const events = page.getByRole('dialog', { name: 'steps dropped: life event' })
    await events.getByText(`Exactly what was counted: ${steps}.`).waitFor()
    await expect.poll(() => events.locator('ol > li').count()).toBe(steps)
    await page.keyboard.press('Escape')
  })

  it('are taken along as rows and as a picture', async () => {
    const months = figure('Are plans steady or churning?')
    await months.locator('svg.recharts-surface').waitFor()
    const rows = (await saved(months.getByRole('button', { name: /^CSV/ }))).toString('utf8')
    expect(rows).toContain('too few people to show')
    expect(rows.trim().split('\r\n')).toHaveLength((await tableOf(months)).length + 1)
    const picture = await saved(months.getByRole('button', { name: /^PNG/ }))
    expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG')
  })

  it('A64 are below 100 % on time with open late goals, and accessible on every tab', async () => {
    for (const tab of ['time', 'barriers', 'reviews', 'overview']) {
      await page.goto(`${ledger.url}/analytics?tab=${tab}`)
      await page.getByRole('figure').first().getByRole('img').waitFor()
      expect(await violations(page), tab).toEqual([])
      if (tab !== 'time') continue
      const [row] = await tableOf(figure('Were promises kept, and against which promise?'))
      expect(Number(row?.[3])).toBeGreaterThan(0)
      expect(row?.[2]).not.toContain('100')
    }
  })
})

describe('A60 figures of time', () => {
  const ends = ['achieved', 'abandoned', 'reformulated', 'planClosed'] as const

  it('say in chart and table what the estimators make of the entries of the log', async () => {
    const { lives, lastDay } = await followedGoals(demo)
    await page.goto(`${ledger.url}/analytics?tab=time`)
    const times = figure('How long until a goal is achieved, or comes to another end?')
    await times.locator('svg.recharts-surface').waitFor()
    const sets = riskSets(lives).filter(({ time }) => time <= lastDay)
    const all = kaplanMeier(sets)
    const days = coarser(
      all.map(({ time }) => time),
      150,
    )
    const incidences = aalenJohansen(sets, ends)
    const curves = [all, ...ends.map(end => incidences.get(end)!)].map(curve => toldAt(curve, days))
    const rows = await exactly(times)
    expect(rows.length).toBeGreaterThan(50)
    expect(rows.map(row => row.slice(0, 3).map(Number))).toEqual(
      curves[0]!.map(({ time, atRisk, censored }) => [time, atRisk, censored]),
    )
    for (const [i, row] of rows.entries()) {
      const shares = curves.map((curve, n) => {
        expect(Number(row[3 + 3 * n])).toBe(curve[i]!.events)
        expect(Number(row[4 + 3 * n])).toBeCloseTo(curve[i]!.estimate, 9)
        return Number(row[4 + 3 * n])
      })
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    }
    // a line for each end, and under each day of the axis the goals at risk
    expect(await times.locator('.recharts-line').count()).toBe(ends.length)
    const middleOf = async (of: Locator) => {
      const box = (await of.boundingBox())!
      return box.x + box.width / 2
    }
    const atRisk = times.getByRole('table', { name: /^Days since/ })
    const [, day] = await atRisk.locator('thead th').allTextContents()
    expect(day).toBe('after 0 days')
    expect(Number(await atRisk.locator('tbody td').first().textContent())).toBe(all[0]!.atRisk)
    const tick = times.locator(
      '.recharts-xAxis-tick-labels text, .recharts-xAxis .recharts-cartesian-axis-tick-value',
    )
    for (const n of [0, 1])
      expect(await middleOf(atRisk.locator('tbody td').nth(n))).toBeCloseTo(await middleOf(tick.nth(n)), -1)

    const durations = figure('How many days are goals open?')
    const [row] = await exactly(durations)
    expect(Number(row!.at(-2))).toBeCloseTo(restrictedMean(all, 365).mean, 9)

    // A63
    const open = lives.filter(({ outcome }) => outcome === undefined).length
    await durations.getByRole('button', { name: /open goals: All plans: show what was counted/ }).click()
    const behind = page.getByRole('dialog', { name: 'open goals: All plans' })
    await behind.getByText(`Exactly what was counted: ${open}.`).waitFor()
    await page.keyboard.press('Escape')

    await page.getByText('still open', { exact: true }).first().click()
    await expect.poll(() => times.locator('.recharts-line').count()).toBe(2)
    expect(await times.locator('[data-point]').count()).toBe(
      curves[0]!.filter(({ censored }) => censored > 0).length,
    )
  })

  it('test two groups by the test that was declared', async () => {
    await page.goto(`${ledger.url}/analytics?tab=time&by=HORIZON&first=year&second=longer`)
    const test = page.getByRole('region', { name: 'Are goals of two groups achieved equally fast?' })
    await test.getByRole('status').waitFor()
    const [chiSquare, p] = await test
      .locator('data')
      .evaluateAll(cells => cells.map(cell => Number(cell.getAttribute('value'))))
    const [year, longer] = await Promise.all(
      ['year', 'longer'].map(async group =>
        (await followedGoals(demo, { by: 'HORIZON', group })).lives.map(({ outcome, ...life }) =>
          outcome === 'achieved' ? { ...life, outcome } : life,
        ),
      ),
    )
    const expected = logRank(year!, longer!)!
    expect(chiSquare).toBeCloseTo(expected.chiSquare, 9)
    expect(p).toBeCloseTo(expected.p, 9)
    await figure('Does confidence foretell the outcome?').getByRole('img').waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('say how many revisions a goal sees over time', async () => {
    const { lives, lastDay } = await followedGoals(demo)
    await page.goto(`${ledger.url}/analytics?tab=revisions`)
    const course = figure('How many revisions does a goal see over time?')
    await course.locator('svg.recharts-surface').waitFor()
    const steps = meanCumulative(
      lives.map(({ owner, outcome: _, revised, ...life }) => ({ ...life, of: owner, events: revised })),
      times =>
        coarser(
          times.filter(time => time <= lastDay),
          100,
        ),
    )
    expect(steps.at(-1)!.mean).toBeGreaterThan(0.5)
    const rows = await exactly(course)
    expect(rows.map(row => row.slice(1, 4).map(Number))).toEqual(
      steps.map(({ time, atRisk, events }) => [time, atRisk, events]),
    )
    for (const [i, row] of rows.entries()) expect(Number(row[4])).toBeCloseTo(steps[i]!.mean, 9)
    await page.goto(`${ledger.url}/analytics?tab=barriers`)
    await figure('Do barriers go with fewer achieved goals?').getByRole('img').waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('A62 say nothing of units of too few people, in chart, table or file', async () => {
    await page.goto(`${ledger.url}/analytics?tab=time&by=UNIT`)
    const times = figure('How long until a goal is achieved, or comes to another end?')
    const rows = await tableOf(times)
    expect(rows.length).toBeGreaterThan(1)
    for (const [, days, ...rest] of rows) {
      expect(days).toBe('too few people to show')
      expect(new Set(rest)).toEqual(new Set(['–']))
    }
    expect(await times.locator('svg.recharts-surface').count()).toBe(0)
    const file = (await saved(times.getByRole('button', { name: /^CSV/ }))).toString('utf8')
    expect(file).not.toMatch(/\d\.\d/)
  })
})

describe('charts of a plan', () => {
  it('A73 tell in their tables what they draw, each with a sentence', async () => {
    await actAs(page, 'Grace Lindqvist (demo)')
    await openPlan(page, ledger.url, plan)
    const address = page.url().split('?')[0]
    await page.goto(`${address}/progress`)
    for (const title of [
      'Is it moving faster than it grows?',
      'Where do steps pile up?',
      'How often and how far were due dates moved?',
      'Is there a rhythm?',
    ]) {
      await figure(title).getByRole('img').waitFor()
      expect(await figure(title).getByRole('img').getAttribute('aria-label'), title).toMatch(/\.$/)
    }
    const rhythm = figure('Is there a rhythm?')
    const weeks = await tableOf(rhythm)
    const days = (await barsOf(rhythm)).map(week => week.reduce((sum, n) => sum + Number(n), 0))
    expect(weeks.map(([, changes]) => Number(changes)).toReversed()).toEqual(days)
    expect(await violations(page)).toEqual([])

    await page.goto(`${address}/history?view=timeline`)
    const lanes = figure('What ran when, against what was agreed?')
    await lanes.getByRole('img').waitFor()
    expect(await lanes.locator('[data-lane]').count()).toBe((await tableOf(lanes)).length)
  })
})

describe('what changed since', () => {
  it('is counted, filters, marks old beside new, and is part of the address', async () => {
    await openPlan(page, ledger.url, plan)
    await page.goto(`${page.url().split('?')[0]}/goals?since=signed&at=rev:170`)
    const changed = page.getByRole('button', { name: /changed elements?, show only these/ }).first()
    await changed.waitFor()
    await page.locator('[data-since=changed] del').first().waitFor()
    const rows = page.locator('li:has(> div [data-since])')
    const all = await rows.count()
    await changed.click()
    await expect.poll(() => new URL(page.url()).searchParams.get('only')).toBe('changed')
    await expect.poll(() => page.locator('[data-since=added]').filter({ visible: true }).count()).toBe(0)
    expect(all).toBeGreaterThan(await rows.filter({ visible: true }).count())
    await timeBar(page).focus()
    await page.keyboard.press('d')
    await expect.poll(() => page.locator('[data-since]').count()).toBe(0)
  })

  it('the last visit is marked on purpose only, and can be set back', async () => {
    const seen = page.getByRole('button', { name: 'Mark as seen up to now' })
    const choice = page.getByRole('button', { name: /^Since/ }).first()
    await page.keyboard.press('n')
    await choice.click()
    await page.getByText(/Passing through never does|You marked this plan/).waitFor()
    await seen.click()
    await page.getByText('Marked as seen.').waitFor()
    await choice.click()
    await page.getByText(/You marked this plan as seen/).waitFor()
    expect(await seen.isDisabled()).toBe(true)
    expect(visitor.complaints.filter(complaint => !/404/.test(complaint))).toEqual([])
  })
})
