import { EventLogAway, openEventLog } from '@plan-ledger/event-log'
import { streamPrefixes } from './ledger.ts'
import { Sentence } from './sentence.ts'

/** Milliseconds: as long as a server may take to answer. */
const patience = 10_000

/** @throws Sentence when the server of the log does not answer or can't be used; never with the password */
export const reachableEventStore = async (eventStoreUrl: string): Promise<void> => {
  try {
    const log = await openEventLog({
      databaseUrl: '',
      eventStoreUrl,
      streamPrefixes,
      longestOpening: patience,
    })
    await log.close()
  } catch (error) {
    throw error instanceof EventLogAway ? new Sentence(error.message) : error
  }
}
