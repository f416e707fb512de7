import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planLedger } from '../testkit/index.ts'
import { openPlan, plans, section, stage, timeBar, timeline } from './visitor.ts'

const histories = join(
  import.meta.dirname,
  '..',
  'fixtures',
  'plan-histories',
  'kubernetes-enhancements.jsonl',
)
/** A real plan that was revised from 2020 to 2026. */
const title = 'In-place Update of Pod Resources'

const { ledger, visitAs } = await stage()
// an auditor reads all plans
const visitor = await visitAs('Ingrid Solberg')

const importHistories = async () => {
  const rejects = join(ledger.dataDir, 'rejected.jsonl')
  const { ended } = planLedger(['import', 'snapshots', histories, '--rejects', rejects], {
    DATA_DIR: ledger.dataDir,
  })
  const { code, stdout, stderr } = await ended
  expect(code, stderr).toBe(0)
  return stdout
}

describe('real histories', () => {
  it('arrive while the list is open: 320 plans, and only lines with an unknown status are rejected', async () => {
    const { page } = visitor
    await page.goto(`${ledger.url}/plans`)
    await page.getByText('41 plans', { exact: true }).waitFor()
    const said = await importHistories()
    expect(said).toContain('1,239 = 926 applied + 309 unchanged + 4 rejected')
    expect(said).toContain('320 new')
    expect(said.match(/UNKNOWN_STATUS/g)).toHaveLength(4)
    // the list follows while the plans arrive; the reader asks for the new order when it suits
    const total = page.getByText('361 plans', { exact: true })
    await expect
      .poll(
        async () => {
          const changed = page.getByRole('button', { name: /^(Re-sort|Show \d+ more)/ })
          if (await changed.isVisible()) await changed.click()
          return total.isVisible()
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(true)
  })

  it('imported again, nothing is applied', async () => {
    expect(await importHistories()).toContain('= 0 applied')
  })

  it('are found by their title', async () => {
    const { page } = visitor
    await page.getByRole('searchbox', { name: /Search plans/ }).fill(title)
    await expect.poll(() => plans(page).count()).toBe(1)
    await page.getByRole('link', { name: title, exact: true }).waitFor()
  })

  it('move through six years by the time bar, change by change, and never show an empty plan', async () => {
    const { page } = visitor
    await openPlan(page, ledger.url, title)
    const bar = timeBar(page)
    const steps = Number(await bar.getAttribute('aria-valuemax'))
    expect(steps).toBeGreaterThanOrEqual(8)
    await page.evaluate(() => {
      const seen = globalThis as { blanks?: number }
      seen.blanks = 0
      new MutationObserver(() => {
        const goals = [...document.querySelectorAll('h2')].find(each => each.textContent === 'Goals')
        // the page's own catalogue of words lies in the body too
        if (!goals || /did not exist/.test(document.querySelector('main')?.textContent ?? ''))
          seen.blanks = (seen.blanks ?? 0) + 1
      }).observe(document.body, { childList: true, subtree: true })
    })
    await bar.focus()
    const moments = new Set<string>()
    for (let at = steps; at > 1; at--) {
      moments.add((await bar.getAttribute('aria-valuetext')) ?? '')
      await page.keyboard.press('ArrowLeft')
      await expect.poll(() => bar.getAttribute('aria-valuenow')).toBe(String(at - 1))
    }
    const first = (await bar.getAttribute('aria-valuetext')) ?? ''
    moments.add(first)
    expect(moments.size, 'every change is a moment of its own').toBe(steps)
    expect(first).toContain('2020')
    await page.getByText('You are viewing the past').waitFor()
    expect(
      await section(page, 'Goals')
        .getByRole('button', { name: /^Change goal/ })
        .count(),
      'the past is read-only',
    ).toBe(0)
    expect(await page.evaluate(() => (globalThis as { blanks?: number }).blanks)).toBe(0)
    await page.keyboard.press('n')
    await page.getByText('You are viewing the past').waitFor({ state: 'hidden' })
  })

  it('show the goal as it was promised then, and as it stands now', async () => {
    const { page } = visitor
    const goals = () => section(page, 'Goals').textContent()
    // opened anew: the page before was on its way back from the past
    await openPlan(page, ledger.url, title)
    await timeline(page).getByText('moved the due date').first().waitFor()
    // how often it was revised is known a moment after the goal
    await section(page, 'Goals')
      .getByText(/revisions/)
      .first()
      .waitFor()
    const now = await goals()
    await timeBar(page).focus()
    await page.keyboard.press('Home')
    await page.getByText('You are viewing the past').waitFor()
    // what stood there stays until that moment has arrived: at the start nothing had been revised
    await expect.poll(goals).not.toContain('revisions')
    expect(await goals()).not.toBe(now)
    const then = await goals()
    // the address follows the screen a moment later, so that moving fast does not flood the history
    await page.waitForURL(/[?&]at=/)
    const address = page.url()
    const stranger = await visitAs('Ingrid Solberg')
    await stranger.page.goto(address)
    await stranger.page.getByText('You are viewing the past').waitFor()
    await expect.poll(() => section(stranger.page, 'Goals').textContent()).toBe(then)
    await stranger.close()
    await page.getByRole('button', { name: 'Back to now' }).click()
    await expect.poll(goals).toBe(now)
  })

  it('tell each revision of a goal: old, new and why', async () => {
    const { page } = visitor
    await section(page, 'Goals').getByRole('button', { name: 'Graduate to stable', exact: true }).click()
    const panel = page.getByRole('dialog', { name: 'Graduate to stable' })
    await panel.getByRole('heading', { name: /^Revisions/ }).waitFor()
    expect(await panel.locator('del').count()).toBeGreaterThan(0)
    expect(await panel.locator('ins').count()).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
  })

  it('leave as one document with all their history, which is known where they are', async () => {
    await openPlan(visitor.page, ledger.url, title)
    const id = new URL(visitor.page.url()).pathname.split('/').at(-1)!
    const file = join(ledger.dataDir, 'plan.json')
    const command = (...words: readonly string[]) => planLedger(words, { DATA_DIR: ledger.dataDir }).ended
    const exported = await command('export', 'plan', decodeURIComponent(id), '--output', file)
    expect(exported, exported.stderr).toMatchObject({ code: 0, stdout: '' })
    const imported = await command('import', 'plan', file)
    expect(imported, imported.stderr).toMatchObject({ code: 0 })
    expect(imported.stdout).toContain('Events added: 0')
  })

  it('are joined by a plan written by hand', async () => {
    const { page } = visitor
    const example = join(import.meta.dirname, '..', '..', 'docs', 'plan-document.example.yaml')
    const { code, stderr } = await planLedger(['import', 'plan', example], { DATA_DIR: ledger.dataDir }).ended
    expect(code, stderr).toBe(0)
    await openPlan(page, ledger.url, 'From the dispatch desk to capacity planning')
    await section(page, 'Goals').getByText('Pass the course in applied statistics').waitFor()
  })
})
