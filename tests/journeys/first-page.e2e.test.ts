import { outOfPlace } from '@plan-ledger/dashboard/out-of-place'
import { trustedDocuments } from '@plan-ledger/graphql'
import { describe, expect, it } from 'vitest'
import { section, stage, timeline } from './visitor.ts'

const { ledger, browser, demo, visitAs } = await stage()
const plan = `${ledger.url}/plans/${demo.parameters.planId}`
const visitor = await visitAs('Amara Nwosu')

interface State {
  readonly goals: { readonly nodes: readonly { readonly statement: string }[] }
  readonly steps: { readonly nodes: readonly { readonly action: string }[] }
}

/** What the API says of the plan at version 41, asked past the dashboard. */
const foldAt41 = async () =>
  (
    await demo.ask<{ plan: { state: State } }>(
      'Amara Nwosu',
      `query ($id: ID!) { plan(id: $id) { state(at: "rev:41") {
        goals(first: 50) { nodes { statement } } steps(first: 100) { nodes { action } }
      } } }`,
      { id: btoa(`Plan:${demo.parameters.planId}`) },
    )
  ).plan.state

describe('a plan that is opened cold', () => {
  it.each(['', '/history'])(
    'A01 at version 41 stands in the page as it was, and %s asks the API nothing again',
    async part => {
      const { page, complaints, context } = visitor
      const asked: string[] = []
      const note = (request: {
        method(): string
        url(): string
        postDataJSON(): { operationName: string }
      }) => {
        if (request.method() === 'POST' && request.url().endsWith('/graphql'))
          asked.push(request.postDataJSON().operationName)
      }
      page.on('request', note)
      const before = complaints.length
      await page.goto(`${plan}${part}?at=rev:41`)
      await page.getByText('You are viewing the past').waitFor()
      await timeline(page).getByText('Viewed now').waitFor()
      await page.waitForLoadState('networkidle')
      page.off('request', note)
      expect(asked).toEqual([])
      expect(complaints.slice(before)).toEqual([])
      expect(await (await context.request.get(`${plan}${part}?at=rev:41`)).text()).toContain('version 41 of')
    },
  )

  it('A79 is readable without scripts, now and in the past', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await visitor.context.storageState(),
    })
    const page = await context.newPage()
    for (const at of ['', '?at=rev:41']) {
      await page.goto(plan + at)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await section(page, 'Goals').getByRole('listitem').first().waitFor()
      await timeline(page).getByRole('listitem').first().waitFor()
    }
    await page.getByText('You are viewing the past').waitFor()
    const { goals, steps } = await foldAt41()
    expect(goals.nodes.length).toBeGreaterThan(0)
    const words = (await page.locator('main').textContent())!
    for (const { statement } of goals.nodes) expect(words).toContain(statement)
    for (const { action } of steps.nodes) expect(words).toContain(action)
    await page.goto(`${plan}/compare?a=rev:41&b=rev:60`)
    await page.locator('[data-difference]').first().waitFor()
    await page.goto(`${plan}/print`)
    const printed = (await page.getByRole('article').textContent())!
    for (const { statement } of goals.nodes) expect(printed).toContain(statement)
    await context.close()
  })

  it('A79 is as readable as an event of the record by whoever audits it', async () => {
    const auditor = await visitAs('Ingrid Solberg')
    const context = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await auditor.context.storageState(),
    })
    const page = await context.newPage()
    await page.goto(`${ledger.url}/audit/${demo.parameters.eventId}`)
    await page.getByText('GoalRevised', { exact: true }).first().waitFor()
    await section(page, 'What it changed').locator('ins').first().waitFor()
    await context.close()
    await auditor.close()
  })
})

describe('the list of plans', () => {
  const sorts = ['ATTENTION', 'CHANGED', 'NEXT_DUE', 'TITLE'] as const
  type Rows = Parameters<typeof outOfPlace>[0]
  const compare = new Intl.Collator('en').compare

  it.each(sorts)(
    'is put in order by %s as a page knows the order, so that it never offers to do it again',
    async sort => {
      const { organisation } = await demo.ask<{
        organisation: { plans: { edges: { node: Rows[number] }[] } }
      }>('Ingrid Solberg', trustedDocuments.Plans!, { first: 100, sort })
      const rows = organisation.plans.edges.map(({ node }) => node)
      expect(rows.length).toBeGreaterThan(20)
      expect(outOfPlace(rows, rows, { sort }, compare)).toEqual({ moved: 0, unseen: 0 })
      expect(outOfPlace(rows.toReversed(), rows, { sort }, compare).moved).toBeGreaterThan(rows.length / 2)
    },
  )
})
