import type { Flaw } from '@plan-ledger/exchange'
import type { Sentence } from '../sentence.ts'

/** Makes of flaws in a document the error that tells them with their lines. */
export type Refuse = (flaws: readonly Flaw[]) => Sentence
