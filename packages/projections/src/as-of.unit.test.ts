import { foldPlan, planPersonal } from '@plan-ledger/domain'
import { planHistories } from '@plan-ledger/domain/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventsAsOf, planAsOf } from './as-of.ts'
import { effectiveTimes } from './effective-time.ts'
import { goal, histories, id, noon, seeded, started, step, told } from './history.testing.ts'
import { placedOn } from './placed.ts'

const versions = (events: readonly { readonly version: number }[]) => events.map(({ version }) => version)
const now = { kind: 'now' } as const
const axes = fc.constantFrom('recorded', 'effective')
const rev = (version: number) => ({ kind: 'version', version }) as const
const instant = (text: string) => ({ kind: 'instant', instant: text }) as const

describe('a plan at any moment of its life', () => {
  it('is the fold of what came before in the order of the axis, whatever was decided: every event of the domain', () => {
    const happened = new Set<string>()
    fc.assert(
      fc.property(planHistories(), fc.nat(70), axes, (events, version, axis) => {
        for (const { type } of events) happened.add(type)
        const placed = placedOn(events, axis)
        const last = placed.findIndex(({ event }) => event.version === version)
        const before = version === 0 ? [] : last < 0 ? placed : placed.slice(0, last + 1)
        expect(planAsOf(events, rev(version), axis)).toEqual(foldPlan(before.map(({ event }) => event)))
        const at = before.at(-1)?.at
        if (at)
          expect(planAsOf(events, instant(at), axis)).toEqual(
            foldPlan(placed.filter(each => each.at <= at).map(({ event }) => event)),
          )
      }),
      { ...seeded, numRuns: 1000 },
    )
    expect([...happened].sort()).toEqual(Object.keys(planPersonal).sort())
  })
})

describe('a plan as recorded', () => {
  it('at a version is the fold of the events up to it', () => {
    fc.assert(
      fc.property(histories(), fc.nat(70), (events, version) => {
        expect(planAsOf(events, rev(version), 'recorded')).toEqual(foldPlan(events.slice(0, version)))
      }),
      seeded,
    )
  })

  it('at its last version, at its last instant and now is the fold of all events', () => {
    fc.assert(
      fc.property(histories(), events => {
        const all = foldPlan(events)
        expect(planAsOf(events, rev(events.length), 'recorded')).toEqual(all)
        expect(planAsOf(events, now, 'recorded')).toEqual(all)
        expect(planAsOf(events, instant(events.at(-1)?.recordedAt ?? ''), 'recorded')).toEqual(all)
      }),
      seeded,
    )
  })

  it('at an instant holds what had been written by then, that instant included', () => {
    const events = told(started, ['GoalSet', goal(1)], ['GoalAchieved', { goal: id('goal', 1) }])
    expect(versions(eventsAsOf(events, instant(noon(2)), 'recorded'))).toEqual([1, 2])
    expect(versions(eventsAsOf(events, instant('2026-01-02T11:59:59.999Z'), 'recorded'))).toEqual([1])
  })

  it('does not exist before its first event, and is the present one in the future', () => {
    const events = told(started, ['GoalSet', goal(1)])
    expect(planAsOf(events, instant('2025-12-31T00:00:00.000Z'), 'recorded')).toBeUndefined()
    expect(planAsOf(events, rev(0), 'recorded')).toBeUndefined()
    expect(planAsOf([], now, 'recorded')).toBeUndefined()
    expect(planAsOf(events, instant('2126-01-01T00:00:00.000Z'), 'recorded')?.version).toBe(2)
    expect(planAsOf(events, rev(99), 'recorded')?.version).toBe(2)
  })

  it('does not know yet what was told later about that time', () => {
    const events = told(
      started,
      ['GoalSet', goal(1)],
      ['GoalAchieved', { goal: id('goal', 1) }, { recorded: noon(40), occurred: noon(5) }],
    )
    expect(planAsOf(events, instant(noon(10)), 'recorded')?.goals[id('goal', 1)]?.status).toBe('open')
    expect(planAsOf(events, instant(noon(10)), 'effective')?.goals[id('goal', 1)]?.status).toBe('achieved')
    expect(planAsOf(events, instant(noon(4)), 'effective')?.goals[id('goal', 1)]?.status).toBe('open')
  })
})

describe('a plan as it happened', () => {
  it('holds each event once, in the order of their effective times, by version where these are equal', () => {
    fc.assert(
      fc.property(histories(), events => {
        const placed = placedOn(events, 'effective')
        expect(versions(placed.map(({ event }) => event)).sort((a, b) => a - b)).toEqual(versions(events))
        placed.slice(1).forEach((next, index) => {
          const last = placed[index]
          expect(
            last && (last.at < next.at || (last.at === next.at && last.event.version < next.event.version)),
          ).toBe(true)
        })
      }),
      seeded,
    )
  })

  it('places no event before it occurred, nor before the plan was started', () => {
    fc.assert(
      fc.property(histories(), events => {
        effectiveTimes(events).forEach((time, index) => {
          expect(time >= (events[index]?.occurredAt ?? '')).toBe(true)
          expect(time >= (events[0]?.occurredAt ?? '')).toBe(true)
        })
      }),
      seeded,
    )
  })

  it('has at last the same elements as the plan as recorded', () => {
    fc.assert(
      fc.property(histories(), events => {
        const recorded = foldPlan(events)
        const effective = planAsOf(events, now, 'effective')
        expect(effective?.version).toBe(recorded?.version)
        for (const part of ['goals', 'steps', 'barriers'] as const)
          expect(Object.keys(effective?.[part] ?? {}).sort()).toEqual(
            Object.keys(recorded?.[part] ?? {}).sort(),
          )
        const solutions = (plan: typeof recorded) =>
          Object.values(plan?.barriers ?? {})
            .flatMap(found => found.solutions.map(solution => solution.id))
            .sort()
        expect(solutions(effective)).toEqual(solutions(recorded))
      }),
      seeded,
    )
  })

  it('equals the plan as recorded where everything was told at once', () => {
    fc.assert(
      fc.property(histories(), events => {
        const prompt = events.map(event => ({ ...event, occurredAt: event.recordedAt }))
        expect(planAsOf(prompt, now, 'effective')).toEqual(foldPlan(prompt))
      }),
      seeded,
    )
  })

  it('keeps a completion that is dated back before its step was planned', () => {
    const events = told(
      started,
      ['StepPlanned', step(1)],
      ['StepCompleted', { step: id('step', 1) }, { occurred: noon(1) }],
    )
    expect(effectiveTimes(events)).toEqual([noon(1), noon(2), noon(2)])
    expect(planAsOf(events, now, 'effective')?.steps[id('step', 1)]?.status).toBe('completed')
    expect(planAsOf(events, instant(noon(2)), 'effective')?.steps[id('step', 1)]?.status).toBe('completed')
  })

  it('keeps what hangs on elements dated back: a solution of a barrier, a step of a goal, a resource of a step', () => {
    const resource = id('resource', 1)
    const events = told(
      started,
      ['GoalSet', goal(1)],
      ['StepPlanned', step(1, { goal: id('goal', 1) }), { occurred: noon(1) }],
      [
        'StepRevised',
        {
          step: id('step', 1),
          changes: { resources: { new: [{ resource, kind: 'time', description: 'A day off' }] } },
        },
      ],
      ['ResourceSecured', { step: id('step', 1), resource }, { occurred: noon(1) }],
      ['StepCompleted', { step: id('step', 1) }, { occurred: noon(1) }],
    )
    expect(effectiveTimes(events)).toEqual([noon(1), noon(2), noon(2), noon(4), noon(4), noon(2)])
    const last = planAsOf(events, now, 'effective')?.steps[id('step', 1)]
    expect(last?.status).toBe('completed')
    expect(last?.resources).toEqual([expect.objectContaining({ resource, secured: true })])
  })

  it('keeps a goal beside its successor, although the successor is set by the later event', () => {
    const events = told(
      started,
      ['GoalSet', goal(1)],
      ['GoalReformulated', { goal: id('goal', 1), successor: id('goal', 2) }, { occurred: noon(2) }],
      ['GoalSet', goal(2), { occurred: noon(3) }],
    )
    const plan = planAsOf(events, now, 'effective')
    expect(plan?.goals[id('goal', 1)]?.status).toBe('reformulated')
    expect(plan?.goals[id('goal', 2)]?.predecessor).toBe(id('goal', 1))
  })

  it('at a version holds exactly what took effect up to and including that event', () => {
    const events = told(
      started,
      ['GoalSet', goal(1)],
      ['GoalSet', goal(2)],
      ['GoalMeasured', { goal: id('goal', 1), value: '1' }, { occurred: noon(2) }],
      ['GoalMeasured', { goal: id('goal', 1), value: '2' }, { occurred: noon(2) }],
    )
    expect(versions(eventsAsOf(events, rev(3), 'effective'))).toEqual([1, 2, 4, 5, 3])
    expect(versions(eventsAsOf(events, rev(4), 'effective'))).toEqual([1, 2, 4])
    expect(versions(eventsAsOf(events, rev(2), 'effective'))).toEqual([1, 2])
    expect(versions(eventsAsOf(events, rev(99), 'effective'))).toEqual([1, 2, 4, 5, 3])
    expect(eventsAsOf(events, rev(0), 'effective')).toEqual([])
  })
})
