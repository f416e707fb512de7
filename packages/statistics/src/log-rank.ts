import { erfc } from './erfc.ts'
import { type Observed, riskSets } from './observed.ts'

export interface LogRank {
  /** Events of the first group, and as many as there would be if both had them equally fast. */
  readonly observed: number
  readonly expected: number
  readonly chiSquare: number
  readonly degreesOfFreedom: 1
  /** How often chance alone would set equal groups so far apart. */
  readonly p: number
}

/**
 * Whether something happens equally fast in two groups: the log-rank test (Mantel 1966), as R's `survival::survdiff`
 * has it. Outcomes count alike; to test one alone, let the others be censored: their rates are then compared, among
 * what is still open. `undefined` where nothing could be told apart.
 */
export function logRank(first: readonly Observed[], second: readonly Observed[]): LogRank | undefined {
  const mark = <M extends string>(group: readonly Observed[], as: M): readonly Observed<M>[] =>
    group.map(({ outcome, ...rest }) => (outcome === undefined ? rest : { ...rest, outcome: as }))
  const all = riskSets<'first' | 'second'>([...mark(first, 'first'), ...mark(second, 'second')])
  const ofFirst = atRiskAt(first)
  let [observed, expected, variance] = [0, 0, 0]
  for (const { time, atRisk, events, of } of all) {
    if (events === 0) continue
    const share = ofFirst(time) / atRisk
    observed += of.get('first') ?? 0
    expected += events * share
    if (atRisk > 1) variance += (events * share * (1 - share) * (atRisk - events)) / (atRisk - 1)
  }
  if (variance <= 0) return undefined
  const chiSquare = (observed - expected) ** 2 / variance
  return { observed, expected, chiSquare, degreesOfFreedom: 1, p: erfc(Math.sqrt(chiSquare / 2)) }
}

/** How many of a group are at risk, at times that only rise. */
function atRiskAt(group: readonly Observed[]): (time: number) => number {
  const known = group.filter(({ from, until }) => from === undefined || from < until)
  const entries = known.map(({ from }) => from ?? Number.NEGATIVE_INFINITY).sort((a, b) => a - b)
  const ends = known.map(({ until }) => until).sort((a, b) => a - b)
  let [entered, ended] = [0, 0]
  return time => {
    while (entered < entries.length && entries[entered]! < time) entered++
    while (ended < ends.length && ends[ended]! < time) ended++
    return entered - ended
  }
}
