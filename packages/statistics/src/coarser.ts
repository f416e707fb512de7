import type { Step } from './kaplan-meier.ts'

/** At most so many of rising times: the last of each of as many stretches of equal length. */
export function coarser(times: readonly number[], most: number): readonly number[] {
  if (times.length <= most) return times
  const [first, last] = [times[0]!, times.at(-1)!]
  const stretch = (time: number) => Math.min(most - 1, Math.floor(((time - first) / (last - first)) * most))
  return times.filter((time, i) => i === times.length - 1 || stretch(times[i + 1]!) > stretch(time))
}

/**
 * A curve at fewer of its times: its estimates there are what they were, what happened since the last one is counted
 * with the next, and as many are at risk as were at the beginning of that stretch.
 */
export function toldAt(steps: readonly Step[], times: readonly number[]): readonly Step[] {
  const kept = new Set(times)
  let [events, censored, atRisk]: [number, number, number | undefined] = [0, 0, undefined]
  return steps.flatMap(step => {
    events += step.events
    censored += step.censored
    atRisk ??= step.atRisk
    if (!kept.has(step.time)) return []
    const told = { ...step, events, censored, atRisk }
    ;[events, censored, atRisk] = [0, 0, undefined]
    return [told]
  })
}
