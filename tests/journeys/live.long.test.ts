import { randomUUID } from 'node:crypto'
import { loadavg } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { quantile } from '../load/comparison.ts'
import { settled } from '../pages/settled.ts'
import { badge, stage } from './visitor.ts'

const owner = 'Amara Nwosu'
/** Minutes of the soak; an hour is what the limits are meant for. */
const minutes = Number(process.env.SOAK_MINUTES ?? 2)

const { ledger, demo, visitAs } = await stage()
const plan = `${ledger.url}/plans/${demo.parameters.planId}`
const id = btoa(`Plan:${demo.parameters.planId}`)

const opened = async (prepare?: (page: Page) => Promise<void>): Promise<Page> => {
  const { page } = await visitAs(owner)
  await prepare?.(page)
  await page.goto(plan)
  await settled(page)
  await badge(page, 'Live').waitFor()
  return page
}

/** Gives the plan another title; when that was recorded, in milliseconds since the epoch. */
const rename = async (title: string): Promise<number> => {
  const { renamePlan } = await demo.ask<{
    renamePlan: { events: { nodes: { recordedAt: string }[] } }
  }>(
    owner,
    `mutation ($input: RenamePlanInput!) { renamePlan(input: $input) {
      ... on Done { events { nodes { recordedAt } } } } }`,
    { input: { planId: id, title, commandId: randomUUID() } },
  )
  return Date.parse(renamePlan.events.nodes[0]!.recordedAt)
}

/** So many a second, whatever each takes; how many of them there were a second. */
const paced = async (perSecond: number, many: number, each: (n: number) => void): Promise<number> => {
  const started = performance.now()
  for (let n = 0; n < many; n++) {
    const early = (n * 1_000) / perSecond - (performance.now() - started)
    if (early > 0) await pause(early)
    each(n)
  }
  return many / ((performance.now() - started) / 1_000)
}

/** Ten a second for so long; resolves when all are recorded. */
const renames = async (seconds: number, recorded?: (title: string, at: number) => void): Promise<void> => {
  const sent: Promise<void>[] = []
  await paced(10, 10 * seconds, n => {
    const title = `Title ${n} of ${10 * seconds}`
    sent.push(rename(title).then(at => recorded?.(title, at)))
  })
  await Promise.all(sent)
}

/** What the API tells a page of a change, told again as often as one likes, each time with the next version. */
const repeating = () => {
  let tell: ((n: number, title: string) => void) | undefined
  const prepare = (page: Page) =>
    page.routeWebSocket(/\/graphql$/, socket => {
      const api = socket.connectToServer()
      api.onMessage(message => {
        socket.send(message)
        if (!String(message).includes('"planChanged"')) return
        tell = (n, title) => {
          const again = JSON.parse(String(message))
          const { planChanged } = again.payload.data
          const { event, plan } = planChanged
          const version = planChanged.version + 1 + n
          const position = String(Number(planChanged.position) + 1 + n)
          Object.assign(planChanged, { version, position })
          Object.assign(event, { version, position, eventId: randomUUID() })
          Object.assign(plan, { version, position })
          Object.assign(plan.state, { version, lastVersion: version, title })
          socket.send(JSON.stringify(again))
        }
      })
    })
  return { prepare, tell: (n: number, title: string) => tell!(n, title) }
}

const figures = (name: string, values: object) =>
  console.log(`${name}: ${JSON.stringify(values)}; load ${loadavg()[0]!.toFixed(1)}`)

interface Watched {
  readonly painted: Record<string, number>
  readonly tasks: number[]
  readonly announced: number[]
}

/** Notes from now on which title stood on the screen when, tasks that took long, and when something was announced. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const seen: Watched = { painted: {}, tasks: [], announced: [] }
    ;(globalThis as unknown as { seen: Watched }).seen = seen
    const clock = () => performance.timeOrigin + performance.now()
    new MutationObserver(() => {
      const title = document.querySelector('h1')?.textContent ?? ''
      requestAnimationFrame(() => {
        seen.painted[title] ??= clock()
      })
    }).observe(document.querySelector('h1')!, { subtree: true, childList: true, characterData: true })
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) seen.tasks.push(Math.round(entry.duration))
    }).observe({ type: 'longtask' })
    const status = [...document.querySelectorAll('.sr-only[role=status]')].at(-1)!
    new MutationObserver(() => {
      if (status.textContent !== '') seen.announced.push(clock())
    }).observe(status, { subtree: true, childList: true, characterData: true })
  })
const watched = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { seen: Watched }).seen) as Promise<Watched>

describe('a plan that is looked at while much happens', () => {
  it('A20: two hundred changes at ten a second stand on the screen within the budget', async () => {
    const page = await opened()
    await watch(page)
    const recorded = new Map<string, number>()
    await renames(20, (title, at) => recorded.set(title, at))
    await page.getByRole('heading', { level: 1, name: 'Title 199 of 200', exact: true }).waitFor()
    const { painted } = await watched(page)
    // one that the next overtook before it was painted was on the screen when that one was
    let later = Number.POSITIVE_INFINITY
    const waits = [...recorded]
      .sort(([, a], [, b]) => b - a)
      .map(([title, at]) => {
        later = Math.min(later, painted[title] ?? Number.POSITIVE_INFINITY)
        return later - at
      })
      .sort((a, b) => a - b)
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map(share => quantile(waits, share))
    figures('A20, ms from the commit to the screen', { p50, p95, p99 })
    expect(waits).toHaveLength(200)
    expect(p50).toBeLessThanOrEqual(120)
    expect(p95).toBeLessThanOrEqual(300)
    expect(p99).toBeLessThanOrEqual(800)
    await page.context().close()
  })

  it('A27: two hundred changes a second for five seconds leave the page answering, and are told together', async () => {
    const { prepare, tell } = repeating()
    const page = await opened(prepare)
    await rename('The first')
    await page.getByRole('heading', { level: 1, name: 'The first', exact: true }).waitFor()
    await watch(page)
    const reached = await paced(200, 1_000, n => tell(n, `Burst ${n}`))
    await page.getByRole('heading', { level: 1, name: 'Burst 999', exact: true }).waitFor()
    await pause(500)
    const { tasks, announced } = await watched(page)
    const between = announced.slice(1).map((at, i) => at - announced[i]!)
    figures('A27', {
      'changes a second': Math.round(reached),
      'long tasks, ms': tasks,
      announcements: announced.length,
    })
    expect(announced.length).toBeGreaterThan(0)
    // the clock of timers is a little coarse
    expect(Math.min(...between, Number.POSITIVE_INFINITY)).toBeGreaterThanOrEqual(240)
    expect(Math.max(0, ...tasks)).toBeLessThanOrEqual(100)
    await page.context().close()
  })

  it(`A83: ${minutes} minutes of ten changes a second leave no more behind than they may`, async () => {
    const page = await opened()
    const devtools = await page.context().newCDPSession(page)
    const used = async () => {
      await devtools.send('HeapProfiler.collectGarbage')
      const { usedSize } = await devtools.send('Runtime.getHeapUsage')
      const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
      return { megabytes: usedSize / 1e6, nodes }
    }
    // what is made once is made by the first changes
    await renames(20)
    const before = await used()
    await renames(minutes * 60)
    await pause(3_000)
    const after = await used()
    figures('A83', { before, after })
    expect(after.megabytes - before.megabytes).toBeLessThan(20)
    expect(after.nodes).toBeLessThanOrEqual(6_000)
    await page.context().close()
  })
})
