import { randomBytes } from 'node:crypto'
import { afterEach } from 'vitest'
import { type Deviation, eventLogContract } from '../event-log.contract.ts'
import { eventStoreDbEventLog } from './eventstoredb-event-log.ts'
import { type EventStoreServer, eventStoreServer } from './testing/eventstore-server.ts'

/** What EventStoreDB can't do, and hence its adapter. */
const deviations: readonly Deviation[] = [
  { rule: 'A5', reason: 'a server takes 1 MiB in one append unless told otherwise' },
  { rule: 'A7', reason: 'the protocol appends to one stream at a time' },
  { rule: 'A8', reason: 'a server keeps no index of ids over streams' },
]
const streamPrefixes = ['plan-', 'organisation-']

const real = process.env.EVENTSTORE_URL
const against = real ? 'a real server, EVENTSTORE_URL' : 'the protocol server in this process'
console.info(`The contract of the event log on EventStoreDB runs against ${against}.`)

let server: EventStoreServer | undefined
afterEach(() => server?.close())

eventLogContract(
  `EventStoreDB, ${against}`,
  async () => {
    // A log in use is no obstacle: each test has a namespace of its own.
    const namespace = `test-${randomBytes(6).toString('hex')}-`
    if (real) return eventStoreDbEventLog({ url: real, streamPrefixes, namespace })
    server = await eventStoreServer()
    return eventStoreDbEventLog({ url: server.url, streamPrefixes, namespace })
  },
  { deviations },
)
