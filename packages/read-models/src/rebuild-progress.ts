/** What is done one after the other, for all read models together. */
export type RebuildPhase = 'fold' | 'index' | 'catch-up'

export interface RebuildProgress {
  readonly phase: RebuildPhase
  /** Of `total`: streams folded, then read models indexed, then read models put in place. */
  readonly done: number
  readonly total: number
  /** Events folded since the phase began, and how many a second. */
  readonly events: number
  readonly rate: number
  /** Seconds that the phase goes on; absent until there is something to go by. */
  readonly left?: number
}

/** Begins to tell of a phase. */
export type Telling = (phase: RebuildPhase, total: number) => (done: number, events: number) => void

export const telling =
  (onProgress: (progress: RebuildProgress) => void = () => undefined): Telling =>
  (phase, total) => {
    const began = performance.now()
    const told = (done: number, events: number) => {
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
    told(0, 0)
    return told
  }
