import { embeddedPostgres } from './embedded-postgres/embedded-postgres.ts'
import { inDataDir, settings } from './env.ts'
import { reachableDatabase } from './reachable-database.ts'
import { reachableEventStore } from './reachable-event-store.ts'
import { readRunning } from './up/running.ts'

export interface Database {
  /** Holds a password: never printed. */
  readonly url: string
  /** Where the log lives instead. Holds a password: never printed. */
  readonly eventStoreUrl?: string | undefined
  /** Where keys lie; absolute. */
  readonly dataDir: string
  /** Stops what was started for this command; to be called exactly when it ends. */
  release(): Promise<void>
}

/**
 * The database a command works on: of DATABASE_URL, of the Plan Ledger that runs on this data folder, or else the
 * embedded one, started for the time of the command. The log is in EventStoreDB where EVENTSTORE_URL says so, to this
 * command or to the Plan Ledger that runs.
 * @throws Sentence when a setting is wrong or the database does not answer
 */
export const databaseOf = async (env: NodeJS.ProcessEnv = process.env): Promise<Database> => {
  const { databaseUrl, eventStoreUrl, dataDir } = settings(env)
  if (eventStoreUrl !== undefined) await reachableEventStore(eventStoreUrl)
  const nothing = async () => undefined
  if (databaseUrl !== undefined)
    return { url: await reachableDatabase(databaseUrl), eventStoreUrl, dataDir, release: nothing }
  const folders = inDataDir(dataDir)
  const present = await readRunning(folders.running)
  if (present?.lives)
    return {
      url: present.running.databaseUrl,
      eventStoreUrl: present.running.eventStoreUrl,
      dataDir,
      release: nothing,
    }
  const server = await embeddedPostgres({ dataDir: folders.postgres, say: line => console.error(line) })
  return { url: server.url, eventStoreUrl, dataDir, release: () => server.stop() }
}
