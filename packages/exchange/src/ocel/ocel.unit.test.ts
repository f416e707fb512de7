import type { OrganisationEvent, PlanEvent } from '@plan-ledger/domain'
import {
  barrierRaised,
  goalRevised,
  goalSet,
  historyOf,
  id,
  memberJoined,
  olga,
  on,
  organisationFounded,
  organisationHistory,
  personIntroduced,
  planHistories,
  planStarted,
  planSucceeded,
  roleGranted,
  stepPlanned,
  told,
} from '@plan-ledger/domain/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flawsOf, type Ocel } from './flaws.testing.ts'
import { ocel } from './ocel.ts'

const written = async (...plans: readonly (readonly PlanEvent[])[]): Promise<Ocel> => parsed(plans)

const parsed = async (
  plans: readonly (readonly PlanEvent[])[],
  organisation: readonly OrganisationEvent[] = [],
): Promise<Ocel> => {
  let text = ''
  for await (const piece of ocel({ plans: () => plans, organisation: () => organisation })) text += piece
  return JSON.parse(text)
}

const object = ({ objects }: Ocel, type: string, word: string) =>
  objects.find(one => one.id === `${type}:${id(word)}`)

describe('a plan as an object-centric log', () => {
  const history = historyOf(
    'plan',
    planStarted({ predecessor: id('before') }),
    on('2026-02-01', goalSet('lead', { due: '2026-06-30', confidence: 4 })),
    on('2026-02-02', stepPlanned('course', { goal: id('lead') })),
    on('2026-02-03', stepPlanned('talk', { goal: id('lead'), dependsOn: [id('course')] })),
    on('2026-02-04', barrierRaised('no time', { blocks: [id('talk')] })),
    told(on('2026-03-01', goalRevised('lead', { due: { old: '2026-06-30', new: '2026-09-30' } })), {
      reason: { code: 'barrier', cause: id('no time') },
    }),
    told(goalRevised('lead', { confidence: { old: 4 } }), {
      recordedAt: '2026-04-01T10:00:00.000Z',
      occurredAt: '2026-02-20T10:00:00.000Z',
    }),
    on('2026-05-01', planSucceeded('after')),
  )

  it('tells how the values of an object changed, in the order in which they took effect', async () => {
    const log = await written(history)
    const { attributes } = object(log, 'goal', 'lead')!
    expect(attributes.filter(({ name }) => name === 'due' || name === 'confidence')).toEqual([
      { name: 'due', time: '2026-02-01T12:00:00.000Z', value: '2026-06-30T00:00:00.000Z' },
      { name: 'due', time: '2026-03-01T12:00:00.000Z', value: '2026-09-30T00:00:00.000Z' },
      { name: 'confidence', time: '2026-02-01T12:00:00.000Z', value: '4' },
      { name: 'confidence', time: '2026-02-20T10:00:00.000Z', value: '' },
    ])
    expect(log.objectTypes.find(({ name }) => name === 'goal')?.attributes).toEqual(
      expect.arrayContaining([
        { name: 'due', type: 'time' },
        { name: 'measurements.value', type: 'float' },
      ]),
    )
  })

  it('puts what was entered late where it belongs, and says so', async () => {
    const { events } = await written(history)
    expect(events.map(({ type }) => type).slice(4)).toEqual([
      'BarrierRaised',
      'GoalRevised',
      'GoalRevised',
      'PlanSucceeded',
    ])
    expect(events[5]).toMatchObject({ time: '2026-02-20T10:00:00.000Z' })
    expect(events[5]?.attributes).toEqual(
      expect.arrayContaining([
        { name: 'recordedAt', value: '2026-04-01T10:00:00.000Z' },
        { name: 'late', value: 'true' },
        { name: 'version', value: '7' },
      ]),
    )
  })

  it('relates events to what they create and change, to their cause and to who acted', async () => {
    const { events } = await written(history)
    expect(events[1]?.relationships).toEqual([
      { objectId: `goal:${id('lead')}`, qualifier: 'creates' },
      { objectId: `plan:${id('plan')}`, qualifier: 'in' },
      { objectId: `person:${olga.id}`, qualifier: 'by' },
    ])
    expect(events[6]?.relationships).toEqual([
      { objectId: `goal:${id('lead')}`, qualifier: 'changes' },
      { objectId: `plan:${id('plan')}`, qualifier: 'in' },
      { objectId: `barrier:${id('no time')}`, qualifier: 'because of' },
      { objectId: `person:${olga.id}`, qualifier: 'by' },
    ])
  })

  it('relates goals, steps, barriers and plans to each other', async () => {
    const log = await written(history)
    const related = (type: string, word: string) =>
      object(log, type, word)?.relationships.map(one => `${one.qualifier} ${one.objectId}`)
    expect(related('step', 'talk')).toEqual([
      `in plan:${id('plan')}`,
      `serves goal:${id('lead')}`,
      `depends on step:${id('course')}`,
    ])
    expect(related('barrier', 'no time')).toContain(`blocks step:${id('talk')}`)
    expect(related('plan', 'plan')).toEqual([
      `owned by person:${olga.id}`,
      `succeeds plan:${id('before')}`,
      `succeeded by plan:${id('after')}`,
    ])
    expect(object(log, 'plan', 'after')).toEqual({
      id: `plan:${id('after')}`,
      type: 'plan',
      attributes: [],
      relationships: [],
    })
  })

  it('is what the published schema asks for, and consistent beyond it', async () => {
    expect(flawsOf(await written(history))).toEqual([])
  })
})

describe('the log of an organisation', () => {
  const people = organisationHistory(
    organisationFounded(),
    memberJoined('Olga', 'owner'),
    roleGranted('Olga', 'coach'),
    personIntroduced('Peter'),
  )

  it('tells plans that name each other once, and everybody once', async () => {
    const first = historyOf('plan', planStarted(), goalSet('lead'), planSucceeded('after'))
    const second = historyOf('after', planStarted({ predecessor: id('plan') }))
    const log = await parsed([first, second], people)
    expect(flawsOf(log)).toEqual([])
    expect(log.objects.filter(({ type }) => type === 'plan')).toMatchObject([
      { relationships: [{ qualifier: 'owned by' }, { qualifier: 'succeeded by' }] },
      { relationships: [{ qualifier: 'owned by' }, { qualifier: 'succeeds' }] },
    ])
    expect(object(log, 'person', 'Olga')?.attributes).toEqual([
      { name: 'name', time: expect.any(String), value: 'Olga' },
      { name: 'roles', time: expect.any(String), value: '["owner"]' },
      { name: 'roles', time: expect.any(String), value: '["owner","coach"]' },
    ])
  })

  it('is there without any plan, and without anything', async () => {
    expect(flawsOf(await parsed([], people))).toEqual([])
    expect(await parsed([])).toMatchObject({ events: [], objects: [] })
  })
})

it('any plans that can be lived come to a log without flaws', async () => {
  const property = fc.asyncProperty(planHistories(), async events => {
    expect(flawsOf(await written(events))).toEqual([])
  })
  await fc.assert(property, { seed: 20_261_122, numRuns: 200 })
})

it('a flaw would be found', async () => {
  const log = await written(historyOf('plan', planStarted(), goalSet('lead')))
  const [first, ...others] = log.objects
  expect(flawsOf({ ...log, objects: others })[0]).toContain('which is not there')
  expect(flawsOf({ ...log, objects: [{ ...first!, type: 'nothing' }, ...others] })[0]).toContain(
    'no declared',
  )
  expect(flawsOf({ ...log, events: [{ ...log.events[0], time: 'now' }] })[0]).toContain('date-time')
})
