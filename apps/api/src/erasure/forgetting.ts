import type { Codec, LoggedEvent } from '@plan-ledger/event-log'
import type { Subject } from './take-away.ts'

/** Drops what this process holds of somebody: their keys, opened events, folds of streams, and what was made of those. */
export const forgetting =
  (
    codecs: readonly Pick<Codec<LoggedEvent>, 'forget'>[],
    kept: readonly { forget(): void }[],
  ): ((whose: Subject) => void) =>
  ({ organisation, subject }) => {
    // first what could open them again
    for (const codec of codecs) codec.forget(organisation, subject)
    for (const each of kept) each.forget()
  }
