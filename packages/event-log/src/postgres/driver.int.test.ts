import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
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

  // it kept the farewell of the old backend and gave it as the answer to the first query on the new one
  it('asks a new backend anew after the old one was ended in the middle of a query', async () => {
    const sql = postgres(database.url, { max: 1, onnotice: () => undefined })
    const other = postgres(database.url, { max: 1, onnotice: () => undefined })
    const [backend] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`
    const asleep = expect(sql`select pg_sleep(60)`).rejects.toBeDefined()
    const dozing = async () =>
      (await other`select 1 from pg_stat_activity where pid = ${backend!.pid} and query like '%pg_sleep%'`)
        .length
    await expect.poll(dozing).toBe(1)
    await other`select pg_terminate_backend(${backend!.pid})`
    await asleep
    expect(await sql`select 1 as one`).toMatchObject([{ one: 1 }])
    await Promise.all([sql.end({ timeout: 1 }), other.end()])
  })

  // what it asks for itself had nobody to tell of the failure: an unhandled rejection ends the process
  it('tells nobody but the asker when the server goes while it learns the types', async () => {
    const unhandled: unknown[] = []
    const note = (reason: unknown) => unhandled.push(reason)
    process.on('unhandledRejection', note)
    const welcome = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49])
    const server = createServer((socket: Socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => {
        socket.write(welcome)
        socket.once('data', () => {
          server.close()
          socket.destroy()
        })
      })
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const sql = postgres(`postgres://anybody@127.0.0.1:${port}/any`, {
      max: 1,
      ssl: false,
      connect_timeout: 1,
    })
    await expect(sql`select 1`).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    await new Promise(resolve => setTimeout(resolve, 50))
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
    await sql.end({ timeout: 1 })
  })

  // it took what was never written for what is about to be, and waited for ever
  it('greets the server again after the connection closed between a query and its writing', async () => {
    const { hostname, port } = new URL(database.url)
    const sockets: Socket[] = []
    const socket = async () => {
      const next = connect(Number(port), hostname)
      sockets.push(next)
      await once(next, 'connect')
      return next
    }
    const sql = postgres(database.url, { max: 1, connect_timeout: 2, socket } as postgres.Options<
      Record<string, postgres.PostgresType>
    >)
    await sql`select 1`
    const lost = sql`select 2`.execute()
    const told = expect(lost).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
    sockets[0]!.emit('close', false)
    sockets[0]!.destroy()
    await told
    expect(await sql`select 3 as three`).toMatchObject([{ three: 3 }])
    await sql.end({ timeout: 1 })
  })
})
