import { id } from '@plan-ledger/domain/testing'
import type { MemberRole, Principal } from '@plan-ledger/identity'
import { expectClose, reference } from '@plan-ledger/statistics/testing'
import { describe, expect, it } from 'vitest'
import type { GoalLifeRow, Outcome } from '../across-plans.ts'
import { ask, told } from '../memory.testing.ts'
import { harbourWorks, organisation, principal } from '../plan-ledger.testing.ts'

const acting = (...roles: MemberRole[]): Principal => ({ ...principal('Anna'), roles })
const life = (
  owner: number | string,
  became: Outcome,
  until: number,
  more: Partial<GoalLifeRow> = {},
): GoalLifeRow => ({
  owner: id(`owner ${owner}`),
  became,
  until,
  sinceSet: 1_000,
  due: {},
  obstructed: [false, false, false, false],
  ...more,
})
const people = <T>(count: number, of: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => of(n))

const times = `query ($by: CompletionGroup, $horizon: Int) { organisation { timeToCompletion(by: $by) { nodes {
  group tooFewPeople people goals achieved abandoned reformulated planClosed open overBefore
  open_: curve(of: OPEN) { days atRisk events censored estimate lower upper }
  achieved_: curve(of: ACHIEVED) { days events estimate lower upper }
  abandoned_: curve(of: ABANDONED) { days estimate } reformulated_: curve(of: REFORMULATED) { days estimate }
  planClosed_: curve(of: PLAN_CLOSED) { days estimate }
  atRisk { days goals } quantiles { share days lower upper } restrictedMean(horizon: $horizon) { days standardError lower upper }
} } } }`
const test = `query ($first: String, $second: String, $of: GoalOutcome) { organisation {
  cohortTest(by: UNIT, first: $first, second: $second, of: $of) { tooFewPeople test { observed expected chiSquare degreesOfFreedom p } } } }`
const late = `query ($by: CompletionGroup, $date: CompletionDueDate) { organisation { slippage(by: $by, date: $date) { nodes {
  group tooFewPeople people goals onTime { estimate lower upper } median p90 bins { from until achieved open } } } } }`
const revisions = `query ($by: CompletionGroup) { organisation { meanRevisions(by: $by) { nodes {
  group tooFewPeople people goals revisions curve { days atRisk events mean lower upper } } } } }`
const calibration = `{ organisation { calibration { tooFewPeople people goals brier uninformed
  bins { confidence tooFewPeople people goals achieved share lower upper } } } }`
const barriers = `{ organisation { barrierAssociation { horizon rows { landmark obstructed tooFewPeople people goals achieved { estimate lower upper } } } } }`

const asLives = (name: string, groups?: readonly string[]): GoalLifeRow[] => {
  const { input } = reference(name)
  return input.time.map((until, n) =>
    life(n, input.event[n] === 1 ? 'achieved' : 'open', until, groups && { group: groups[n]! }),
  )
}

describe('A60 how long goals take', () => {
  it.each(['kaplan-meier-lung', 'kaplan-meier-aml'])(
    'is told as the reference table has it, as long as people enough are observed: %s',
    async name => {
      const works = harbourWorks()
      works.across.answers.goalLives.push(...asLives(name))
      const { kaplanMeier, quantiles, restrictedMean } = reference(name)
      const [found] = (
        await told(works.as(acting('analyst')), times, { horizon: Math.floor(restrictedMean.tau) })
      ).organisation.timeToCompletion
      const told_ = kaplanMeier.atRisk.filter(n => n >= 5).length
      expect(found.open_.length).toBe(told_)
      const column = (key: string) => found.open_.map((step: Record<string, number>) => step[key])
      for (const [key, expected, tolerance] of [
        ['days', kaplanMeier.time, 0],
        ['atRisk', kaplanMeier.atRisk, 0],
        ['events', kaplanMeier.events, 0],
        ['censored', kaplanMeier.censored!, 0],
        ['estimate', kaplanMeier.survival, 1e-9],
        ['lower', kaplanMeier.lower, 1e-6],
        ['upper', kaplanMeier.upper, 1e-6],
      ] as const)
        expectClose(column(key), expected.slice(0, told_), tolerance)
      expectClose(
        found.quantiles.map(({ days }: { days: number }) => days),
        quantiles.time,
      )
      // outcomes that never came to pass are told as such, and all of them add up
      found.open_.forEach(({ estimate }: { estimate: number }, i: number) => {
        expect(estimate + found.achieved_[i].estimate).toBeCloseTo(1, 12)
        for (const other of ['abandoned_', 'reformulated_', 'planClosed_'])
          expect(found[other][i].estimate).toBe(0)
      })
    },
  )

  it('has the restricted mean of the reference', async () => {
    const works = harbourWorks()
    // a time that is a whole number, as the tau of this reference
    works.across.answers.goalLives.push(...asLives('kaplan-meier-ties'))
    const { tau, mean, standardError } = reference('kaplan-meier-ties').restrictedMean
    const [found] = (await told(works.as(acting('admin')), times, { horizon: tau })).organisation
      .timeToCompletion
    expectClose([found.restrictedMean.days, found.restrictedMean.standardError], [mean, standardError])
  })

  it('is tested for two groups as the reference has it', async () => {
    const works = harbourWorks()
    const of = reference('log-rank-aml')
    works.across.answers.goalLives.push(...asLives('log-rank-aml', of.input.group))
    const asked = { first: 'Maintained', second: 'Nonmaintained' }
    for (const outcome of ['ACHIEVED', 'OPEN']) {
      const { cohortTest } = (await told(works.as(acting('auditor')), test, { ...asked, of: outcome }))
        .organisation
      expect(cohortTest.tooFewPeople).toBe(false)
      const { chiSquare, degreesOfFreedom, p } = cohortTest.test
      expectClose([chiSquare, degreesOfFreedom, p], [of.chiSquare, of.degreesOfFreedom, of.p])
    }
  })

  it('keeps all ends apart, and everything adds up to the whole', async () => {
    const works = harbourWorks()
    const became = ['achieved', 'abandoned', 'reformulated', 'planClosed', 'open'] as const
    works.across.answers.goalLives.push(
      ...people(40, n => life(n % 8, became[(n * 7) % 5]!, (n * 13) % 90)),
      life(1, 'achieved', 10, { from: 12 }),
    )
    const [found] = (await told(works.as(acting('analyst')), times)).organisation.timeToCompletion
    expect(found).toMatchObject({ goals: 41, achieved: 9, open: 8, overBefore: 1, people: 8 })
    found.open_.forEach(({ estimate }: { estimate: number }, i: number) => {
      const whole = ['achieved_', 'abandoned_', 'reformulated_', 'planClosed_'].reduce(
        (sum, each) => sum + found[each][i].estimate,
        estimate,
      )
      expect(whole).toBeCloseTo(1, 12)
    })
    expect(found.atRisk[0]).toEqual({ days: 0, goals: 40 })
    // nobody was followed for a year
    expect(found.restrictedMean).toBeNull()
  })

  it('A62 is not told of four people, nor of the group that would tell of them', async () => {
    const works = harbourWorks()
    for (const [group, owners] of [
      ['a', 4],
      ['b', 6],
      ['c', 9],
    ] as const)
      works.across.answers.goalLives.push(
        ...people(owners, n => life(`${group}${n}`, 'achieved', 10 + n, { group, due: { original: 12 } })),
      )
    for (const [query, field] of [
      [times, 'timeToCompletion'],
      [late, 'slippage'],
    ] as const) {
      const nodes = (await told(works.as(acting('admin')), query, { by: 'UNIT' })).organisation[field]
      expect(nodes.map(({ group }: { group: string }) => group)).toEqual(['c', 'b', 'a'])
      for (const { group, tooFewPeople, ...figures } of nodes) {
        expect(tooFewPeople).toBe(group !== 'c')
        if (group !== 'c') expect(Object.values(figures).every(figure => figure === null)).toBe(true)
      }
    }
    const { cohortTest } = (await told(works.as(acting('admin')), test, { first: 'b', second: 'c' }))
      .organisation
    expect(cohortTest).toEqual({ tooFewPeople: true, test: null })
  })

  it('A62 is told no longer than five people are observed', async () => {
    const works = harbourWorks()
    works.across.answers.goalLives.push(
      ...people(20, n => life(n % 10, 'achieved', 5 + n)),
      // many goals, of few people
      ...people(20, n => life(n % 4, 'abandoned', 200 + n)),
    )
    const [found] = (await told(works.as(acting('admin')), times)).organisation.timeToCompletion
    expect(found.open_.at(-1).days).toBeLessThan(30)
    expect(found.quantiles.at(-1).days).toBeNull()
    expect(found.atRisk.at(-1).days).toBeLessThan(30)
  })
})

describe('how late goals are', () => {
  it('A64 is never all on time with an open late goal, and the open one is in the picture', async () => {
    const works = harbourWorks()
    works.across.answers.goalLives.push(
      ...people(9, n => life(n, 'achieved', 20 + n, { due: { original: 30, current: 40 } })),
      life(9, 'open', 37, { due: { original: 30, current: 40 } }),
    )
    const context = works.as(acting('analyst'))
    const [original] = (await told(context, late)).organisation.slippage
    expect(original).toMatchObject({ goals: 10, people: 10 })
    expect(original.onTime.estimate).toBeCloseTo(0.9, 12)
    expect(original.onTime.upper).toBeLessThan(1)
    const { bins } = original
    expect(bins.reduce((sum: number, bin: { achieved: number }) => sum + bin.achieved, 0)).toBe(9)
    expect(bins.filter((bin: { open: number }) => bin.open > 0)).toEqual([
      { from: 7, until: 7, achieved: 0, open: 1 },
    ])
    // moved, it is not late any more; and nothing was signed off
    const [current] = (await told(context, late, { date: 'CURRENT' })).organisation.slippage
    expect(current.onTime).toBeNull()
    expect((await told(context, late, { date: 'SIGNED_OFF' })).organisation.slippage).toEqual([])
  })
})

describe('A62 goals without a date', () => {
  it('are not told by what is missing: where they are of few people, the smallest bins are hidden', async () => {
    const works = harbourWorks()
    works.across.answers.goalLives.push(
      ...people(30, n => life(n % 10, 'achieved', n < 20 ? 30 : 30 + n, { due: { original: 30 } })),
      life(99, 'achieved', 5),
    )
    const [found] = (await told(works.as(acting('admin')), late)).organisation.slippage
    const hidden = found.bins.filter(({ achieved }: { achieved: number | null }) => achieved === null)
    expect(hidden.length).toBeGreaterThanOrEqual(4)
    expect(hidden.every(({ open }: { open: number | null }) => open === null)).toBe(true)
    expect(found.bins.find(({ from }: { from: number }) => from === 0).achieved).toBe(20)
  })

  it('hide their group, and the one beside it, as where all goals are counted', async () => {
    const works = harbourWorks()
    const of = (group: string, owners: number, due: GoalLifeRow['due']) =>
      people(owners, n => life(`${group}${n}`, 'achieved', 10, { group, due }))
    works.across.answers.goalLives.push(
      ...of('year', 9, { original: 8 }),
      ...of('quarter', 6, { original: 8 }),
      ...of('undated', 2, {}),
    )
    const nodes = (await told(works.as(acting('admin')), late, { by: 'HORIZON' })).organisation.slippage
    expect(
      nodes.map(({ group, tooFewPeople }: { group: string; tooFewPeople: boolean }) => [group, tooFewPeople]),
    ).toEqual([
      ['year', false],
      ['quarter', true],
    ])
  })
})

describe('A60 how often goals are revised', () => {
  it('is told as the mean cumulative count of the reference', async () => {
    const works = harbourWorks()
    const { input, meanCumulative } = reference('mean-cumulative-cgd')
    works.across.answers.goalRevisions.push(
      ...input.stop!.map((until, n) => ({
        owner: id(`owner ${input.id![n]}`),
        from: input.start![n]!,
        until,
        revised: input.event[n] === 1 ? [until] : [],
      })),
    )
    const [found] = (await told(works.as(acting('analyst')), revisions)).organisation.meanRevisions
    const { length } = found.curve
    expect(length).toBeGreaterThan(130)
    for (const [key, expected] of [
      ['days', meanCumulative.time],
      ['atRisk', meanCumulative.atRisk],
      ['events', meanCumulative.events],
      ['mean', meanCumulative.cumulative],
    ] as const)
      expectClose(
        found.curve.map((step: Record<string, number>) => step[key]),
        expected.slice(0, length),
      )
    for (const { mean, lower, upper } of found.curve) {
      expect(lower).toBeLessThan(mean)
      expect(upper).toBeGreaterThan(mean)
    }
  })
})

describe('stated confidence', () => {
  const stated = (owner: number, confidence: number, became: Outcome, until: number, due = 50) =>
    life(owner, became, until, { confidence, due: { original: due } })

  it('is held against what was achieved by the first due day, open goals being decided by it too', async () => {
    const works = harbourWorks()
    works.across.answers.goalLives.push(
      ...people(6, n => stated(n, 8, 'achieved', n < 3 ? 40 : 60)),
      ...people(6, n => stated(n, 3, 'open', 1_000)),
      // not due yet, or without a word of confidence
      stated(0, 10, 'achieved', 10, 2_000),
      life(0, 'achieved', 10, { due: { original: 50 } }),
    )
    const found = (await told(works.as(acting('admin')), calibration)).organisation.calibration
    expect(found).toMatchObject({ tooFewPeople: false, people: 6, goals: 12, uninformed: 0.1875 })
    expect(found.brier).toBeCloseTo((6 * 0.09 + 3 * 0.04 + 3 * 0.64) / 12, 12)
    expect(found.bins).toMatchObject([
      { confidence: 3, goals: 6, achieved: 0, share: 0, lower: 0 },
      { confidence: 8, goals: 6, achieved: 3, share: 0.5 },
    ])
  })

  it('A62 is not told of few people, and no line of few', async () => {
    const works = harbourWorks()
    works.across.answers.goalLives.push(...people(4, n => stated(n, 8, 'achieved', 10)))
    expect((await told(works.as(acting('admin')), calibration)).organisation.calibration).toEqual({
      tooFewPeople: true,
      people: null,
      goals: null,
      brier: null,
      uninformed: null,
      bins: [],
    })
    works.across.answers.goalLives.push(...people(9, n => stated(n, 5, 'open', 1_000)))
    works.across.answers.goalLives.push(...people(7, n => stated(n, 4, 'open', 1_000)))
    const { bins } = (await told(works.as(acting('admin')), calibration)).organisation.calibration
    expect(bins.map(({ tooFewPeople }: { tooFewPeople: boolean }) => tooFewPeople)).toEqual([
      true,
      false,
      true,
    ])
    for (const { confidence: _, tooFewPeople, ...figures } of bins)
      if (tooFewPeople) expect(Object.values(figures).every(figure => figure === null)).toBe(true)
  })
})

describe('barriers', () => {
  it('sort goals by what stood in their way on the landmark, not by what came later', async () => {
    const works = harbourWorks()
    works.across.answers.goalLives.push(
      ...people(10, n => life(n, 'achieved', 60, { obstructed: [n < 5, true, false, false] })),
      ...people(5, n => life(n, 'abandoned', 50, { obstructed: [true, false, false, false] })),
      // over, or not known of yet, on the landmark
      life(11, 'achieved', 20),
      life(12, 'achieved', 90, { from: 70 }),
    )
    const { barrierAssociation } = (await told(works.as(acting('analyst')), barriers)).organisation
    expect(barrierAssociation.horizon).toBe(180)
    expect(barrierAssociation.rows).toMatchObject([
      { landmark: 30, obstructed: true, people: 5, goals: 10, achieved: { estimate: 0.5 } },
      { landmark: 30, obstructed: false, people: 5, goals: 5, achieved: { estimate: 1, lower: null } },
    ])
    expect(works.across.asked.goalLives).toEqual([
      { organisation: organisation.id, landmarks: [30, 90, 180, 365] },
    ])
  })

  it('A62 hide both sides of a landmark where one is of few people', async () => {
    const works = harbourWorks()
    works.across.answers.goalLives.push(
      ...people(10, n => life(n, 'achieved', 60, { obstructed: [n < 4, false, false, false] })),
    )
    const { rows } = (await told(works.as(acting('analyst')), barriers)).organisation.barrierAssociation
    expect(rows).toHaveLength(2)
    for (const row of rows)
      expect(row).toMatchObject({ tooFewPeople: true, people: null, goals: null, achieved: null })
  })
})

it.each([times, test, late, revisions, calibration, barriers])(
  'figures of time are for auditors, analysts and admins, and nothing is counted for others',
  async query => {
    const works = harbourWorks()
    const { errors } = await ask(works.as(acting('owner', 'coach')), query)
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'NOT_ALLOWED', rule: 'only-auditor-analyst-or-admin-reads-aggregates' },
    ])
    expect([works.across.asked.goalLives, works.across.asked.goalRevisions]).toEqual([[], []])
    for (const role of ['auditor', 'analyst', 'admin'] as const)
      expect((await ask(works.as(acting(role)), query)).errors).toBeUndefined()
  },
)
