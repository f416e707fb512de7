import { foldPlan, type Plan, type PlanEvent } from '@plan-ledger/domain'
import { planHistories } from '@plan-ledger/domain/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestInput } from './digest-input.ts'
import { ada, goal, id, noon, planId, seeded, started, step, talks, told } from './history.testing.ts'
import { partKinds, partsOf } from './parts.ts'

const fieldsOf = (events: readonly PlanEvent[], element: string) =>
  Object.fromEntries(
    [...(partsOf(foldPlan(events)).find(part => part.id === element)?.fields ?? [])].map(
      ([path, { value }]) => [path, value],
    ),
  )

describe('the parts of a plan', () => {
  it('are none while there is no plan', () => {
    expect(partsOf(undefined)).toEqual([])
  })

  it('take a goal apart into its fields', () => {
    const events = told(
      started,
      ['GoalSet', goal(1, { due: '2026-04-30', measure: talks, parent: id('goal', 2) })],
      ['GoalMeasured', { goal: id('goal', 1), value: '3', note: 'Meetup' }],
    )
    expect(fieldsOf(events, id('goal', 1))).toEqual({
      statement: 'Goal 1',
      status: 'open',
      statusSince: noon(2),
      due: '2026-04-30',
      'measure.what': 'talks given',
      'measure.baseline': '0',
      'measure.target': '10',
      'measure.direction': 'up',
      'measurements.0.value': '3',
      'measurements.0.at': noon(3),
      'measurements.0.note': 'Meetup',
      kind: 'professional',
      parent: id('goal', 2),
      setAt: noon(2),
    })
  })

  it('know the resources of a step by their ids, and their order', () => {
    const [course, money] = [id('resource', 1), id('resource', 2)]
    const resources = [
      { resource: course, kind: 'course', description: 'Course' },
      { resource: money, kind: 'money', description: 'Fee' },
    ] as const
    const events = told(
      started,
      ['StepPlanned', step(1, { resources })],
      ['ResourceSecured', { step: id('step', 1), resource: money }],
    )
    expect(fieldsOf(events, id('step', 1))).toMatchObject({
      resources: [course, money],
      [`resources.${course}.secured`]: false,
      [`resources.${money}.secured`]: true,
    })
  })

  it('trap 12: keep every rating of a skill, several of one day too', () => {
    const rated = { skill: id('skill', 1), name: 'Speaking', kind: 'people', source: 'self' } as const
    const events = told(
      started,
      ['SkillRated', { ...rated, proficiency: 2 }, { recorded: noon(2) }],
      ['SkillRated', { ...rated, proficiency: 3 }, { recorded: noon(2) }],
    )
    expect(fieldsOf(events, id('skill', 1))).toMatchObject({
      'ratings.0.proficiency': 2,
      'ratings.1.proficiency': 3,
    })
  })

  it('hold disputes and corrections by the entry they are about', () => {
    const [first, second] = told(started, ['GoalSet', goal(1)])
    const disputed = told(
      started,
      ['GoalSet', goal(1)],
      ['EntryDisputed', { event: first?.id ?? '', statement: 'Not so' }],
      ['EntryDisputed', { event: first?.id ?? '', statement: 'Still not so' }],
      ['EntryCorrected', { event: second?.id ?? '', correction: 'So' }],
    )
    expect(fieldsOf(disputed, first?.id ?? '')).toMatchObject({
      'said.0.statement': 'Not so',
      'said.1.statement': 'Still not so',
      'said.1.by.name': ada.name,
    })
    expect(fieldsOf(disputed, second?.id ?? '')).toMatchObject({ 'said.0.correction': 'So' })
  })

  it('have each element once, and each kind in its place', () => {
    fc.assert(
      fc.property(planHistories(), events => {
        const parts = partsOf(foldPlan(events))
        expect(new Set(parts.map(part => `${part.kind} ${part.id}`)).size).toBe(parts.length)
        const places = parts.map(({ kind }) => partKinds.indexOf(kind))
        expect(places).toEqual([...places].sort((a, b) => a - b))
      }),
      seeded,
    )
  })

  it('of every kind come up in what people decide', () => {
    const met = new Set<string>()
    fc.assert(
      fc.property(planHistories(120), events => {
        for (const { kind } of partsOf(foldPlan(events))) met.add(kind)
      }),
      seeded,
    )
    expect([...met].sort()).toEqual([...partKinds].sort())
  })
})

describe('the text that a digest is made from', () => {
  it('is the same for ever', () => {
    const events = told(started, ['GoalSet', goal(1, { due: '2026-04-30' })])
    expect(digestInput(foldPlan(events) as Plan)).toBe(
      [
        `["plan-ledger/plan/v1","00000000-0000-7000-8000-00000000beef","${planId}"]`,
        `["goal","${id('goal', 1)}",["due","day","2026-04-30"],["kind","choice","professional"],["setAt","instant","${noon(2)}"],["statement","text","Goal 1"],["status","choice","open"],["statusSince","instant","${noon(2)}"]]`,
        `["plan","${planId}",["demonstration","flag",false],["owner","id","${ada.id}"],["ownerName","text","Ada"],["startedAt","instant","${noon(1)}"],["status","choice","drafted"],["title","text","To staff engineer"]]`,
      ].join('\n'),
    )
  })

  it('is equal exactly for plans that hold the same', () => {
    fc.assert(
      fc.property(planHistories(), fc.nat(60), (events, cut) => {
        const [a, b] = [foldPlan(events.slice(0, cut + 1)) as Plan, foldPlan(events) as Plan]
        const plain = (plan: Plan) =>
          JSON.stringify(partsOf(plan).map(({ kind, id, fields }) => [kind, id, [...fields].sort()]))
        expect(digestInput(a) === digestInput(b)).toBe(plain(a) === plain(b))
        expect(digestInput(JSON.parse(JSON.stringify(b)))).toBe(digestInput(b))
      }),
      seeded,
    )
  })
})
