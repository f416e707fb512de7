import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { stage, visit } from './visitor.ts'

const histories = new URL('../fixtures/plan-histories/kubernetes-enhancements.jsonl', import.meta.url)

/** Real histories twice, under other keys the second time: enough to be stopped on its way. */
const file = async () => {
  const text = await readFile(histories, 'utf8')
  const others = text.replaceAll('{"plan":"', '{"plan":"again-')
  return {
    name: 'histories.jsonl',
    mimeType: 'application/jsonl',
    buffer: Buffer.from(text + others),
  }
}

const { ledger, browser } = await stage()
const visitor = await visit(browser)

const signIn = async (name: RegExp, next: string) => {
  const { page } = visitor
  await page.goto(`${ledger.url}/sign-in?next=${encodeURIComponent(next)}`)
  await page
    .getByRole('region', { name: 'This installation is for trying out' })
    .getByRole('button', { name })
    .click()
}

describe('plans on their way in', () => {
  it('A56: signing in goes on within this site only', async () => {
    await signIn(/Elena Petrova/, '//evil.example')
    await visitor.page.waitForURL(`${ledger.url}/plans`)
  })

  it('A53: an import shows what would come in, moves, stops, goes on, and adds nothing when it comes again', async () => {
    const { page } = visitor
    await signIn(/Elena Petrova/, '/transfers')
    await page.getByRole('heading', { name: 'Import plans' }).waitFor()
    const sent = await file()
    const choose = () => page.locator('input[type=file]').setInputFiles(sent)
    await choose()
    await page.getByText('640 are new here', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Import it now' }).click()

    const bar = page.getByRole('progressbar')
    await expect
      .poll(async () => Number(await bar.getAttribute('aria-valuenow')), { timeout: 20_000, interval: 30 })
      .toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('Cancelled', { exact: true }).waitFor()
    await page.getByText('What was imported until then stays', { exact: false }).waitFor()

    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByText('Done', { exact: true }).waitFor({ timeout: 60_000 })
    const result = page.getByRole('region', { name: 'Result' })
    await result.getByText('2,478', { exact: true }).waitFor()
    await page.getByText('“implemented (alpha)” is not one of', { exact: false }).first().waitFor()

    await page.goto(`${ledger.url}/transfers`)
    await page.getByRole('heading', { name: 'Import plans' }).waitFor()
    await choose()
    await page.getByText('none is new here', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Import it now' }).click()
    await page.getByText('nothing was added', { exact: false }).waitFor({ timeout: 60_000 })
    expect(visitor.complaints).toEqual([])
  }, 150_000)
})
