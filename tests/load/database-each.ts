import { rm } from 'node:fs/promises'
import { embeddedPostgres } from '@plan-ledger/cli'
import postgres from 'postgres'
import { temporaryFolder } from '../testkit/index.ts'

/** A PostgreSQL of this run's own with default settings, and a database there for each who asks. */
export const databaseEach = async () => {
  const folder = await temporaryFolder()
  const database = await embeddedPostgres({ dataDir: folder })
  const sql = postgres(database.url, { max: 1, onnotice: () => undefined })
  const close = async () => {
    await sql.end()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const [found] = await sql`select current_setting('server_version') as server,
      current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit,
      current_setting('full_page_writes') as full_page_writes, current_setting('wal_level') as wal_level,
      current_setting('shared_buffers') as shared_buffers, current_setting('max_wal_size') as max_wal_size`
    const settings = { ...found } as Readonly<Record<string, string>>
    if (['fsync', 'synchronous_commit', 'full_page_writes'].some(name => settings[name] !== 'on'))
      throw new Error(`this server does not keep what it acknowledges: ${JSON.stringify(settings)}`)
    let made = 0
    return {
      settings,
      /** @returns the URL of a new, empty database */
      async database() {
        const name = `bench_${++made}`
        await sql.unsafe(`create database ${name}`)
        const url = new URL(database.url)
        url.pathname = `/${name}`
        return url.href
      },
      checkpoint: () => sql.unsafe('checkpoint'),
      /** Everything is on the disk and looked after, as it is in a log that has been there for a while. */
      async settle() {
        for (let i = 1; i <= made; i++) {
          const each = postgres(Object.assign(new URL(database.url), { pathname: `/bench_${i}` }).href, {
            max: 1,
            onnotice: () => undefined,
          })
          await each.unsafe('vacuum (analyze)').simple()
          await each.end()
        }
        await sql.unsafe('checkpoint')
      },
      [Symbol.asyncDispose]: close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
