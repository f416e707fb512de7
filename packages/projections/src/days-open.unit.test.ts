import { describe, expect, it } from 'vitest'
import { quartiles } from './days-open.ts'

const ended = (...days: number[]) => days.map(each => ({ days: each, ended: true, count: 1 }))
const open = (...days: number[]) => days.map(each => ({ days: each, ended: false, count: 1 }))

describe('quartiles of days open', () => {
  it('are those of the days themselves when everything has ended', () => {
    expect(quartiles(ended(1, 2, 3, 4))).toEqual({ lower: 1, median: 2, upper: 3 })
    expect(quartiles([{ days: 7, ended: true, count: 9 }])).toEqual({ lower: 7, median: 7, upper: 7 })
  })

  it('say nothing of an end that too few have come to', () => {
    expect(quartiles([...ended(5), ...open(100, 200, 300)])).toEqual({ lower: 5 })
    expect(quartiles(open(1, 2))).toEqual({})
    expect(quartiles([])).toEqual({})
  })

  it('are not shortened by leaving out what is still open', () => {
    const { median } = quartiles([...ended(1, 2, 30), ...open(40, 40, 40)])
    expect(median).toBe(30)
    expect(quartiles(ended(1, 2, 30)).median).toBe(2)
  })

  // Survival times in weeks of the treated group of Freireich et al. (1963), as in every textbook: the median is 23.
  it('agree with the published median of a trial with censored times', () => {
    const treated = [
      ...ended(6, 6, 6, 7, 10, 13, 16, 22, 23),
      ...open(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
    ]
    expect(quartiles(treated)).toEqual({ lower: 13, median: 23 })
  })
})
