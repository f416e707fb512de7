import { baselineProposed, baselineSigned, continued, goalRevised, id, on } from '@plan-ledger/domain/testing'
import { describe, expect, it } from 'vitest'
import { memory, told } from '../memory.testing.ts'
import { founding, harbourWorks, olgasPlan, planId, principal } from '../plan-ledger.testing.ts'

const olga = () => harbourWorks().as(principal('Olga'))
const plan = async (selection: string, context = olga()) =>
  (await told(context, `query ($id: ID!) { plan(id: $id) { ${selection} } }`, { id: planId })).plan

const setting = 'value { text items } eventId version at actor { name role } reason { code text cause } late'
const value = 'text items'
const element = `kind id name oldName mark moved after fields { nodes {
  path type old { ${value} } new { ${value} } segments { kind text } days set { ${setting} } } }`
const counts = 'added removed changed moved'
const terms = 'statement due target'
const commitment = `goalId statement status original { ${terms} } signedOff { ${terms} } current { ${terms} }
  sinceOriginal { slipDays target } sinceSignedOff { slipDays target } scopeDropped droppedSteps { nodes } dueMoves
  movedJustBefore { nodes { version on from to before days review reason { code } } } onTime { original signedOff current }`

describe('the difference of two moments', () => {
  const diff = (from: string, to: string, selection: string, axis = 'RECORDED') =>
    plan(`diff(from: "${from}", to: "${to}", axis: ${axis}) { ${selection} }`).then(answer => answer.diff)

  it('tells what was added and what changed, who changed it and why', async () => {
    const {
      elements,
      counts: all,
      countsByKind,
    } = await diff(
      'rev:4',
      'rev:6',
      `elements { nodes { ${element} } } counts { ${counts} } countsByKind { kind counts { ${counts} } } between { nodes }`,
    )
    expect(all).toEqual({ added: 1, removed: 0, changed: 1, moved: 0 })
    expect(countsByKind.map(({ kind }: { kind: string }) => kind)).toEqual(['GOAL', 'BARRIER'])
    const [goal, barrier] = elements
    expect(goal).toMatchObject({ kind: 'GOAL', id: id('lead a team'), mark: 'CHANGED', moved: false })
    expect(goal.fields).toMatchObject([
      {
        path: 'due',
        type: 'DAY',
        old: { text: '2026-06-30' },
        new: { text: '2026-12-31', items: ['2026-12-31'] },
        days: 184,
        segments: null,
        set: { version: 6, actor: { name: 'Olga' }, reason: { code: 'BARRIER', cause: id('no time') } },
      },
    ])
    expect(barrier).toMatchObject({ kind: 'BARRIER', name: 'no time', mark: 'ADDED' })
    const blocks = barrier.fields.find(({ path }: { path: string }) => path === 'blocks')
    expect(blocks.new).toEqual({ text: 'lead a team', items: [id('lead a team')] })
    expect(blocks.set.value).toEqual(blocks.new)
  })

  it('goes by words in texts', async () => {
    const { elements } = await diff('rev:8', 'rev:9', `elements { nodes { ${element} } }`)
    expect(elements[0].fields[0]).toMatchObject({ path: 'title', old: { text: 'Become a team lead' } })
    expect(elements[0].fields[0].segments).toContainEqual({
      kind: 'ADDED',
      text: expect.stringContaining('yard'),
    })
  })

  it('is turned around with the later moment first, and nothing between a moment and itself', async () => {
    const back = await diff('rev:6', 'rev:4', `counts { ${counts} }`)
    expect(back.counts).toEqual({ added: 0, removed: 1, changed: 1, moved: 0 })
    const none = await diff('now', 'now', `elements { nodes { id } } counts { ${counts} } between { nodes }`)
    expect(none).toEqual({
      elements: [],
      counts: { added: 0, removed: 0, changed: 0, moved: 0 },
      between: [],
    })
  })

  it('names what was changed and changed back', async () => {
    const events = continued(
      olgasPlan,
      on('2026-06-02', goalRevised('lead a team', { confidence: { new: 3 } })),
      on('2026-06-03', goalRevised('lead a team', { confidence: { old: 3 } })),
    )
    const context = memory(founding, events).as(principal('Olga'))
    const { diff: found } = await plan(
      `diff(from: "rev:10", to: "now") { elements { nodes { id } } cancelled { nodes { kind id name path type value { text } settings { nodes { ${setting} } } } } }`,
      context,
    )
    expect(found.elements).toEqual([])
    expect(found.cancelled).toMatchObject([
      {
        kind: 'GOAL',
        path: 'confidence',
        type: 'NUMBER',
        value: null,
        settings: [{ value: { text: '3' } }, { value: null }],
      },
    ])
  })
})

describe('blame', () => {
  it('tells of each field who gave it its value and all values before', async () => {
    const { blame } = await plan(`blame(elementId: "${id('lead a team')}", path: "due") { nodes {
      kind id name fields { nodes { path type current { ${setting} } earlier { nodes { ${setting} } } } } } }`)
    expect(blame).toMatchObject([
      {
        kind: 'GOAL',
        name: 'lead a team',
        fields: [
          {
            path: 'due',
            type: 'DAY',
            current: { value: { text: '2026-12-31' }, version: 6, reason: { code: 'BARRIER' } },
            earlier: [{ value: { text: '2026-06-30' }, version: 2, actor: { name: 'Olga' } }],
          },
        ],
      },
    ])
  })

  it('knows at a moment only what was known then, and all fields below a path', async () => {
    const { blame } = await plan(
      'blame(at: "rev:4", path: "measure") { nodes { id fields { nodes { path earlier { nodes { version } } } } } }',
    )
    expect(blame).toHaveLength(1)
    expect(blame[0].fields.map(({ path }: { path: string }) => path)).toContain('measure.target')
    expect(blame[0].fields.flatMap(({ earlier }: { earlier: unknown[] }) => earlier)).toEqual([])
  })
})

describe('commitments', () => {
  it('hold each goal against what it first promised', async () => {
    const { commitments } = await plan(`commitments { nodes { ${commitment} } }`)
    expect(commitments).toMatchObject([
      {
        goalId: id('lead a team'),
        status: 'ACHIEVED',
        original: { due: '2026-06-30', target: '10' },
        signedOff: null,
        current: { due: '2026-12-31', target: '10' },
        sinceOriginal: { slipDays: 184, target: 'SAME' },
        dueMoves: 1,
        onTime: { original: 'ON_TIME', signedOff: null, current: 'ON_TIME' },
      },
    ])
  })

  it('are looked at from the moment asked for', async () => {
    const { commitments } = await plan(
      'commitments(at: "2026-03-05T00:00:00Z") { nodes { onTime { original } } }',
    )
    expect(commitments).toEqual([{ onTime: { original: 'OPEN' } }])
  })

  it('hold it against what was signed off, and drift is how far the plan is from it', async () => {
    const events = continued(
      olgasPlan.slice(0, 5),
      on('2026-03-01', baselineProposed('spring', 5, 'Olga')),
      on('2026-03-01', baselineSigned('spring', 5, 'Olga')),
      on('2026-03-02', goalRevised('lead a team', { due: { old: '2026-06-30', new: '2026-12-31' } })),
    )
    const context = memory(founding, events).as(principal('Olga'))
    const { commitments, drift } = await plan(
      `commitments { nodes { ${commitment} } } drift { baselineId name version signedAt counts { ${counts} } elements { nodes { ${element} } } commitments { nodes { goalId } } }`,
      context,
    )
    expect(commitments[0]).toMatchObject({
      signedOff: { due: '2026-06-30' },
      sinceSignedOff: { slipDays: 184 },
    })
    expect(drift).toMatchObject({
      baselineId: id('spring'),
      version: 5,
      counts: { changed: 1 },
      commitments: [{ goalId: id('lead a team') }],
    })
    expect(drift.elements[0].fields).toMatchObject([{ path: 'due', days: 184, set: null }])
    expect(await plan('drift { name }')).toEqual({ drift: null })
  })
})

describe('the story of a plan', () => {
  it('tells between two moments who did what and why', async () => {
    const { story } = await plan(`story(from: "rev:5", to: "rev:7") { nodes {
      kind name summary review at actors { nodes { name } } fromVersion toVersion
      sentences { nodes { type actor { name } at element { kind id name } changes { field old new } slipDays note
        causes { nodes { reason { code } elements { kind name } } } late versions { nodes } } } } }`)
    expect(story.flatMap(({ sentences }: { sentences: unknown[] }) => sentences)).toMatchObject([
      {
        type: 'GoalRevised',
        element: { name: 'lead a team' },
        slipDays: 184,
        causes: [{ reason: { code: 'BARRIER' }, elements: [{ kind: 'BARRIER', name: 'no time' }] }],
        versions: [6],
      },
      { type: 'GoalMeasured', changes: [{ field: 'value', new: '5' }], versions: [7] },
    ])
  })
})

describe('attention', () => {
  it('names what waits for somebody, as of any moment', async () => {
    const { attention } = await plan(
      'attention(at: "rev:6") { nodes { kind element { kind id name } since days gap } }',
    )
    expect(attention).toContainEqual({
      kind: 'BARRIER_WITHOUT_SOLUTION',
      element: { kind: 'BARRIER', id: id('no time'), name: 'no time' },
      since: '2026-03-01',
      days: 1,
      gap: null,
    })
    expect(attention).toContainEqual(expect.objectContaining({ kind: 'SMART_GAP', gap: 'NO_RELEVANCE' }))
  })
})
