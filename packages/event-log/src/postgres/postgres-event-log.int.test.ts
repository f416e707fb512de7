import { afterAll, beforeAll } from 'vitest'
import { eventLogContract } from '../event-log.contract.ts'
import { testDatabase } from '../testing/database.ts'
import { postgresEventLog } from './postgres-event-log.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let schemas = 0
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())
const fresh = () => ({ url: database.url, schema: `log_${++schemas}` })

eventLogContract('PostgreSQL', () => postgresEventLog(fresh()))
