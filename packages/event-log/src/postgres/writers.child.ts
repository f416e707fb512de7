import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { newId, saying } from '../testing/events.ts'
import { postgresEventLog } from './postgres-event-log.ts'

// A process of its own with several writers. One more holds its transactions open and rolls every third back.
const [url, name, writers, appends, holds] = process.argv.slice(2) as [string, string, string, string, string]
const log = await postgresEventLog({ url })
console.log('ready')

const write = async (writer: number) => {
  const stream = `plan-${name}-${writer}`
  for (let version = 0; version < Number(appends); ) {
    const events = Array.from({ length: 1 + (version % 3) }, () => saying(stream))
    version = (await log.append(stream, version, events)).version
    if (version % 7 === 0) await sleep(1)
  }
}

const hold = async () => {
  const sql = postgres(url, { max: 1 })
  for (let i = 0; i < Number(holds); i++) {
    await sql
      .begin(async transaction => {
        const event = saying('held')
        await transaction`select log.append_one(${`plan-${name}-held-${newId()}`}, 0, ${event.id}, 'Said', ${'"held"'}, '{}', '{}')`
        await sleep(i % 4 === 0 ? 500 : 60)
        if (i % 3 === 2) throw new Error('rolled back')
      })
      .catch(error => {
        if (error.message !== 'rolled back') throw error
      })
    await sleep(20)
  }
  await sql.end()
}

await Promise.all([hold(), ...Array.from({ length: Number(writers) }, (_, writer) => write(writer))])
await log.close()
