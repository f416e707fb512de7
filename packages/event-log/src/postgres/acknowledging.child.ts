import { fsyncSync, openSync, writeSync } from 'node:fs'
import { saying } from '../testing/events.ts'
import { postgresEventLog } from './postgres-event-log.ts'

// Appends until it is killed, and writes down what was acknowledged: after it got the answer, on disk.
const [url, file, run] = process.argv.slice(2) as [string, string, string]
const acks = openSync(file, 'a')
const log = await postgresEventLog({ url })
console.log('writing')

await Promise.all(
  Array.from({ length: 8 }, async (_, writer) => {
    const stream = `plan-${run}-${writer}`
    for (let version = 0; ; ) {
      const events = Array.from({ length: 1 + (version % 3) }, () => saying(stream))
      const appended = await log.append(stream, version, events)
      version = appended.version
      writeSync(acks, `${stream} ${version} ${appended.position} ${events.map(event => event.id).join()}\n`)
      fsyncSync(acks)
    }
  }),
)
