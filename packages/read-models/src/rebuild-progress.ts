/** What is done one after the other, for all read models together. */
export type RebuildPhase = 'fold' | 'index' | 'catch-up'

export interface RebuildProgress {
  readonly phase: RebuildPhase
  /**
   * Of `total`: streams folded, then read models indexed, then read models put in place. While streams are looked
   * for, their total is guessed from those found so far.
   */
  readonly done: number
  readonly total: number
  /** Events folded since the phase began, and how many a second. */
  readonly events: number
  readonly rate: number
  /** Seconds that the phase goes on; absent until there is something to go by. */
  readonly left?: number
}

/** Begins to tell of a phase. */
export type Telling = (phase: RebuildPhase) => (done: number, total: number, events: number) => void

export const telling =
  (onProgress: (progress: RebuildProgress) => void = () => undefined): Telling =>
  phase => {
    const began = performance.now()
    return (done, total, events) => {
      const seconds = Math.max((performance.now() - began) / 1_000, 0.001)
      onProgress({
        phase,
        done,
        total,
        events,
        rate: Math.round(events / seconds),
        ...(done > 0 && { left: Math.ceil((seconds * (total - done)) / done) }),
      })
    }
  }
