import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedPostgres, embeddedPostgres } from '@plan-ledger/cli'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the superuser on the run's own PostgreSQL 18; make a database per test file there. */
    postgresUrl: string
  }
}

interface Shared {
  users: number
  server: Promise<{ readonly postgres: EmbeddedPostgres; readonly folder: string }>
}

const start = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plan-ledger-tests-'))
  // PostgreSQL's own user must get through when the tests run as root
  await chmod(folder, 0o711)
  const settings = { max_connections: '300', wal_level: 'replica' }
  return { folder, postgres: await embeddedPostgres({ dataDir: join(folder, 'postgres'), settings }) }
}

/** Each project of one run loads this file for itself; the server is one all the same. */
const global = globalThis as typeof globalThis & { planLedgerPostgres?: Shared | undefined }

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  global.planLedgerPostgres ??= { users: 0, server: start() }
  const shared = global.planLedgerPostgres
  shared.users += 1
  const { postgres, folder } = await shared.server
  project.provide('postgresUrl', postgres.url)
  return async () => {
    shared.users -= 1
    if (shared.users > 0) return
    global.planLedgerPostgres = undefined
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
