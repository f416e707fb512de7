import type { LogOptions } from './million.ts'

/** What a benchmark may go by. */
export interface BenchOptions extends LogOptions {
  /** How often each contender has its turn. */
  readonly rounds: number
  /** Rows beyond those that have a goal. */
  readonly more: boolean
  /** Of what is drawn. */
  readonly seed?: number
  /** How long a constant load is kept up. */
  readonly minutes: number
}
