import { randomUUID } from 'node:crypto'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { settled } from '../pages/settled.ts'
import { badge, section, stage, timeBar } from './visitor.ts'

const owner = 'Amara Nwosu'
/** Finished on 20 June 2025 and told on 4 July. */
const toldLate = 'Take the evening course "Writing services in Go"'

// at the end its owner is erased, without a wait
const { ledger, demo, visitAs } = await stage({ ERASURE_WAITING_HOURS: '0' })
const plan = `${ledger.url}/plans/${demo.parameters.planId}`
const id = btoa(`Plan:${demo.parameters.planId}`)
const amara = await visitAs(owner)
const { page } = amara

const open = async (address: string) => {
  await page.goto(plan + address)
  await settled(page)
}
const past = () => page.getByText('You are viewing the past')
const goals = () => section(page, 'Goals')

describe('any moment of a plan', () => {
  it('A02: to version 41, on to now, and back: the live plan is what it was', async () => {
    await open('')
    await badge(page, 'Live').waitFor()
    const live = await goals().textContent()
    await open('?at=rev:41')
    await past().waitFor()
    const then = await goals().textContent()
    expect(then).not.toBe(live)
    // keys are heard once the page is more than what the server drew
    await badge(page, 'Past').waitFor()
    await page.keyboard.press('n')
    await past().waitFor({ state: 'detached' })
    await expect.poll(() => goals().textContent()).toBe(live)
    // the address follows the screen a moment later
    await page.waitForURL(url => !url.searchParams.has('at'))
    await page.goBack()
    await past().waitFor()
    expect(page.url()).toContain('at=rev:41')
    await expect.poll(() => goals().textContent()).toBe(then)
    await page.keyboard.press('n')
    await past().waitFor({ state: 'detached' })
    await expect.poll(() => goals().textContent()).toBe(live)
  })

  it('A02: Back is heard as soon as keys are, and again and again, however fast', async () => {
    for (let opened = 0; opened < 2; opened++) {
      // nothing else is waited for: most of the page is still what the server drew
      await page.goto(`${plan}?at=rev:41`)
      await badge(page, 'Past').waitFor()
      for (let turn = 0; turn < 5; turn++) {
        await page.keyboard.press('n')
        await page.waitForURL(url => !url.searchParams.has('at'))
        await page.goBack()
        await past().waitFor({ timeout: 10_000 })
        expect(new URL(page.url()).searchParams.get('at')).toBe('rev:41')
      }
    }
  })

  it('A03: dragging over forty versions never shows an empty plan, and Back undoes the whole of it', async () => {
    await open('?scale=change')
    await badge(page, 'Live').waitFor()
    const entries = await page.evaluate(() => history.length)
    await page.evaluate(() => {
      const seen = { frames: 0, empty: 0 }
      ;(globalThis as unknown as { seen: typeof seen }).seen = seen
      const look = () => {
        const region = [...document.querySelectorAll('section')].find(
          each => each.querySelector('h2')?.textContent?.trim() === 'Goals',
        )
        seen.frames += 1
        if (!region?.querySelector('li')) seen.empty += 1
        requestAnimationFrame(look)
      }
      look()
    })
    const { x, y, width } = (await timeBar(page).boundingBox())!
    await page.mouse.move(x + width - 8, y + 30)
    await page.mouse.down()
    await page.mouse.move(x + width * 0.6, y + 30, { steps: 50 })
    await page.mouse.up()
    await past().waitFor()
    await settled(page)
    const { frames, empty } = await page.evaluate(
      () => (globalThis as unknown as { seen: { frames: number; empty: number } }).seen,
    )
    expect(frames).toBeGreaterThan(10)
    expect(empty).toBe(0)
    expect((await page.evaluate(() => history.length)) - entries).toBe(1)
    await page.goBack()
    await past().waitFor({ state: 'detached' })
  })

  it('A04: ] goes to each change once, and the thumb names another moment each time', async () => {
    const { plan: known } = await demo.ask<{ plan: { index: { versions: number[] } } }>(
      owner,
      'query ($id: ID!) { plan(id: $id) { index { versions } } }',
      { id },
    )
    // the last 86, which is as many as tell
    const versions = known.index.versions.slice(-87)
    await open(`?at=rev:${versions[0]}`)
    await past().waitFor()
    const named = await page.evaluate(async () => {
      const thumb = document.querySelector('[role=slider]')!
      const texts = [thumb.getAttribute('aria-valuetext')!]
      const next = document.querySelector<HTMLButtonElement>('button[aria-keyshortcuts="]"]')!
      while (!next.disabled) {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: ']', bubbles: true }))
        for (let frame = 0; frame < 120; frame++) {
          await new Promise(painted => requestAnimationFrame(painted))
          const text = thumb.getAttribute('aria-valuetext')!
          if (text !== texts.at(-1)) {
            texts.push(text)
            break
          }
        }
      }
      return texts
    })
    expect(new Set(named).size).toBe(named.length)
    expect(named).toHaveLength(versions.length)
  })

  it('A06: every control is in the address, and the address shows the same to whoever opens it', async () => {
    await open('/history')
    await page.getByLabel('Go to the end of a day').fill('2026-03-03')
    await past().waitFor()
    const choose = async (word: RegExp) => {
      await page.getByRole('button', { name: 'Clock and scale of the time bar' }).click()
      await page.getByRole('menuitemradio', { name: word }).click()
    }
    await choose(/^As it happened/)
    await choose(/^By change/)
    await page.getByRole('button', { name: 'Goals', exact: true }).click()
    await expect
      .poll(() => new URL(page.url()).search)
      .toMatch(/^(?=.*at=2026-03-03)(?=.*tz=)(?=.*axis=effective)(?=.*scale=change)(?=.*type=goals)/)
    await settled(page)
    const other = await visitAs(owner)
    await other.page.goto(page.url())
    await settled(other.page)
    const shown = (of: Page) => of.locator('main').ariaSnapshot()
    await expect.poll(() => shown(other.page)).toBe(await shown(page))
    await other.close()
  })

  it.each([
    ['2020-01-01', 'The plan did not exist yet'],
    ['2100-01-01', 'That moment lies ahead'],
    ['rev:99999', 'That moment lies ahead'],
    ['banana', '“banana” is no moment'],
  ])('A07: %s is answered with a word, never with a fault', async (at, words) => {
    const answer = await page.goto(`${plan}?at=${at}`)
    expect(answer?.status()).toBe(200)
    await page.getByText(words).first().waitFor()
    expect(amara.complaints).toEqual([])
  })

  it('A08: what was told late is not there as recorded, and there as it happened', async () => {
    const step = section(page, 'Steps').getByRole('listitem').filter({ hasText: toldLate })
    await open('?at=2025-06-25T00:00:00Z')
    await past().waitFor()
    await step.getByRole('img', { name: 'Started' }).waitFor()
    await open('?at=2025-06-25T00:00:00Z&axis=effective')
    await past().waitFor()
    await step.getByRole('img', { name: 'Completed' }).waitFor()
  })
})

interface Counts {
  readonly added: number
  readonly removed: number
  readonly changed: number
  readonly moved: number
}
const countsOf = async (from: string, to: string): Promise<Counts> =>
  (
    await demo.ask<{ plan: { diff: { counts: Counts } } }>(
      owner,
      'query ($id: ID!, $from: Moment!, $to: Moment!) { plan(id: $id) { diff(from: $from, to: $to) { counts { added removed changed moved } } } }',
      { id, from, to },
    )
  ).plan.diff.counts
const said = () =>
  page
    .getByRole('status')
    .filter({ hasText: /events? in between/ })
    .textContent()
const saying = ({ added, removed, changed, moved }: Counts) =>
  new RegExp(
    [
      [added, 'added'],
      [removed, 'removed'],
      [changed, 'changed'],
      [moved, 'moved'],
    ]
      .filter(([n]) => n !== 0)
      .map(([n, word]) => `${n} ${word}`)
      .join('.*'),
  )

describe('the difference between two moments', () => {
  it('A10: what is counted above stands below, as the API says; the wrong way round is put right', async () => {
    const counts = await countsOf('rev:41', 'rev:120')
    await open('/compare?a=rev:41&b=rev:120')
    expect(await said()).toMatch(saying(counts))
    // the counts come with the first elements, the others page by page behind them
    await settled(page)
    const marks = page.locator('[data-difference]')
    const marked = (sign: string) => marks.filter({ has: page.getByText(sign, { exact: true }) }).count()
    await expect
      .poll(() => marks.count())
      .toBe(
        await page
          // a role without a state counts as not pressed: the pickers of versions are no chips
          .locator('button[aria-pressed=false]')
          .filter({ hasText: / \d+$/ })
          .allTextContents()
          .then(chips => chips.reduce((sum, chip) => sum + Number(/\d+$/.exec(chip)![0]), 0)),
      )
    expect([await marked('+'), await marked('−')]).toEqual([counts.added, counts.removed])
    await page.getByRole('button', { name: 'Swap the two moments' }).click()
    await page.getByText('The earlier moment stands on the left.').waitFor()
    await settled(page)
    expect(await said()).toMatch(saying(counts))
  })

  it('A11: what was changed and changed back is cancelled out, and said so', async () => {
    const rename = (title: string) =>
      demo.ask<{ renamePlan: { version: number } }>(
        owner,
        'mutation ($input: RenamePlanInput!) { renamePlan(input: $input) { ... on Done { version } } }',
        { input: { planId: id, title, commandId: randomUUID() } },
      )
    const before = await demo.ask<{ plan: { version: number; state: { title: string } } }>(
      owner,
      'query ($id: ID!) { plan(id: $id) { version state { title } } }',
      { id },
    )
    await rename('Something else for a moment')
    const { renamePlan } = await rename(before.plan.state.title)
    await open(`/compare?a=rev:${before.plan.version}&b=rev:${renamePlan.version}`)
    await page.getByText('No differences; 1 change cancelled out').waitFor()
    await page.getByText('Cancelled out (1)').waitFor()

    // what was added and ended again in between is no addition either
    const [stepId, action] = [randomUUID(), `Ask ${randomUUID().slice(0, 8)}`]
    const command = <Name extends 'planStep' | 'dropStep'>(name: Name, input: object) =>
      demo.ask<Record<Name, { version: number }>>(
        owner,
        `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ... on Done { version } } }`,
        { input: { planId: id, stepId, commandId: randomUUID(), ...input } },
      )
    await command('planStep', { action })
    const { dropStep } = await command('dropStep', {})
    await open(`/compare?a=rev:${renamePlan.version}&b=rev:${dropStep.version}`)
    await page.getByText('No differences; 1 change cancelled out').waitFor()
    await page.getByText('Cancelled out (1)').click()
    await page.getByText(`Step ${action} was added and ended again`).waitFor()
  })

  it('A75: the time bar is moved by a click and by its buttons as well as by a drag', async () => {
    await open('?scale=change')
    await badge(page, 'Live').waitFor()
    const { x, y, width } = (await timeBar(page).boundingBox())!
    await page.mouse.click(x + width / 2, y + 30)
    await past().waitFor()
    const here = Number(await timeBar(page).getAttribute('aria-valuenow'))
    for (const [name, there] of [
      ['Previous change', here - 1],
      ['Next change', here],
    ] as const) {
      await page.getByRole('button', { name }).click()
      await expect.poll(async () => Number(await timeBar(page).getAttribute('aria-valuenow'))).toBe(there)
    }
  })

  it('A75: both moments stand on the life of the plan, moved by key, click or drag, and Back undoes a whole scrub', async () => {
    const { plan: known } = await demo.ask<{ plan: { index: { versions: number[] } } }>(
      owner,
      'query ($id: ID!) { plan(id: $id) { index { versions } } }',
      { id },
    )
    const { versions } = known.index
    const setOf = (thumb: Locator) => thumb.getAttribute('aria-valuenow').then(Number)
    const sideOf = (name: string) => new URL(page.url()).searchParams.get(name)
    const entries = () => page.evaluate(() => history.length)
    const middle = Math.floor(versions.length / 2)
    await open(`/compare?a=rev:${versions[middle]}&b=now&scale=change`)
    const earlier = page.getByRole('slider', { name: 'Earlier of the two moments' })
    const later = page.getByRole('slider', { name: 'Later of the two moments' })
    expect(await setOf(earlier)).toBe(middle + 1)
    expect(await later.getAttribute('aria-valuetext')).toMatch(/^now, version \d+, /)

    // the brackets move the thumb that has the focus, not the plan
    const before = await entries()
    await earlier.focus()
    // in one go: on a slow machine one after another would be four rests
    await Promise.all(['[', '[', '[', ']'].map(key => page.keyboard.press(key)))
    const reached = versions[middle - 2]!
    await expect.poll(() => sideOf('a')).toBe(`rev:${reached}`)
    expect(await earlier.getAttribute('aria-valuetext')).toMatch(new RegExp(`^version ${reached} of \\d+, `))
    expect([await entries(), sideOf('at')]).toEqual([before + 1, null])
    await expect.poll(said).toMatch(saying(await countsOf(`rev:${reached}`, 'now')))

    // a click takes the nearer thumb along, and the focus with it
    const { x, y, width } = (await page.locator('fieldset', { has: earlier }).boundingBox())!
    await page.mouse.click(x + width * 0.8, y + 30)
    await expect.poll(() => sideOf('b')).toMatch(/^rev:\d+$/)
    expect(await later.evaluate(each => each === document.activeElement)).toBe(true)

    // one does not pass the other, and what was dragged in one go is undone in one
    const stood = sideOf('a')
    await page.mouse.move(x + width * 0.4, y + 30)
    await page.mouse.down()
    await page.mouse.move(x + width * 0.99, y + 30, { steps: 30 })
    await page.mouse.up()
    await expect.poll(() => setOf(earlier)).toBe(await setOf(later))
    await expect.poll(() => sideOf('a')).toBe(sideOf('b'))
    expect(await entries()).toBe(before + 3)
    await page.goBack()
    await expect.poll(() => sideOf('a')).toBe(stood)
  })

  it('A12: twenty values come from the last event that gave them; “before this” shows the plan before it', async () => {
    const { plan: blamed } = await demo.ask<{
      plan: {
        blame: {
          nodes: { id: string; fields: { nodes: { path: string; current: { version: number } }[] } }[]
        }
      }
    }>(
      owner,
      `query ($id: ID!) { plan(id: $id) { blame(at: "rev:150", first: 20) { nodes { id
        fields(first: 40) { nodes { path current { version } } } } } } }`,
      { id },
    )
    const values = blamed.blame.nodes.flatMap(({ id: element, fields }) =>
      fields.nodes.map(({ path, current }) => ({ element, path, version: current.version })),
    )
    const chosen = Array.from({ length: 20 }, (_, i) => values[Math.floor((i * values.length) / 20)]!)
    const changedBetween = async (from: number, to: number, { element, path }: (typeof values)[number]) => {
      const { plan: between } = await demo.ask<{
        plan: { diff: { elements: { nodes: { id: string; fields: { nodes: { path: string }[] } }[] } } }
      }>(
        owner,
        `query ($id: ID!, $from: Moment!, $to: Moment!) { plan(id: $id) { diff(from: $from, to: $to) {
          elements(first: 100) { nodes { id fields(first: 40) { nodes { path } } } } } } }`,
        { id, from: `rev:${from}`, to: `rev:${to}` },
      )
      return between.diff.elements.nodes.some(
        each => each.id === element && each.fields.nodes.some(field => field.path === path),
      )
    }
    for (const value of chosen) {
      if (value.version > 1)
        expect(await changedBetween(value.version - 1, value.version, value), JSON.stringify(value)).toBe(
          true,
        )
      if (value.version < 150)
        expect(await changedBetween(value.version, 150, value), JSON.stringify(value)).toBe(false)
    }
    await open('/blame?at=rev:150')
    await page.getByRole('button', { name: 'Open all parts' }).click()
    await page.locator('[data-origin]').filter({ hasText: 'changed' }).first().click()
    const before = page.getByRole('button', { name: 'View the plan before this' }).first()
    await before.waitFor()
    const version = Number(
      /version (\d+)/.exec(
        (await page.getByRole('list', { name: 'Values, newest first' }).textContent())!,
      )?.[1],
    )
    await before.click()
    await expect.poll(() => page.url()).toContain(`at=rev:${version - 1}`)
  })

  it('A13: signs and strokes say what colours say', async () => {
    await page.emulateMedia({ forcedColors: 'active' })
    await open('/compare?a=rev:41&b=rev:120')
    const marks = page.locator('[data-difference]')
    await marks.first().waitFor()
    for (const mark of await marks.all())
      expect(await mark.textContent()).toMatch(/^[+−~↕](added|removed|changed|moved)/)
    const strokes = (tag: string) =>
      page
        .locator(tag)
        .first()
        .evaluate(each => getComputedStyle(each).textDecorationLine)
    expect([await strokes('main ins'), await strokes('main del')]).toEqual(['underline', 'line-through'])
    await page.emulateMedia({ forcedColors: 'none' })
  })

  it('A14: what was removed stands in the comparison and in the past, and is absent now', async () => {
    const skill = 'Reading logs with regular expressions'
    const row = () =>
      section(page, 'Skills').locator('li').filter({ hasText: skill }).filter({ visible: true })
    await open('/assessment?at=rev:80')
    await past().waitFor()
    await expect.poll(() => row().count()).toBe(1)
    await open('/assessment')
    await expect.poll(() => row().count()).toBe(0)
    await open('/compare?a=rev:80&b=now')
    await page
      .locator('[data-difference]')
      .filter({ hasText: skill })
      .getByText('removed', { exact: true })
      .waitFor({ state: 'attached' })
  })

  it('A16: a revision that a barrier caused says so in the story, and leads there', async () => {
    await open('/history?view=story&from=rev:150&at=rev:160')
    const told = page.getByText('The position was withdrawn until the new financial year').first()
    await told.waitFor()
    await page
      .getByRole('link', { name: /^Hiring freeze until the end of the financial year/ })
      .first()
      .click()
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/\/barriers$/)
    await page
      .getByText(/Hiring freeze until the end of the financial year/)
      .first()
      .waitFor()
  })

  it('A74: by keyboard alone from the plan to its last review, a comparison, the origin of a value, and a link', async () => {
    await open('')
    await badge(page, 'Live').waitFor()
    await amara.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.keyboard.press('g')
    await page.keyboard.press('c')
    await expect.poll(() => page.url()).toContain('/compare')
    await page.getByText(/events? in between/).waitFor()
    await page.keyboard.press('j')
    await page.getByText(/Difference 1 of/).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('b')
    await expect.poll(() => page.url()).toContain('/blame')
    await page.locator('[data-origin]').first().waitFor()
    // to the first part, into it, and on to its first value
    for (const key of ['j', 'Enter', 'j', 'Enter']) await page.keyboard.press(key)
    await page.getByRole('list', { name: 'Values, newest first' }).waitFor()
    const hidden = await page.evaluate(() => {
      const { top, left } = document.activeElement!.getBoundingClientRect()
      const above = document.elementFromPoint(left + 4, top + 4)
      return !document.activeElement!.contains(above)
    })
    expect(hidden, 'the focus is not under the time bar').toBe(false)
    await page.keyboard.press('[')
    await past().waitFor()
    await page.keyboard.press('.')
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/blame\?at=rev/)
  })

  it('raised no complaint', () => {
    expect(amara.complaints).toEqual([])
  })
})

describe('after the owner was erased', () => {
  it('A08: the text is nowhere, moments that were looked at included', async () => {
    const [reader, admin] = await Promise.all(['Ingrid Solberg', 'Elena Petrova'].map(name => visitAs(name)))
    const [hers, theirs] = [reader!.page, admin!.page]
    await hers.goto(`${plan}?at=rev:41`)
    await hers.getByText('You are viewing the past').waitFor()
    const words = ['Writing services in Go', 'site reliability engineer', owner]
    await hers.keyboard.press('[')
    await hers.goto(plan)
    await badge(hers, 'Live').waitFor()
    const kept = () =>
      hers.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.body.innerText]),
      )
    for (const word of words) expect(await kept()).toContain(word)

    await theirs.goto(`${ledger.url}/organisation/erasure`)
    await theirs.getByRole('button', { name: 'Ask for an erasure' }).click()
    const dialog = theirs.getByRole('dialog')
    await dialog.getByLabel('Whose data').selectOption({ label: `${owner} (demo)` })
    await dialog.getByText(/Gone for good: .*own/).waitFor()
    await dialog.getByLabel(/^Type the name/).fill(`${owner} (demo)`)
    await dialog.getByRole('button', { name: 'Ask for an erasure' }).click()
    await dialog.waitFor({ state: 'hidden' })

    // the page that was open is told, and drops what it holds
    await hers.getByText(/^Erased on /).waitFor()
    const nowhere = async (what: string) => {
      const text = await kept()
      expect(
        words.filter(word => text.includes(word)),
        what,
      ).toEqual([])
    }
    await nowhere('the page that was open')
    for (const address of [
      '?at=rev:41',
      '/goals?at=rev:41',
      '/history',
      '/compare?from=rev:10&to=rev:41',
      '/print',
    ]) {
      await hers.goto(plan + address)
      await hers.getByText(/^Erased on /).waitFor()
      await nowhere(address)
    }
    await hers.goBack()
    await hers.getByText(/^Erased on /).waitFor()
    await nowhere('a step back')
    await hers.goto(`${ledger.url}/audit`)
    await hers.getByText('erased the data of').first().waitFor()
    await nowhere('the audit feed')

    await theirs.reload()
    // beside the one that the demonstration has
    await expect.poll(() => theirs.getByText(/^Erased on /).count()).toBe(2)
    await theirs.getByText('erased', { exact: true }).first().waitFor()
    expect(await theirs.getByText(owner).count()).toBe(0)
  })
})
