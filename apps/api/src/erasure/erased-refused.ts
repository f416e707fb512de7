import { rejected } from '@plan-ledger/domain'
import { SubjectErased } from '@plan-ledger/event-log'
import type { Refusal } from '@plan-ledger/graphql'

/** What can't be said any more, as it is about somebody who was erased, is refused like any other wish. */
export const erasedRefused = <T>(attempt: Promise<T>): Promise<T | Refusal> =>
  attempt.catch(error => {
    if (error instanceof SubjectErased) return { kind: 'rejected', rejected: rejected('SUBJECT_ERASED') }
    throw error
  })
