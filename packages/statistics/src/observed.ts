/** One thing, observed until something happened to it or the observation ended. Times are of any one unit. */
export interface Observed<O extends string = string> {
  /** It could be known of only after this time (delayed entry); at any time, if left out. */
  readonly from?: number
  readonly until: number
  /** What happened then; nothing so far (censored), if left out. */
  readonly outcome?: O
}

/** What happened at one time, and to how many it could have. */
export interface RiskSet<O extends string = string> {
  readonly time: number
  /** Observed just before the time: entered before it, and not gone. */
  readonly atRisk: number
  readonly events: number
  /** The events by outcome; those without any are left out. */
  readonly of: ReadonlyMap<O, number>
  readonly censored: number
}

/**
 * Every time at which something happened or an observation ended, in order. Where both fall on one time, the events
 * come first. What was over before it could be known of is in none.
 */
export function riskSets<O extends string>(all: Iterable<Observed<O>>): readonly RiskSet<O>[] {
  const known = [...all].filter(({ from, until }) => from === undefined || from < until)
  const gone = known.toSorted((a, b) => a.until - b.until)
  const entries = known.flatMap(({ from }) => from ?? []).sort((a, b) => a - b)
  let atRisk = known.length - entries.length
  let entered = 0
  const sets: RiskSet<O>[] = []
  for (let i = 0; i < gone.length; ) {
    const time = gone[i]!.until
    for (; entered < entries.length && entries[entered]! < time; entered++) atRisk++
    const of = new Map<O, number>()
    let [events, censored] = [0, 0]
    for (; gone[i]?.until === time; i++) {
      const { outcome } = gone[i]!
      if (outcome === undefined) censored++
      else {
        events++
        of.set(outcome, (of.get(outcome) ?? 0) + 1)
      }
    }
    sets.push({ time, atRisk, events, of, censored })
    atRisk -= events + censored
  }
  return sets
}
