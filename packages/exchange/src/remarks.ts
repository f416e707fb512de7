import type { Instant } from '@plan-ledger/domain'

/** What was said against an entry: it belongs beside it wherever that is shown. */
export interface Remark {
  readonly kind: 'dispute' | 'correction'
  readonly by: { readonly name: string }
  readonly recordedAt: Instant
  /** Absent when its words were erased. */
  readonly statement?: string
}

/** Remarks as one cell, a line each. */
export const remarksCell = (remarks: readonly Remark[]): string | undefined =>
  remarks.length === 0
    ? undefined
    : remarks
        .map(
          ({ kind, by, recordedAt, statement = '' }) =>
            `${kind} by ${by.name} at ${recordedAt}: ${statement}`,
        )
        .join('\n')
