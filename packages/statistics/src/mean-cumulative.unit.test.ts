import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coarser } from './coarser.ts'
import { type Course, meanCumulative } from './mean-cumulative.ts'

const seed = 20_261_122
const course: fc.Arbitrary<Course> = fc
  .record({
    of: fc.constantFrom('Anna', 'Bela', 'Chiara', 'Dang', 'Ebo'),
    from: fc.option(fc.integer({ min: 0, max: 8 }), { freq: 4, nil: undefined }),
    length: fc.integer({ min: 1, max: 12 }),
    events: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
  })
  .map(({ of, from, length, events }) => {
    const start = from ?? 0
    return {
      of,
      ...(from !== undefined && { from }),
      until: start + length,
      events: events.map(part => start + 1 + Math.floor(part * (length - 1))),
    }
  })
const courses = fc.array(course, { minLength: 1, maxLength: 25 })

/** As Lawless and Nadeau write it, time by time and course by course. */
function written(all: readonly Course[], until: number) {
  const times = [...new Set(all.flatMap(({ events }) => events))].filter(time => time <= until)
  const goesOn = ({ from, until: end }: Course, time: number) => (from ?? -1) < time && time <= end
  const happened = (each: Course, time: number) => each.events.filter(at => at === time).length
  let mean = 0
  const departures = new Map<string, number>()
  for (const time of times) {
    const atRisk = all.filter(each => goesOn(each, time))
    const rate = atRisk.reduce((sum, each) => sum + happened(each, time), 0) / atRisk.length
    mean += rate
    for (const each of atRisk)
      departures.set(each.of, (departures.get(each.of) ?? 0) + (happened(each, time) - rate) / atRisk.length)
  }
  return { mean, variance: [...departures.values()].reduce((sum, each) => sum + each ** 2, 0) }
}

describe('the mean cumulative function', () => {
  it(`has the mean and the robust variance of its definition (seed ${seed})`, () => {
    fc.assert(
      fc.property(courses, all => {
        for (const { time, mean, standardError } of meanCumulative(all)) {
          const expected = written(all, time)
          expect(mean).toBeCloseTo(expected.mean, 9)
          expect(standardError ** 2).toBeCloseTo(expected.variance, 9)
        }
      }),
      { seed, numRuns: 200 },
    )
  })

  it('has the variance of a plain mean where all are followed to the end', () => {
    const counts = [0, 3, 1, 2, 5, 1]
    const last = meanCumulative(
      counts.map((n, i) => ({ of: `${i}`, until: 10, events: Array.from({ length: n }, (_, at) => at + 1) })),
    ).at(-1)!
    const mean = counts.reduce((sum, n) => sum + n, 0) / counts.length
    const variance = counts.reduce((sum, n) => sum + (n - mean) ** 2, 0) / counts.length ** 2
    expect(last.mean).toBeCloseTo(mean, 12)
    expect(last.standardError).toBeCloseTo(Math.sqrt(variance), 12)
  })

  it('is as unsure of ten equal goals of one person as of one', () => {
    const goal = (of: string, n: number) => ({
      of,
      until: 9,
      events: Array.from({ length: n }, (_, i) => i + 1),
    })
    const two = [goal('Anna', 1), goal('Bela', 4)]
    const twenty = two.flatMap(each => Array.from({ length: 10 }, () => each))
    expect(meanCumulative(twenty).at(-1)!.standardError).toBeCloseTo(
      meanCumulative(two).at(-1)!.standardError,
      12,
    )
  })

  it('says at fewer times what it says at all, and leaves out no event', () => {
    fc.assert(
      fc.property(courses, fc.integer({ min: 1, max: 5 }), (all, most) => {
        const whole = new Map(meanCumulative(all).map(step => [step.time, step]))
        const told = meanCumulative(all, times => coarser(times, most))
        expect(told.length).toBeLessThanOrEqual(most)
        for (const { time, mean, standardError } of told)
          expect({ mean, standardError }).toEqual({
            mean: whole.get(time)?.mean,
            standardError: whole.get(time)?.standardError,
          })
        const all_ = (steps: Iterable<{ events: number }>) =>
          [...steps].reduce((sum, { events }) => sum + events, 0)
        expect(all_(told)).toBe(all_(whole.values()))
      }),
      { seed, numRuns: 100 },
    )
  })
})
