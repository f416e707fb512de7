import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { embeddedPostgres } from '../embedded-postgres/embedded-postgres.ts'
import { inDataDir, type Settings } from '../env.ts'
import { reachableDatabase } from '../reachable-database.ts'
import { type Kept, keep } from './kept.ts'

export interface DatabaseInUse {
  /** The same as long as we run, also after a restart. */
  readonly url: string
  /** Of the embedded server; none of a server that is not ours. */
  readonly kept?: Kept
}

/** Told whenever a server begins: at the start and after every restart. */
export type Begun = (url: string, pid?: number) => Promise<void>

/** @throws Sentence when neither the given server nor the embedded one can be used */
export const database = async (
  { databaseUrl, dataDir }: Settings,
  say: (line: string) => void,
  begun: Begun,
): Promise<DatabaseInUse> => {
  if (databaseUrl !== undefined) {
    await begun(await reachableDatabase(databaseUrl))
    return { url: databaseUrl }
  }
  const folders = inDataDir(dataDir)
  const file = createWriteStream(join(folders.logs, 'postgres.log'), { flags: 'a', mode: 0o600 })
  file.on('error', () => undefined)
  let url = ''
  // whoever holds a connection finds the server again where it was
  let port: number | undefined
  const start = async () => {
    const server = await embeddedPostgres({
      dataDir: folders.postgres,
      port,
      log: line => file.write(`${line}\n`),
      say,
    })
    url = server.url
    port = server.port
    await begun(url, server.pid)
    return server
  }
  const kept = await keep('PostgreSQL', start, say)
  return { url, kept }
}
