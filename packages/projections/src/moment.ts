import type { Instant } from '@plan-ledger/domain'

/** Which clock orders a plan's events: when they were written, or when they happened. */
export type TimeAxis = 'recorded' | 'effective'

/** A moment: now, after a version, or at an instant of the given axis. */
export type Moment =
  | { readonly kind: 'now' }
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'instant'; readonly instant: Instant }
