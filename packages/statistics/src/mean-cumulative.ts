import { type Interval, logarithmic } from './interval.ts'

/** A stretch of time in which something could happen again and again. */
export interface Course {
  /** Whose it is: courses of one person are no independent witnesses. */
  readonly of: string
  readonly from?: number
  readonly until: number
  /** When it happened, each after `from` and by `until`. */
  readonly events: readonly number[]
}

export interface MeanStep {
  readonly time: number
  /** Courses that go on just before the time. */
  readonly atRisk: number
  readonly events: number
  /** Events up to here that a course has on average. */
  readonly mean: number
  readonly standardError: number
  readonly interval?: Interval
}

interface Plain {
  readonly time: number
  readonly atRisk: number
  readonly events: number
}

/**
 * How many events a course that goes on has seen by each time: the mean cumulative function (Nelson 1988), as R's
 * `survival::survfit` has it for recurrent events, with the robust variance of Lawless and Nadeau (1995): each
 * person's own departures from the mean, added up and squared, so that neither a steady rate nor independence of
 * the courses of one person is assumed.
 * @param tell at which of the times, which rise; at all of them, if left out. What happened since the last one is
 *   counted with the next, as many being at risk as were at the beginning of that stretch.
 */
export function meanCumulative(
  courses: readonly Course[],
  tell?: (times: readonly number[]) => readonly number[],
): readonly MeanStep[] {
  const known = courses.filter(({ from, until }) => from === undefined || from < until)
  const counts = countsOf(known)
  const told = tell?.(counts.map(({ time }) => time)) ?? counts.map(({ time }) => time)

  // means and what they take from everybody at risk, up to and with each time
  const [times, means, taken]: [number[], number[], number[]] = [[], [], []]
  let [mean, take] = [0, 0]
  for (const { time, atRisk, events } of counts) {
    mean += events / atRisk
    take += events / atRisk ** 2
    times.push(time)
    means.push(mean)
    taken.push(take)
  }
  const upTo = (values: readonly number[], time: number) => values[placeOf(times, time)] ?? 0
  const weights = new Map(counts.map(({ time, atRisk }) => [time, 1 / atRisk]))

  // A person's departure is what their own events gave, less what was taken while their courses went on.
  const people = new Map<string, { given: number; goingOn: number }>()
  const personOf = (of: string) => {
    const person = people.get(of) ?? { given: 0, goingOn: 0 }
    people.set(of, person)
    return person
  }
  const changes = known
    .flatMap(({ of, from, until, events }) => {
      const person = personOf(of)
      if (from === undefined) person.goingOn++
      return [
        ...(from === undefined ? [] : [{ person, time: from, given: upTo(taken, from), goingOn: 1 }]),
        ...events.map(time => ({ person, time, given: weights.get(time) ?? 0, goingOn: 0 })),
        { person, time: until, given: -upTo(taken, until), goingOn: -1 },
      ]
    })
    .sort((a, b) => a.time - b.time)

  let next = 0
  let changed = 0
  return told.map(time => {
    let events = 0
    const atRisk = counts[next]?.atRisk ?? 0
    for (; next < counts.length && counts[next]!.time <= time; next++) events += counts[next]!.events
    for (; changed < changes.length && changes[changed]!.time <= time; changed++) {
      const { person, given, goingOn } = changes[changed]!
      person.given += given
      person.goingOn += goingOn
    }
    const takenNow = upTo(taken, time)
    let variance = 0
    for (const { given, goingOn } of people.values()) variance += (given - goingOn * takenNow) ** 2
    const [estimate, standardError] = [upTo(means, time), Math.sqrt(variance)]
    const interval = logarithmic(estimate, standardError)
    return { time, atRisk, events, mean: estimate, standardError, ...(interval && { interval }) }
  })
}

function countsOf(courses: readonly Course[]): readonly Plain[] {
  const events = new Map<number, number>()
  for (const course of courses) {
    if (!events.has(course.until)) events.set(course.until, 0)
    for (const time of course.events) events.set(time, (events.get(time) ?? 0) + 1)
  }
  const ends = courses.map(({ until }) => until).sort((a, b) => a - b)
  const entries = courses.map(({ from }) => from ?? Number.NEGATIVE_INFINITY).sort((a, b) => a - b)
  let [entered, ended] = [0, 0]
  return [...events]
    .sort(([a], [b]) => a - b)
    .map(([time, n]) => {
      while (entered < entries.length && entries[entered]! < time) entered++
      while (ended < ends.length && ends[ended]! < time) ended++
      return { time, atRisk: entered - ended, events: n }
    })
}

/** Of the last of rising times that is not after `time`; -1 before the first. */
function placeOf(times: readonly number[], time: number): number {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]! <= time) low = middle + 1
    else high = middle
  }
  return low - 1
}
