import { id } from '@plan-ledger/domain/testing'
import { encodeGlobalID } from '@pothos/plugin-relay'
import { describe, expect, it } from 'vitest'
import { ask, told } from '../memory.testing.ts'
import {
  harbourWorks,
  importedId,
  nobody,
  organisation,
  planId,
  principal,
  stranger,
} from '../plan-ledger.testing.ts'
import type { TransferView } from '../transfers.ts'

const olga = () => harbourWorks().as(principal('Olga'))
const plan = async (selection: string, context = olga(), of = planId) =>
  (await told(context, `query ($id: ID!) { plan(id: $id) { ${selection} } }`, { id: of })).plan

describe('a plan at a moment', () => {
  it('is now what it has become', async () => {
    const { version, position, state } = await plan(
      'version position state { version title status owner { personId name } progress goals { nodes { status } } }',
    )
    expect({ version, position }).toEqual({ version: 10, position: '10' })
    expect(state).toEqual({
      version: 10,
      title: 'Lead the yard',
      status: 'ACTIVE',
      owner: { personId: id('Olga'), name: 'Olga' },
      progress: 1,
      goals: [{ status: 'ACHIEVED' }],
    })
  })

  it('is at each version what it was then', async () => {
    const selection = [1, 2, 5, 6]
      .map(
        version =>
          `v${version}: state(at: "rev:${version}") { version title barriers { nodes { id } } goals { nodes { due } } }`,
      )
      .join(' ')
    const { v1, v2, v5, v6 } = await plan(selection)
    expect(v1).toEqual({ version: 1, title: 'Become a team lead', barriers: [], goals: [] })
    expect(v2.goals).toEqual([{ due: '2026-06-30' }])
    expect(v5).toMatchObject({ barriers: [{ id: id('no time') }], goals: [{ due: '2026-06-30' }] })
    expect(v6.goals).toEqual([{ due: '2026-12-31' }])
  })

  it('is nothing before it was started', async () => {
    expect(await plan('state(at: "2020-01-01T00:00:00Z") { title }')).toEqual({ state: null })
  })

  it('differs by clock where something was recorded late', async () => {
    const at = '2026-05-10T00:00:00Z'
    const { known, was } = await plan(
      `known: state(at: "${at}") { title } was: state(at: "${at}", axis: EFFECTIVE) { title }`,
    )
    expect(known.title).toBe('Become a team lead')
    expect(was.title).toBe('Lead the yard')
  })

  it('carries what is derived from it', async () => {
    const { state } = await plan(`state(at: "rev:6") {
      goals { nodes { id progress overdue horizon smartGaps revisions measure { what target direction } latest { value } } }
      steps { nodes { id goal priority overdue dependsOn resources { id } kind } }
      barriers { nodes { blocks category severity solutions { id } } }
    }`)
    expect(state.goals).toEqual([
      {
        id: id('lead a team'),
        progress: 0,
        overdue: false,
        horizon: 'SHORT',
        smartGaps: ['NO_RELEVANCE'],
        revisions: 1,
        measure: { what: 'pages', target: '10', direction: 'UP' },
        latest: null,
      },
    ])
    expect(state.steps).toEqual([
      {
        id: id('read'),
        goal: id('lead a team'),
        priority: 8,
        overdue: false,
        dependsOn: [],
        resources: [],
        kind: 'LEARNING',
      },
    ])
    expect(state.barriers).toEqual([
      { blocks: [id('lead a team')], category: 'TIME', severity: 3, solutions: [] },
    ])
  })
})

describe('a timeline', () => {
  const page = (args: string) =>
    plan(`timeline(${args}) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor node { fromVersion toVersion late events { nodes { version type } } } }
    }`)

  it('goes from the newest to the oldest, page by page, each change set once', async () => {
    const cursors: string[] = []
    let after = ''
    for (let pages = 0; pages < 10; pages += 1) {
      const { timeline } = await page(`first: 4${after}`)
      expect(timeline.totalCount).toBe(10)
      expect(timeline.pageInfo.hasPreviousPage).toBe(after !== '')
      cursors.push(...timeline.edges.map((edge: { cursor: string }) => edge.cursor))
      if (!timeline.pageInfo.hasNextPage) break
      after = `, after: "${timeline.pageInfo.endCursor}"`
    }
    expect(cursors).toEqual(['10', '9', '8', '7', '6', '5', '4', '3', '2', '1'])
  })

  it('goes on behind a change set that has grown since', async () => {
    const context = olga()
    const rename = (title: string) =>
      told(context, 'mutation ($input: RenamePlanInput!) { renamePlan(input: $input) { __typename } }', {
        input: { planId, commandId: id(title), title },
      })
    const cursors = async (args: string) =>
      (await plan(`timeline(${args}) { edges { cursor } }`, context)).timeline.edges.map(
        (edge: { cursor: string }) => edge.cursor,
      )
    await rename('one')
    expect(await cursors('first: 1')).toEqual(['11'])
    await rename('two')
    expect(await cursors('first: 2')).toEqual(['12', '10'])
    expect(await cursors('first: 2, after: "11"')).toEqual(['10', '9'])
    expect(await cursors('first: 2, after: "11", types: [GoalAchieved, GoalMeasured]')).toEqual(['10', '7'])
  })

  it('tells the last events of a change set first where that is asked for, and goes on from there', async () => {
    const context = olga()
    for (const title of ['one', 'two', 'three'])
      await told(
        context,
        'mutation ($input: RenamePlanInput!) { renamePlan(input: $input) { __typename } }',
        {
          input: { planId, commandId: id(title), title },
        },
      )
    const events = async (args: string) => {
      const { timeline } = await plan(
        `timeline(first: 1) { edges { node { events(${args}) {
          totalCount pageInfo { hasNextPage endCursor } nodes { version } } } } }`,
        context,
      )
      return timeline.edges[0].node.events
    }
    const newest = await events('first: 2, newestFirst: true')
    expect(newest).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      nodes: [{ version: 13 }, { version: 12 }],
    })
    expect(await events(`first: 2, newestFirst: true, after: "${newest.pageInfo.endCursor}"`)).toMatchObject({
      pageInfo: { hasNextPage: false },
      nodes: [{ version: 11 }],
    })
    expect((await events('first: 3')).nodes).toEqual([{ version: 11 }, { version: 12 }, { version: 13 }])
  })

  it('shows only what passes the filter', async () => {
    const byType = await page('types: [GoalRevised, GoalAchieved]')
    expect(byType.timeline.edges.map((edge: { cursor: string }) => edge.cursor)).toEqual(['10', '6'])
    const byElement = await page(`element: "${id('read')}"`)
    expect(byElement.timeline.edges.map((edge: { cursor: string }) => edge.cursor)).toEqual(['8', '3'])
    const byKind = await page('kinds: [BARRIER, STEP]')
    expect(byKind.timeline.edges.map((edge: { cursor: string }) => edge.cursor)).toEqual(['8', '5', '3'])
    const byActor = await page(`actor: "${id('Carl')}"`)
    expect(byActor.timeline).toMatchObject({ totalCount: 0, edges: [], pageInfo: { startCursor: null } })
  })

  it('marks what was recorded late', async () => {
    const { timeline } = await page('first: 3')
    expect(timeline.edges.map((edge: { node: { late: boolean } }) => edge.node.late)).toEqual([
      false,
      true,
      false,
    ])
  })

  it('tells each event as old to new, under the name of then, with its reason', async () => {
    const { timeline } =
      await plan(`timeline(types: [GoalRevised]) { edges { node { reason { code cause } events { nodes {
      position type origin actor { name role } element { kind id name } changes { field old new } reason { code }
    } } } } }`)
    expect(timeline.edges[0].node).toEqual({
      reason: { code: 'BARRIER', cause: id('no time') },
      events: [
        {
          position: '6',
          type: 'GoalRevised',
          origin: 'APP',
          actor: { name: 'Olga', role: 'OWNER' },
          element: { kind: 'GOAL', id: id('lead a team'), name: 'lead a team' },
          changes: [{ field: 'due', old: '2026-06-30', new: '2026-12-31' }],
          reason: { code: 'BARRIER' },
        },
      ],
    })
  })

  it.each([
    ['first: 0', '`first` is 0; at least 1 is taken.'],
    ['first: 101', '`first` is 101; at most 100 is taken.'],
    ['after: "x"', '`after` is no cursor of this list in this order.'],
    [`after: "${'1'.repeat(501)}"`, '`after` is 501 characters long; at most 500 are taken.'],
    [`types: [${Array(101).fill('GoalSet').join(', ')}]`, '`types` has 101 entries; at most 100 are taken.'],
  ])('refuses %s with a sentence', async (args, message) => {
    const { errors } = await ask(olga(), `{ plan(id: "${planId}") { timeline(${args}) { totalCount } } }`)
    expect(errors?.map(error => error.message)).toEqual([message])
  })
})

describe('the time bar, progress and goal history', () => {
  it('has one place per change set and marks what stands out', async () => {
    const { index } = await plan('index { versions at weights marks { version kind label } }')
    expect(index.versions).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(index.weights.reduce((sum: number, weight: number) => sum + weight)).toBe(10)
    expect(index.marks).toContainEqual({ version: 5, kind: 'BARRIER', label: 'no time' })
    expect(index.marks).toContainEqual({ version: 10, kind: 'ACHIEVED', label: 'lead a team' })
  })

  it('draws progress by the targets valid then', async () => {
    const { progress } = await plan(
      'progress { plan { version share scope done open } goals { nodes { goalId points { version share value target due } } } }',
    )
    expect(progress.plan.at(-1)).toEqual({ version: 10, share: 1, scope: 1, done: 1, open: 0 })
    expect(progress.goals[0].points).toContainEqual({
      version: 7,
      share: 0.5,
      value: '5',
      target: '10',
      due: '2026-12-31',
    })
  })

  it('tells how a goal moved and why', async () => {
    const { goalHistory } = await plan(`goalHistory(goalId: "${id('lead a team')}") {
      original { due target } current { due } slippageDays entries { nodes { slipDays event { type reason { code } } } }
    }`)
    expect(goalHistory).toMatchObject({
      original: { due: '2026-06-30', target: '10' },
      current: { due: '2026-12-31' },
      slippageDays: 184,
    })
    expect(goalHistory.entries.map((entry: { slipDays: number | null }) => entry.slipDays)).toEqual([
      null,
      184,
      null,
      null,
    ])
  })

  it('knows no history of a goal that the plan never had', async () => {
    expect(await plan(`goalHistory(goalId: "${id('other')}") { goalId }`)).toEqual({ goalHistory: null })
  })

  it('shows an imported plan by when things happened', async () => {
    expect(await plan('defaultAxis')).toEqual({ defaultAxis: 'RECORDED' })
    expect(await plan('defaultAxis', olga(), importedId)).toEqual({ defaultAxis: 'EFFECTIVE' })
  })
})

describe('who sees a plan', () => {
  it('is its owner, who may write, and an auditor, who may not', async () => {
    const works = harbourWorks()
    for (const [name, may] of [
      ['Olga', true],
      ['Dora', false],
    ] as const)
      expect(await plan('viewerMayWrite', works.as(principal(name)))).toEqual({ viewerMayWrite: may })
  })

  it('is nobody who has no part in it: it answers as if there were none', async () => {
    const works = harbourWorks()
    const none = encodeGlobalID('Plan', id('none'))
    for (const name of ['Carl', 'Anna', 'Ed'])
      for (const of of [planId, none]) {
        expect(await plan('version', works.as(principal(name)), of), name).toBeNull()
        const { node } = await told(works.as(principal(name)), `{ node(id: "${of}") { id } }`)
        expect(node, name).toBeNull()
      }
  })

  it('is any coach where it was imported and has none', async () => {
    const works = harbourWorks()
    expect(await plan('viewerMayWrite', works.as(principal('Carl')), importedId)).toEqual({
      viewerMayWrite: true,
    })
    expect(await plan('version', works.as(principal('Anna')), importedId)).toBeNull()
  })

  it('is nobody of another organisation: it answers as if there were none', async () => {
    const none = encodeGlobalID('Plan', id('none'))
    const context = harbourWorks().as(stranger)
    expect(await plan('version', context)).toBeNull()
    expect(await plan('version', context, none)).toBeNull()
    const { nodes } = await told(context, `{ nodes(ids: ["${planId}", "${none}"]) { id } }`)
    expect(nodes).toEqual([null, null])
  })

  it('is nobody before a member was chosen', async () => {
    const { data, errors } = await ask(harbourWorks().as(nobody), `{ plan(id: "${planId}") { version } }`)
    expect(data).toEqual({ plan: null })
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NO_MEMBER'])
  })

  it('refuses what is no id of a plan', async () => {
    const wrong = [encodeGlobalID('Plan', 'x'), encodeGlobalID('Member', id('Olga')), 'nonsense']
    for (const of of wrong) {
      const { data, errors } = await ask(olga(), 'query ($id: ID!) { plan(id: $id) { version } }', { id: of })
      expect(data).toEqual({ plan: null })
      expect(errors).toHaveLength(1)
    }
  })
})

describe('nodes', () => {
  it('are plans, members and the organisation by their global ids', async () => {
    const ids = [
      planId,
      encodeGlobalID('Member', id('Carl')),
      encodeGlobalID('Organisation', organisation.id),
    ]
    const { nodes } = await told(
      olga(),
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Member { name roles } ... on Organisation { name } } }',
      { ids },
    )
    expect(nodes).toEqual([
      { __typename: 'Plan', id: ids[0] },
      { __typename: 'Member', id: ids[1], name: 'Carl', roles: ['COACH'] },
      { __typename: 'Organisation', id: ids[2], name: 'Harbour Works' },
    ])
  })

  it('are imports and exports for whom the context shows them to', async () => {
    const [shown, hidden] = [id('import'), id('import of others')].map(of => encodeGlobalID('Transfer', of))
    const context = {
      ...olga(),
      transfer: async (of: string) =>
        of === id('import')
          ? ({ id: of, name: 'histories.jsonl', stopping: false } as TransferView)
          : undefined,
    }
    const { nodes } = await told(
      context,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Transfer { transferId name } } }',
      { ids: [shown, hidden] },
    )
    expect(nodes).toEqual([
      { __typename: 'Transfer', id: shown, transferId: id('import'), name: 'histories.jsonl' },
      null,
    ])
  })

  it('are at most 20 at a time', async () => {
    const { errors } = await ask(olga(), 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array(21).fill(planId),
    })
    expect(errors?.[0]?.message).toBe('`ids` has 21 entries; at most 20 are taken.')
  })
})
