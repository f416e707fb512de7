import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aalenJohansen } from './aalen-johansen.ts'
import { coarser, toldAt } from './coarser.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { logRank } from './log-rank.ts'
import { type Observed, riskSets } from './observed.ts'
import { quantile } from './quantile.ts'
import { restrictedMean } from './restricted-mean.ts'

const seed = 20_261_122
const outcomes = ['achieved', 'abandoned', 'closed'] as const
type Outcome = (typeof outcomes)[number]

/** Few times, so that much falls together. */
const observed: fc.Arbitrary<Observed<Outcome>> = fc
  .record({
    from: fc.option(fc.integer({ min: 0, max: 15 }), { freq: 5, nil: undefined }),
    until: fc.integer({ min: 0, max: 20 }),
    outcome: fc.option(fc.constantFrom(...outcomes), { freq: 3, nil: undefined }),
  })
  .map(({ from, until, outcome }) => ({
    until,
    ...(from !== undefined && { from }),
    ...(outcome !== undefined && { outcome }),
  }))
const group = fc.array(observed, { maxLength: 60 })
const holds = <T>(of: fc.Arbitrary<T>, is: (value: T) => void) =>
  fc.assert(fc.property(of, is), { seed, numRuns: 300 })

describe(`curves of anything that was observed (seed ${seed})`, () => {
  it('A60 share all of it between the outcomes and what is still open', () => {
    holds(group, all => {
      const sets = riskSets(all)
      const open = kaplanMeier(sets)
      const happened = aalenJohansen(sets, outcomes)
      open.forEach(({ estimate }, i) => {
        const whole = outcomes.reduce((sum, each) => sum + happened.get(each)![i]!.estimate, estimate)
        expect(whole).toBeCloseTo(1, 12)
      })
    })
  })

  it('stay from 0 to 1, fall or rise only, and lie within their intervals', () => {
    holds(group, all => {
      const sets = riskSets(all)
      for (const [steps, way] of [
        [kaplanMeier(sets), -1] as const,
        ...[...aalenJohansen(sets, outcomes).values()].map(each => [each, 1] as const),
      ])
        steps.forEach(({ estimate, interval, standardError }, i) => {
          expect(estimate).toBeGreaterThanOrEqual(0)
          expect(estimate).toBeLessThanOrEqual(1 + 1e-12)
          if (standardError !== undefined) expect(standardError).toBeGreaterThanOrEqual(0)
          const before = steps[i - 1]?.estimate ?? (way < 0 ? 1 : 0)
          expect(way * (estimate - before)).toBeGreaterThanOrEqual(-1e-12)
          if (!interval) return
          expect(interval.lower).toBeLessThanOrEqual(estimate + 1e-12)
          expect(interval.upper).toBeGreaterThanOrEqual(estimate - 1e-12)
        })
    })
  })

  it('are the same in whatever order it is told', () => {
    const shuffled = group.chain(all =>
      fc
        .shuffledSubarray(all, { minLength: all.length, maxLength: all.length })
        .map(again => [all, again] as const),
    )
    holds(shuffled, ([all, again]) => {
      expect(riskSets(again)).toEqual(riskSets(all))
    })
  })

  it('are plain shares where nothing is censored or came late', () => {
    const whole = fc.array(
      fc.record({ until: fc.integer({ min: 0, max: 20 }), outcome: fc.constantFrom(...outcomes) }),
      { minLength: 1, maxLength: 60 },
    )
    holds(whole, all => {
      const found = aalenJohansen(riskSets(all), outcomes)
      for (const outcome of outcomes)
        for (const { time, estimate } of found.get(outcome)!)
          expect(estimate).toBeCloseTo(
            all.filter(each => each.until <= time && each.outcome === outcome).length / all.length,
            12,
          )
    })
  })

  it('mirror each other, and have one variance, where only one thing can happen', () => {
    holds(group, all => {
      const sets = riskSets(
        all.map(({ outcome, ...rest }) => (outcome ? { ...rest, outcome: 'achieved' as const } : rest)),
      )
      const open = kaplanMeier(sets)
      aalenJohansen(sets, ['achieved'])
        .get('achieved')!
        .forEach(({ estimate, standardError }, i) => {
          expect(estimate).toBeCloseTo(1 - open[i]!.estimate, 12)
          if (open[i]!.standardError !== undefined)
            expect(standardError).toBeCloseTo(open[i]!.standardError!, 9)
        })
    })
  })

  it('keep their estimates, and every event, where they are told at fewer times', () => {
    holds(fc.tuple(group, fc.integer({ min: 1, max: 8 })), ([all, most]) => {
      const steps = kaplanMeier(riskSets(all))
      const times = coarser(
        steps.map(({ time }) => time),
        most,
      )
      const told = toldAt(steps, times)
      expect(told.length).toBeLessThanOrEqual(most)
      expect(told.at(-1)?.estimate).toBe(steps.at(-1)?.estimate)
      const sum = (of: typeof steps, key: 'events' | 'censored') => of.reduce((n, each) => n + each[key], 0)
      expect(sum(told, 'events')).toBe(sum(steps, 'events'))
      expect(sum(told, 'censored')).toBe(sum(steps, 'censored'))
      for (const { time, estimate } of told)
        expect(estimate).toBe(steps.find(each => each.time === time)?.estimate)
    })
  })

  it('have quantiles where they stand, and means within the horizon', () => {
    holds(fc.tuple(group, fc.integer({ min: 1, max: 40 })), ([all, horizon]) => {
      const steps = kaplanMeier(riskSets(all))
      const { time } = quantile(steps, 0.5)
      if (time !== undefined)
        expect(steps.findLast(each => each.time <= time)?.estimate).toBeLessThanOrEqual(0.5 + 1e-9)
      const { mean, lower, upper } = restrictedMean(steps, horizon)
      for (const each of [mean, lower, upper]) {
        expect(each).toBeGreaterThanOrEqual(0)
        expect(each).toBeLessThanOrEqual(horizon + 1e-9)
      }
    })
  })
})

describe('the log-rank test', () => {
  it('tells nothing of groups that are one and the same', () => {
    holds(fc.array(observed, { minLength: 5, maxLength: 30 }), all => {
      const found = logRank(all, all)
      if (!found) return
      expect(found.chiSquare).toBeCloseTo(0, 9)
      expect(found.p).toBeCloseTo(1, 4)
    })
  })

  it('tells nothing where nothing happened', () => {
    expect(logRank([{ until: 3 }], [{ until: 4 }])).toBeUndefined()
  })
})

it('what was over before it could be known of is in no risk set', () => {
  expect(riskSets([{ from: 5, until: 5, outcome: 'achieved' }, { until: 7 }])).toEqual([
    { time: 7, atRisk: 1, events: 0, of: new Map(), censored: 1 },
  ])
})
