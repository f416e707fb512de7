import { describe, expect, it } from 'vitest'
import { aalenJohansen } from './aalen-johansen.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { logRank } from './log-rank.ts'
import { meanCumulative } from './mean-cumulative.ts'
import { riskSets } from './observed.ts'
import { quantile } from './quantile.ts'
import { expectClose, observedIn, reference } from './references.testing.ts'
import { restrictedMean } from './restricted-mean.ts'

const curves = ['lung', 'aml', 'ties', 'no-censoring'].map(name => `kaplan-meier-${name}`)
const happened = (of: ReturnType<typeof reference>) =>
  observedIn(of, row => (of.input.event[row] === 1 ? 'happened' : undefined))

describe('A60 what is still open equals the reference table', () => {
  it.each([...curves, 'delayed-entry-heart'])('of %s, with its intervals', name => {
    const of = reference(name)
    const steps = kaplanMeier(riskSets(happened(of)))
    const table = of.kaplanMeier
    expect(steps.map(({ time }) => time)).toEqual(table.time)
    expect(steps.map(({ atRisk }) => atRisk)).toEqual(table.atRisk)
    expect(steps.map(({ events }) => events)).toEqual(table.events)
    if (table.censored) expect(steps.map(({ censored }) => censored)).toEqual(table.censored)
    expectClose(
      steps.map(({ estimate }) => estimate),
      table.survival,
    )
    if (table.standardError)
      expectClose(
        steps.map(({ standardError }) => standardError),
        table.standardError,
      )
    for (const limit of ['lower', 'upper'] as const)
      expectClose(
        steps.map(({ interval }) => interval?.[limit]),
        table[limit],
        1e-6,
      )
  })

  it.each(curves)('of %s, with its quartiles and restricted mean', name => {
    const of = reference(name)
    const steps = kaplanMeier(riskSets(happened(of)))
    const quantiles = of.quantiles.p.map(p => quantile(steps, p))
    for (const part of ['time', 'lower', 'upper'] as const)
      expectClose(
        quantiles.map(each => each[part]),
        of.quantiles[part],
        part === 'time' ? 1e-9 : 1e-6,
      )
    const { tau, mean, standardError } = of.restrictedMean
    const found = restrictedMean(steps, tau)
    expectClose([found.mean, found.standardError], [mean, standardError])
  })
})

describe('A60 the incidence of each outcome equals the reference table', () => {
  const of = reference('cumulative-incidence-mgus2')
  const sets = riskSets(
    observedIn(of, row => ([undefined, 'first', 'second'] as const)[of.input.outcome[row]!]),
  )
  const found = aalenJohansen(sets, ['first', 'second'])
  it.each(['first', 'second'] as const)('of the %s', outcome => {
    const steps = found.get(outcome)!
    const table = of.cumulativeIncidence
    const rows = new Set(table.time)
    const told = steps.filter(({ time }) => rows.has(time))
    expect(told.map(({ time }) => time)).toEqual(table.time)
    expect(told.map(({ atRisk }) => atRisk)).toEqual(table.atRisk)
    expectClose(
      told.map(({ estimate }) => estimate),
      table[outcome],
    )
    expectClose(
      told.map(({ standardError }) => standardError),
      table[`${outcome}StandardError`],
    )
  })
})

it('A60 the log-rank test equals the reference', () => {
  const of = reference('log-rank-aml')
  const all = happened(of)
  const [one, other] = ['Maintained', 'Nonmaintained'].map(group =>
    all.filter((_, row) => of.input.group[row] === group),
  )
  const found = logRank(one!, other!)
  expectClose(
    [found?.chiSquare, found?.degreesOfFreedom, found?.p],
    [of.chiSquare, of.degreesOfFreedom, of.p],
  )
  expect(logRank(other!, one!)?.chiSquare).toBeCloseTo(of.chiSquare, 9)
})

it('A60 the mean cumulative count equals the reference table', () => {
  const of = reference('mean-cumulative-cgd')
  const { id, start, stop, event } = of.input
  const steps = meanCumulative(
    stop!.map((until, row) => ({
      of: String(id![row]),
      from: start![row]!,
      until,
      events: event[row] === 1 ? [until] : [],
    })),
  )
  const table = of.meanCumulative
  expect(steps.map(({ time }) => time)).toEqual(table.time)
  expect(steps.map(({ atRisk }) => atRisk)).toEqual(table.atRisk)
  expect(steps.map(({ events }) => events)).toEqual(table.events)
  expectClose(
    steps.map(({ mean }) => mean),
    table.cumulative,
  )
})
