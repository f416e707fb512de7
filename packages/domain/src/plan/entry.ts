import { type Facts, type Rejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import { isUuid } from '../id.ts'

/** A plan does not remember the ids of its events: the shell, which has them, says which are its own. */
export interface EntryFacts extends Facts {
  readonly isEntry: (event: Uuid) => boolean
}

export function flawOfEntry(event: Uuid, { isEntry }: EntryFacts): Rejected | undefined {
  if (!isUuid(event)) return rejected('MALFORMED_ID', ['event'])
  return isEntry(event) ? undefined : rejected('UNKNOWN_EVENT', ['event'])
}
