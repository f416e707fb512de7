import { randomUUID } from 'node:crypto'
import type { Page, WebSocketRoute } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { settled } from '../pages/settled.ts'
import { badge, stage } from './visitor.ts'

const owner = 'Amara Nwosu'
const { ledger, demo, visitAs } = await stage()
const plan = `${ledger.url}/plans/${demo.parameters.planId}`
const id = btoa(`Plan:${demo.parameters.planId}`)
const { page } = await visitAs(owner)
/** One whose clock is ours, so that nobody has to wait. */
const { page: timed } = await visitAs(owner)
await timed.clock.install()

/** The way of the page's socket to the API, in our hands. */
const line = {
  open: true,
  silent: false,
  code: 1011,
  sockets: new Set<WebSocketRoute>(),
  /** What a page was told last. */
  told: new Map<Page, string>(),
}
const cut = async (code: number) => {
  line.open = false
  line.code = code
  for (const socket of line.sockets) await socket.close({ code })
}

for (const each of [page, timed])
  await each.routeWebSocket(/\/graphql$/, socket => {
    if (!line.open) return void socket.close({ code: line.code })
    const api = socket.connectToServer()
    line.sockets.add(socket)
    socket.onMessage(message => {
      if (!line.silent) api.send(message)
    })
    api.onMessage(message => {
      if (line.silent) return
      socket.send(message)
      line.told.set(each, `${message}`)
    })
    socket.onClose(() => {
      line.sockets.delete(socket)
      void api.close()
    })
    api.onClose(() => void socket.close())
  })
beforeEach(async () => {
  line.open = true
  line.silent = false
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

const open = async (address: string, of = page) => {
  await of.goto(plan + address)
  await settled(of)
  await badge(of, 'Live').waitFor()
}
const another = (word: string) => `${word} ${randomUUID().slice(0, 8)}`

/** By the API, as if somebody else did it. */
const rename = (title: string) =>
  demo.ask(owner, 'mutation ($input: RenamePlanInput!) { renamePlan(input: $input) { __typename } }', {
    input: { planId: id, title, commandId: randomUUID() },
  })
const planStep = (action: string) =>
  demo.ask(owner, 'mutation ($input: PlanStepInput!) { planStep(input: $input) { __typename } }', {
    input: { planId: id, action, commandId: randomUUID() },
  })
const title = (words: string, of = page) => of.getByRole('heading', { level: 1, name: words, exact: true })
const step = (action: string) => page.getByRole('button', { name: `Change step ${action}`, exact: true })

describe('a plan that is looked at while it changes', () => {
  it('A20: twenty changes come one after the other, and the last stays', async () => {
    await open('')
    await page.evaluate(() => {
      const seen: string[] = []
      ;(globalThis as unknown as { titles: string[] }).titles = seen
      new MutationObserver(() => {
        const now = document.querySelector('h1')?.textContent ?? ''
        if (now !== seen.at(-1)) seen.push(now)
      }).observe(document.querySelector('h1')!, { subtree: true, childList: true, characterData: true })
    })
    const names = Array.from({ length: 20 }, (_, i) => another(`Name ${i}`))
    for (const name of names) {
      await rename(name)
      await title(name).waitFor()
    }
    expect(await page.evaluate(() => (globalThis as unknown as { titles: string[] }).titles)).toEqual(names)
  })

  it('a part of the plan is asked for again only by what concerns it, and then shows it', async () => {
    const asked: string[] = []
    page.on('request', request => {
      const { operationName } = (request.method() === 'POST' ? request.postDataJSON() : null) ?? {}
      if (typeof operationName === 'string') asked.push(operationName)
    })
    await open('/supporters')
    asked.length = 0
    for (const name of [another('Elsewhere'), another('Elsewhere')]) {
      await rename(name)
      await title(name).waitFor()
    }
    // What is asked later than the index of the time bar would be.
    await expect.poll(() => asked.filter(name => name === 'PlanIndex').length).toBeGreaterThan(0)
    const name = another('Grace')
    await demo.ask(
      owner,
      'mutation ($input: AddSupporterInput!) { addSupporter(input: $input) { __typename } }',
      { input: { planId: id, name, role: 'MENTOR', commandId: randomUUID() } },
    )
    await page.getByText(name).first().waitFor()
    expect(asked.filter(name => name === 'Supporters')).toHaveLength(1)
    expect(asked).not.toContain('Remarks')
  })

  it('what was removed since a moment keeps its old place, and says so', async () => {
    const supporterId = randomUUID()
    const name = another('Tomas')
    const added = await demo.ask<{ addSupporter: { version: number } }>(
      owner,
      'mutation ($input: AddSupporterInput!) { addSupporter(input: $input) { ... on AddSupporterDone { version } } }',
      { input: { planId: id, supporterId, name, role: 'MENTOR', commandId: randomUUID() } },
    )
    await demo.ask(
      owner,
      'mutation ($input: RemoveSupporterInput!) { removeSupporter(input: $input) { __typename } }',
      { input: { planId: id, supporterId, commandId: randomUUID() } },
    )
    await open(`/supporters?since=rev:${added.addSupporter.version}`)
    const row = page.getByRole('listitem').filter({ hasText: name }).filter({ hasText: 'no longer planned' })
    await row.waitFor()
    expect(await row.getByRole('button').count()).toBe(0)
  })

  it('A21: after the socket was killed and twenty-five things happened, each is there once', async () => {
    await open('/steps')
    await cut(1011)
    await badge(page, 'Reconnecting').waitFor()
    const actions = Array.from({ length: 25 }, (_, i) => another(`Missed ${i}`))
    for (const action of actions) await planStep(action)
    line.open = true
    await page.getByRole('button', { name: 'Retry now' }).click()
    await badge(page, 'Live').waitFor()
    await step(actions.at(-1)!).waitFor()
    for (const action of actions) await expect.poll(() => step(action).count(), { message: action }).toBe(1)
  })

  it.each([1011, 4500])('A22: closed with %i, the page comes back without being loaded anew', async code => {
    await open('')
    await page.evaluate(() => {
      ;(globalThis as { untouched?: boolean }).untouched = true
    })
    await cut(code)
    await badge(page, 'Reconnecting').waitFor()
    line.open = true
    await badge(page, 'Live').waitFor()
    const name = another('Back')
    await rename(name)
    await title(name).waitFor()
    expect(await page.evaluate(() => (globalThis as { untouched?: boolean }).untouched)).toBe(true)
  })

  it('A22: refused with 4401, the page says so and what was typed is kept', async () => {
    await open('')
    await page.getByRole('button', { name: 'Change the plan' }).click()
    await page.getByRole('menuitem', { name: 'Rename…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Rename the plan' })
    await dialog.getByLabel('Title').fill('Half a sentence')
    await cut(4401)
    await page.locator('#badge').getByText('Not accepted').waitFor({ timeout: 30_000 })
    expect(await dialog.getByLabel('Title').inputValue()).toBe('Half a sentence')
    line.open = true
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Retry now' }).click()
    await badge(page, 'Live').waitFor()
  })

  it('A23: silent for sixteen seconds, a socket is not called live', async () => {
    await open('', timed)
    line.silent = true
    await timed.clock.runFor(16_000)
    await timed.locator('#badge').getByRole('status').filter({ hasNotText: 'Live' }).waitFor()
    line.silent = false
    await cut(1011)
    line.open = true
    await timed.clock.runFor(10_000)
    await badge(timed, 'Live').waitFor()
  })

  it('A26: hidden for a minute, it is right when it is looked at again, and nothing is told one by one', async () => {
    await open('', timed)
    const visible = (state: 'visible' | 'hidden') =>
      timed.evaluate(state => {
        Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))
      }, state)
    await timed.evaluate(() => {
      const told: string[] = []
      ;(globalThis as unknown as { told: string[] }).told = told
      const status = [...document.querySelectorAll('.sr-only[role=status]')].at(-1)!
      new MutationObserver(() => {
        if (status.textContent) told.push(status.textContent)
      }).observe(status, { subtree: true, childList: true, characterData: true })
    })
    await visible('hidden')
    const names = Array.from({ length: 25 }, (_, i) => another(`Unseen ${i}`))
    for (const name of names) await rename(name)
    await expect.poll(() => line.told.get(timed)).toContain(names.at(-1))
    // a hidden page's timers rest: a minute later each is due once
    await timed.clock.fastForward(60_000)
    await visible('visible')
    // from here on its time goes on
    await expect
      .poll(async () => {
        await timed.clock.runFor(100)
        return title(names.at(-1)!, timed).count()
      })
      .toBe(1)
    await timed.clock.runFor(1_000)
    await badge(timed, 'Live').waitFor()
    const told = await timed.evaluate(() => (globalThis as unknown as { told: string[] }).told)
    expect(told.length, told.join('; ')).toBeLessThanOrEqual(3)
  })

  it('A24: a scrolled list stays where it is, ten changes are announced together and wait for a wish', async () => {
    await open('/history')
    await page.evaluate(() => scrollTo(0, 1_500))
    await page.evaluate(() => {
      const seen = { shift: 0, announced: [] as string[] }
      ;(globalThis as unknown as { seen: typeof seen }).seen = seen
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value
      }).observe({ type: 'layout-shift', buffered: false })
      const status = [...document.querySelectorAll('.sr-only[role=status]')].at(-1)!
      new MutationObserver(() => {
        const words = status.textContent ?? ''
        if (words !== '') seen.announced.push(words)
      }).observe(status, { subtree: true, childList: true, characterData: true })
    })
    const before = await page.evaluate(() => scrollY)
    const actions = Array.from({ length: 10 }, () => another('Beside'))
    await Promise.all(actions.map(planStep))
    await page.getByRole('button', { name: /new changes?, show/ }).waitFor()
    await expect
      .poll(() =>
        page.evaluate(() => (globalThis as unknown as { seen: { announced: string[] } }).seen.announced),
      )
      .not.toEqual([])
    const { shift, announced } = await page.evaluate(
      () => (globalThis as unknown as { seen: { shift: number; announced: string[] } }).seen,
    )
    expect(await page.evaluate(() => scrollY)).toBe(before)
    expect(shift).toBeLessThan(0.01)
    expect(announced.length, announced.join()).toBeLessThan(actions.length)
    await page.getByRole('button', { name: /new changes?, show/ }).click()
    await page.getByRole('button', { name: /new changes?, show/ }).waitFor({ state: 'detached' })
  })

  it('A25: paused, nothing moves and what is new is counted; going on jumps to now', async () => {
    await open('')
    const before = (await page.getByRole('heading', { level: 1 }).textContent())!
    await page.keyboard.press('l')
    await badge(page, 'Paused').waitFor()
    const names = [another('One'), another('Two'), another('Three')]
    for (const name of names) await rename(name)
    await page.locator('#badge').getByText('3 new').waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(before)
    await page.keyboard.press('l')
    await title(names[2]!).waitFor()
    await badge(page, 'Live').waitFor()
  })

  it('A28: an answer that was on its way too long does not put the newer one back', async () => {
    await open('/steps')
    let held = 0
    await page.route('**/graphql', async route => {
      held += 1
      if (held === 1) {
        const answer = await route.fetch()
        await new Promise(late => setTimeout(late, 2_000))
        return route.fulfill({ response: answer })
      }
      return route.fallback()
    })
    const [first, second] = [another('Older'), another('Newer')]
    await planStep(first)
    await expect.poll(() => held).toBeGreaterThan(0)
    await planStep(second)
    await page.getByText(second).first().waitFor()
    await new Promise(late => setTimeout(late, 2_200))
    await page.getByText(first).first().waitFor()
    await page.getByText(second).first().waitFor()
  })
})
