import type { Flaw } from '@plan-ledger/exchange'

/** Why a plan document is not imported: nothing of it was written, unless it says so. */
export type Cause =
  /** It says what can't have happened, or is not readable as what it should be. */
  | { readonly code: 'FLAWED'; readonly flaws: readonly Flaw[] }
  | { readonly code: 'IN_ANOTHER_ORGANISATION'; readonly plan: string }
  /** What is here is no beginning of it: from `version` on both differ. */
  | { readonly code: 'WENT_ANOTHER_WAY'; readonly plan: string; readonly version: number }
  | { readonly code: 'NAME_NOT_UNIQUE'; readonly name: string; readonly ids: readonly string[] }
  /** Others wrote meanwhile. What was written until then stays; importing again adds the rest. */
  | { readonly code: 'CHANGED_MEANWHILE' }
  | { readonly code: 'NOT_RECORDED' }
  | { readonly code: 'PEOPLE_NOT_INTRODUCED' }

/** A plan document was not imported; `because` says why as data. */
export class NotImported extends Error {
  override readonly name = 'NotImported'
  readonly because: Cause
  constructor(because: Cause) {
    super(because.code)
    this.because = because
  }
}
