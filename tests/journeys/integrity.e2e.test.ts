import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { hands } from './hands.ts'
import { badge, openPlan, stage } from './visitor.ts'

const plan = 'From support engineer to site reliability engineer'
const { ledger, visitAs } = await stage()
const visitor = await visitAs('Amara Nwosu')
const { page } = visitor
afterEach(() => page.unrouteAll())

const verify = async () => {
  await openPlan(page, ledger.url, plan)
  await page.getByRole('link', { name: 'Prove this history' }).click()
  await page.getByRole('button', { name: /^Verify/ }).click()
}
const main = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))
/** As somebody does who has nothing but the file and the key. */
const verifiedElsewhere = (file: string, key: string) =>
  new Promise<string>((resolve, reject) =>
    execFile(process.execPath, [main, 'verify', file, '--key', key], (error, out) =>
      error ? reject(error) : resolve(out),
    ),
  )
const heading = (name: string) => page.getByRole('heading', { name, exact: true })

interface Evidence {
  checkpoint: { note: string }
  events: {
    totalCount: number
    pageInfo: { hasNextPage: boolean }
    nodes: { version: number; entry: string; openings: { part: string }[] }[]
  }
}

/** Lets the server answer with other evidence than it has. */
const forged = (change: (evidence: Evidence) => void) =>
  page.route('**/graphql', async route => {
    const response = await route.fetch()
    const answer = await response.json()
    if (answer.data?.plan?.evidence) change(answer.data.plan.evidence)
    await route.fulfill({ response, json: answer })
  })

describe('the record of a plan', () => {
  it('A55 is verified in the reader’s browser, in two clicks from the plan, with counts of what was checked', async () => {
    await verify()
    await heading('Verified').waitFor()
    const words = await page.getByRole('status').filter({ hasText: 'Verified' }).textContent()
    const [, events, entries] = /(\d+) events of “From support .*” stand .* log of ([\d,]+) entries/.exec(
      words!,
    )!
    expect(Number(events)).toBeGreaterThan(50)
    expect(Number(entries!.replace(',', ''))).toBeGreaterThan(Number(events))
    expect(words).toContain('This checkpoint is now kept in this browser.')
  })

  it('A55 has to continue what this browser kept from the last visit', async () => {
    await verify()
    await heading('Verified').waitFor()
    await page.getByText(/^The log continues the one of/).waitFor()
  })

  it.each<[string, (evidence: Evidence) => void, RegExp]>([
    [
      'one letter of a word was changed',
      ({ events }) => {
        const opening = events.nodes[0]!.openings[0]!
        opening.part = opening.part.replace('a', 'e')
      },
      /Words are not those that were recorded/,
    ],
    [
      'one byte of an entry was flipped',
      ({ events }) => {
        const entry = Buffer.from(events.nodes[4]!.entry, 'base64')
        // the last digit of its version
        entry[entry.length - 2]! ^= 1
        events.nodes[4]!.entry = entry.toString('base64')
      },
      /An event is missing or out of its place/,
    ],
    [
      'an event was left out',
      ({ events }) => void events.nodes.splice(2, 1),
      /An event is missing or out of its place/,
    ],
    [
      'the checkpoint was replaced',
      ({ checkpoint }) => {
        checkpoint.note = checkpoint.note.replace(/\n(\d+)\n/, (_, size) => `\n${Number(size) + 1}\n`)
      },
      /The log’s own signature does not fit/,
    ],
  ])('A55 does not hold when %s; every page says so until it was seen', async (_, change, why) => {
    await forged(change)
    await verify()
    await heading('The record does not hold').waitFor()
    await page.unrouteAll()
    await page.goto(`${ledger.url}/plans`)
    const banner = page.getByRole('alert').filter({ hasText: 'The record does not hold' })
    await banner.getByText(why).waitFor()
    await banner.getByRole('button', { name: 'I have seen this' }).click()
    await banner.waitFor({ state: 'detached' })
  })

  it('A55 is not verified by an empty log, nor judged by a download that was cut short', async () => {
    await forged(({ events }) => {
      events.totalCount = 0
      events.nodes = []
    })
    await verify()
    await heading(
      'There was nothing to check, so nothing is verified. A change is provable about a second after it was made.',
    ).waitFor()
    await page.unrouteAll()
    await forged(({ events }) => {
      events.nodes = events.nodes.slice(0, 3)
      events.pageInfo.hasNextPage = false
    })
    await page.getByRole('button', { name: 'Verify again' }).click()
    await heading(
      'The evidence could not be fetched. That says nothing about the record: try again.',
    ).waitFor()
    expect(await page.getByRole('alert').filter({ hasText: 'does not hold' }).count()).toBe(0)
  })

  it('names no plan that is none', async () => {
    await page.goto(`${ledger.url}/integrity?plan=nothing`)
    await page.getByText('That is no plan’s address.').waitFor()
    await page.getByRole('list', { name: 'Choose a plan' }).getByRole('button').first().waitFor()
    expect(visitor.complaints).toEqual([])
  })
})

describe('an auditor', () => {
  it('A54 takes evidence along that holds without this server, and that this was done is told to owner and auditors', async () => {
    const auditor = await visitAs('Ingrid Solberg')
    const { page: hers } = auditor
    await openPlan(hers, ledger.url, plan)
    await hers.getByRole('link', { name: 'Prove this history' }).click()
    const [download] = await Promise.all([
      hers.waitForEvent('download'),
      hers.getByRole('button', { name: 'Download the evidence' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^plan-.*\.evidence\.jsonl$/)
    const key = hers.getByText('Key to verify with').locator('xpath=..').getByRole('code')
    const words = await verifiedElsewhere(await download.path(), (await key.textContent())!)
    expect(words).toMatch(/^Verified: plan-/)
    expect(words).toMatch(/\d\d+ events, \d\d+ parts opened, 0 erased, \d+ signatures? made anew\.$/m)

    await hers.goto(`${ledger.url}/audit?type=ExportMade`)
    await hers.getByText('exported records').first().waitFor()
    expect(auditor.complaints).toEqual([])
    await auditor.close()

    await openPlan(page, ledger.url, plan)
    await page.goto(`${page.url().split('?')[0]}/access`)
    await page.getByText('exported it as evidence').first().waitFor()
    expect(visitor.complaints).toEqual([])
  })

  it('sees a plan as it was on a day, what changed until today, and proves it, in four clicks and one date', async () => {
    const auditor = await visitAs('Ingrid Solberg')
    const { page: hers } = auditor
    // a plan that goes on for years, among what was found for its title
    await hers.goto(`${ledger.url}/audit?q=${encodeURIComponent(plan)}`)
    const { done, click, type } = hands()
    await click(hers.getByRole('link', { name: plan, exact: true }).first())
    await hers.getByRole('heading', { level: 1, name: plan }).waitFor()
    await badge(hers, 'Live').waitFor()

    const day = hers.getByRole('textbox', { name: 'Go to the end of a day' })
    await type(day, '1 March 2026')
    await hers.getByText('1 Mar 2026, end of day').first().waitFor()

    await click(hers.getByRole('link', { name: 'Compare with now' }))
    await hers.waitForURL(/\/compare\?a=2026-03-01/)
    await hers.locator('[data-difference]').first().waitFor()

    await click(hers.getByRole('link', { name: 'Prove this history' }))
    await click(hers.getByRole('button', { name: /^Verify/ }))
    await hers.getByRole('heading', { name: 'Verified', exact: true }).waitFor()
    expect(done).toMatchObject({ clicks: 4, fields: 1 })
    expect(auditor.complaints).toEqual([])
    await auditor.close()
  })
})
