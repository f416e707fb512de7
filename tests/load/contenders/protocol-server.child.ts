import { eventStoreServer } from '@plan-ledger/event-log/testing/eventstore'

/** EventStoreDB's protocol in a process of its own, in memory: what clients cost, without a disk. */
const server = await eventStoreServer()
process.on('disconnect', () => process.exit())
process.send!(server.url)
