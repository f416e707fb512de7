import { kaplanMeier, riskSets } from '@plan-ledger/statistics'
import { observedIn, reference } from '@plan-ledger/statistics/testing'
import { describe, expect, it } from 'vitest'
import { axisOf, bandOf, type Curve, dayLength, intervalOf, pointsOf } from './curves.ts'
import { outcomeRows } from './outcome-rows.ts'
import type { Outcomes } from './time-documents.ts'

const lung = reference('kaplan-meier-lung')
/** The API's answer for a reference data set: one person for each goal, all of them achieved or open. */
const told = (): Outcomes => {
  const steps = kaplanMeier(
    riskSets(observedIn(lung, row => (lung.input.event[row] === 1 ? 'achieved' : undefined))),
  )
  const still = steps.map(({ time, interval, standardError: _, ...step }) => ({
    ...step,
    days: time,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
  }))
  const achieved = still.map(step => ({
    ...step,
    estimate: 1 - step.estimate,
    lower: step.upper === null ? null : 1 - step.upper,
    upper: step.lower === null ? null : 1 - step.lower,
  }))
  const never = still.map(step => ({ ...step, events: 0, estimate: 0, lower: null, upper: null }))
  return {
    group: null,
    people: 228,
    tooFewPeople: false,
    goals: 228,
    achieved: 165,
    abandoned: 0,
    reformulated: 0,
    planClosed: 0,
    open: 63,
    overBefore: 0,
    stillOpen: still,
    toAchieved: achieved,
    toAbandoned: never,
    toReformulated: never,
    toPlanClosed: never,
    atRisk: [{ days: 0, goals: 228 }],
    quantiles: [],
    restrictedMean: null,
  }
}

const drawn = (answer: Outcomes): Curve => ({
  key: 'open',
  start: 1,
  steps: (answer.stillOpen ?? []).map(step => ({
    days: step.days,
    value: step.estimate,
    ...intervalOf(step),
  })),
})

describe('A60 curves', () => {
  const points = pointsOf([drawn(told())])
  const { time, survival, lower, upper } = lung.kaplanMeier

  it('are drawn exactly as the reference table has them, from the whole on', () => {
    expect(points[0]).toEqual({ at: 0, open: 1, [bandOf('open')]: [1, 1] })
    expect(points.slice(1).map(({ at }) => at / dayLength)).toEqual(time)
    points.slice(1).forEach((point, i) => {
      expect(point.open).toBeCloseTo(survival[i]!, 10)
      const [from, to] = point[bandOf('open')] as unknown as [number, number]
      expect(from).toBeCloseTo(lower[i]!, 7)
      expect(to).toBeCloseTo(upper[i]!, 7)
    })
  })

  it('stand in the table as they are drawn, and their shares add up to 1', () => {
    const rows = outcomeRows(told())
    expect(rows.map(({ days }) => days)).toEqual(time)
    rows.forEach((row, i) => {
      expect(row.shares.OPEN.estimate).toBe(points[i + 1]!.open)
      expect(row.atRisk).toBe(lung.kaplanMeier.atRisk[i])
      const whole = Object.values(row.shares).reduce((sum, { estimate }) => sum + estimate, 0)
      expect(whole).toBeCloseTo(1, 12)
    })
  })
})

describe('curves of several groups', () => {
  const curves: readonly Curve[] = [
    {
      key: 'a',
      start: 0,
      steps: [
        { days: 2, value: 0.25 },
        { days: 9, value: 0.5, interval: [0.3, 0.7] },
      ],
    },
    {
      key: 'b',
      start: 0,
      steps: [
        { days: 2, value: 0.1 },
        { days: 4, value: 0.2 },
      ],
    },
  ]

  it('hold their values between their steps, and A62 end where people are too few', () => {
    expect(pointsOf(curves).map(({ at, a, b }) => [at / dayLength, a, b])).toEqual([
      [0, 0, 0],
      [2, 0.25, 0.1],
      [4, 0.25, 0.2],
      [9, 0.5, null],
    ])
  })

  it('share an axis up to the last day of any', () => {
    expect(axisOf(curves, [0, 5, 10])).toEqual({ until: 9, ticks: [0, 5] })
  })

  it('are nothing where nothing may be shown', () => {
    expect(pointsOf([])).toEqual([{ at: 0 }])
  })
})
