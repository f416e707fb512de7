/** Upper bounds, ms. */
export const bounds = [1, 2, 5, 10, 20, 50, 100, 250, 500, 1_000, 2_500, 5_000] as const

/** What was done since the process started. */
export interface Counts {
  executions: number
  deliveries: number
  /** How often a subscription was taken out of its group because its reader did not keep up. */
  behind: number
  resyncs: number
  /** How many deliveries of groups were written within each of `bounds` after their event was recorded; more at the end. */
  readonly within: number[]
  /** Sum of these times, ms. */
  milliseconds: number
}

export const counts = (): Counts => ({
  executions: 0,
  deliveries: 0,
  behind: 0,
  resyncs: 0,
  within: Array(bounds.length + 1).fill(0),
  milliseconds: 0,
})

export const took = (counts: Counts, milliseconds: number, deliveries: number): void => {
  const place = bounds.findIndex(bound => milliseconds <= bound)
  counts.within[place < 0 ? bounds.length : place]! += deliveries
  counts.milliseconds += milliseconds * deliveries
}
