import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryCommands, planHistories } from '../index.testing.ts'
import { isRejected, type PlanEvent, type PlanState, planPersonal } from '../index.ts'
import {
  goalAchieved,
  goalMeasured,
  goalReformulated,
  goalSet,
  history,
  id,
  on,
  planActivated,
  planStarted,
  stepPlanned,
  told,
} from '../testing/words.testing.ts'
import { evolve, foldPlan } from './evolve.ts'

const run = { numRuns: 150, seed: 20260105 }

describe('folding a plan', () => {
  it('gives none before it was started', () => {
    expect(foldPlan([])).toBeUndefined()
    expect(foldPlan(history(goalSet('lead'), planStarted()))).toMatchObject({ version: 1, goals: {} })
  })

  it('keeps titles, times and who it belongs to', () =>
    expect(foldPlan(history(on('2025-03-01', planStarted({ unit: 'Harbour' })), planActivated()))).toEqual({
      id: id('plan'),
      organisation: id('organisation'),
      version: 2,
      title: 'Become a team lead',
      owner: id('Olga'),
      ownerName: 'Olga',
      unit: 'Harbour',
      demonstration: false,
      status: 'active',
      startedAt: '2025-03-01T12:00:00.000Z',
      variations: [],
      goals: {},
      steps: {},
      barriers: {},
      revisions: [],
      supporters: {},
      skills: {},
      values: [],
      interests: {},
      strengths: {},
      qualifications: {},
      occupations: {},
      needs: {},
      opportunities: {},
      checkIns: {},
      reviews: {},
      comments: {},
      disputes: [],
      corrections: [],
      baselines: {},
    }))

  it('counts an event about an unknown element and changes nothing else', () => {
    const [started, ...rest] = history(
      planStarted(),
      goalAchieved('lead'),
      goalMeasured('lead', '1'),
      goalReformulated('lead', 'teach'),
    )
    expect(foldPlan(rest, foldPlan([started!]))).toEqual({ ...foldPlan([started!]), version: 4 })
  })

  it('does not take a word of every object for a goal', () => {
    const [started, ...rest] = history(
      planStarted(),
      told(goalAchieved('lead'), { data: { goal: 'constructor' } } as object),
      told(goalSet('lead'), { data: { goal: '__proto__', statement: 'x', kind: 'personal' } } as object),
    )
    const plan = foldPlan(rest, foldPlan([started!]))!
    expect(Object.keys(plan.goals)).toEqual(['__proto__'])
    expect(({} as { statement?: string }).statement).toBeUndefined()
  })

  it('remembers how far its document was imported', () => {
    const imported = <B extends object>(body: B) => told(body, { origin: 'import' })
    const events = history(
      imported(on('2025-03-01', planStarted())),
      imported(on('2025-05-01', goalSet('lead'))),
      imported(on('2025-04-01', goalSet('teach'))),
      on('2025-06-01', stepPlanned('read')),
    )
    expect(foldPlan(events)).toMatchObject({
      importedUntil: '2025-05-01T12:00:00.000Z',
      goals: { [id('lead')]: { imported: true } },
    })
  })

  it('folds one by one into what it folds into at once, and changes nothing it was given', () =>
    fc.assert(
      fc.property(planHistories(), fc.nat(), (events, cut) => {
        const at = cut % (events.length + 1)
        const first = deepFrozen(foldPlan(events.slice(0, at)))
        const whole = foldPlan(events)
        expect(foldPlan(events.slice(at), first)).toEqual(whole)
        expect(events.reduce<PlanState>((plan, event) => deepFrozen(evolve(plan, event)), undefined)).toEqual(
          whole,
        )
        expect(whole?.version).toBe(events.length)
      }),
      run,
    ))

  it('never throws, whatever the order of events', () =>
    fc.assert(
      fc.property(
        planHistories().chain(events => fc.shuffledSubarray(events, { minLength: events.length })),
        (shuffled: PlanEvent[]) => {
          const before = shuffled.findIndex(event => event.type === 'PlanStarted')
          expect(foldPlan(shuffled)?.version).toBe(shuffled.length - before)
        },
      ),
      run,
    ))
})

describe('any sequence of commands', () => {
  it('folds without error and meets every event type', () => {
    const types = new Set<string>()
    fc.assert(
      fc.property(arbitraryCommands(), ({ events }) => {
        expect(foldPlan(events)).toMatchObject({ version: events.length })
        for (const { type } of events) types.add(type)
      }),
      run,
    )
    expect(Object.keys(planPersonal).filter(type => !types.has(type))).toEqual([])
  })

  it('is decided the same when decided again', () =>
    fc.assert(
      fc.property(arbitraryCommands(), ({ decided }) => {
        for (const { plan, decide, decision } of decided) expect(decide(deepFrozen(plan))).toEqual(decision)
      }),
      run,
    ))

  it('records nothing when a command is put again to the plan it made', () =>
    fc.assert(
      fc.property(arbitraryCommands(), ({ decided }) => {
        for (const [index, { name, decide, decision }] of decided.entries()) {
          const next = decided[index + 1]?.plan
          if (!next || isRejected(decision) || decision.length === 0) continue
          // A finished plan answers every other command alike, and the one that finished it with nothing.
          expect({ name, again: decide(next) }).toEqual({ name, again: [] })
        }
      }),
      run,
    ))

  it('never gives an id twice, an undefined value or an empty revision', () =>
    fc.assert(
      fc.property(planHistories(), events => {
        for (const event of events) {
          expect(JSON.parse(JSON.stringify(event))).toEqual(event)
          if ('changes' in event.data) expect(Object.keys(event.data.changes)).not.toEqual([])
        }
        const made = events.flatMap(({ type, data }) =>
          type === 'GoalSet' ? [data.goal] : type === 'StepPlanned' ? [data.step] : [],
        )
        expect(new Set(made).size).toBe(made.length)
      }),
      run,
    ))
})

function deepFrozen<V>(value: V): V {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFrozen(part)
  }
  return value
}
