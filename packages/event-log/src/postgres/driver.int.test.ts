import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

describe('the driver, as we patch it', () => {
  // porsager/postgres issues 1066, 1154, 1208: it wrote to a socket that was gone and took the process down
  it('refuses a query on a reserved connection whose backend ended, and the process lives', async () => {
    const sql = postgres(database.url, { max: 1, onnotice: () => undefined })
    const other = postgres(database.url, { max: 1, onnotice: () => undefined })
    const own = await sql.reserve()
    const [backend] = await own<{ pid: number }[]>`select pg_backend_pid() as pid`
    await other`select pg_terminate_backend(${backend!.pid})`
    await new Promise(resolve => setTimeout(resolve, 200))
    await expect(own`select 1`).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
    await Promise.all([sql.end({ timeout: 1 }), other.end()])
  })
})
