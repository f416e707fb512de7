import { chmod, mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { holdFolder } from '../held-folder.ts'
import { installedBinaries } from './binaries.ts'
import { freePort } from './free-port.ts'
import { initialise, superuser } from './initialise.ts'
import { stopLeftOver } from './left-over.ts'
import { clusterFolder, reachableBinaries } from './placement.ts'
import { type Exit, NotStarted, type Server, startServer } from './server.ts'
import { serverUser } from './server-user.ts'

export interface EmbeddedPostgresOptions {
  /** Everything about this server lies here: the password, and the files unless only root may enter. */
  readonly dataDir: string
  /** On 127.0.0.1; a free one by default. */
  readonly port?: number | undefined
  /** Server settings beside the defaults, e.g. `{ max_connections: '300' }`; fsync stays on. */
  readonly settings?: Readonly<Record<string, string>>
  /** PostgreSQL's own log, line by line. */
  readonly log?: (line: string) => void
  /** What a person should know, e.g. that the files lie elsewhere. */
  readonly say?: (line: string) => void
}

export interface EmbeddedPostgres {
  /** Of the superuser and the database `plan_ledger`; holds the password. */
  readonly url: string
  readonly port: number
  /** Of the postmaster. */
  readonly pid: number
  /** Settles when the server has ended, however it came to that. */
  readonly exited: Promise<Exit>
  /** Fast shutdown: open transactions are rolled back, nothing that was acknowledged is lost. */
  stop(): Promise<void>
}

/** Retries what passes by itself: children of a killed server that still hold its memory, a port taken meanwhile. */
const patiently = async (start: (attempt: number) => Promise<Server>): Promise<Server> => {
  for (let attempt = 0; ; attempt++) {
    try {
      return await start(attempt)
    } catch (error) {
      const passes =
        error instanceof NotStarted && /shared memory block|Address already in use/i.test(error.words)
      if (!passes || attempt >= 20) throw error
      await pause(500)
    }
  }
}

const withDatabase = async (server: string): Promise<string> => {
  const sql = postgres(`${server}/postgres`, { max: 1, onnotice: () => undefined })
  try {
    const present = await sql`select from pg_database where datname = ${superuser}`
    if (present.length === 0) await sql.unsafe(`create database ${superuser}`)
  } finally {
    await sql.end({ timeout: 5 })
  }
  return `${server}/${superuser}`
}

/**
 * A real PostgreSQL 18 of this process alone, started from the installed package, initialised on first use.
 * @throws Sentence when the folder is in use, or nothing can be started there
 */
export const embeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const log = options.log ?? (() => undefined)
  const say = options.say ?? log
  const dataDir = resolve(options.dataDir)
  const made = await mkdir(dataDir, { recursive: true })
  // others may pass through to their own files, never look around
  if (made !== undefined) await chmod(dataDir, 0o711)
  const held = await holdFolder(dataDir)
  let server: Server | undefined
  try {
    const user = await serverUser()
    const binaries = await reachableBinaries(await installedBinaries(), user)
    const cluster = await clusterFolder(dataDir, user, say)
    const password = await initialise(binaries, dataDir, cluster, user)
    await stopLeftOver(cluster, say)
    let port = options.port ?? 0
    server = await patiently(async () => {
      port = options.port ?? (await freePort())
      return startServer(binaries, cluster, port, user, options.settings ?? {}, log)
    })
    const url = await withDatabase(`postgres://${superuser}:${password}@127.0.0.1:${port}`)
    const exited = server.exited.finally(held.release)
    const running = server
    return {
      url,
      port,
      pid: server.pid,
      exited,
      stop: async () => {
        await running.stop()
        await exited
      },
    }
  } catch (error) {
    await server?.stop()
    await held.release()
    throw error
  }
}
