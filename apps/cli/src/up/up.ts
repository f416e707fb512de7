import { chmod, mkdir } from 'node:fs/promises'
import { inDataDir, type Settings } from '../env.ts'
import { holdFolder } from '../held-folder.ts'
import { reachableEventStore } from '../reachable-event-store.ts'
import { seedDemonstration } from '../seed/seed-demonstration.ts'
import { database } from './database.ts'
import { developmentTokenKey } from './development-token-key.ts'
import { freePorts } from './free-ports.ts'
import { keep } from './kept.ts'
import { logs } from './logs.ts'
import { type Program, startPart } from './part.ts'
import { api, dashboard } from './parts.ts'
import { type PartName, readRunning, removeRunning, writeRunning } from './running.ts'

export interface UpOptions {
  /** Whether an empty log gets the demonstration organisation. */
  readonly demonstration: boolean
  readonly say: (line: string) => void
}

type Undo = () => Promise<unknown>

const afterKill = 10_000

const start = async (
  settings: Settings,
  { demonstration, say }: UpOptions,
  undo: Undo[],
  signal: AbortSignal,
): Promise<void> => {
  const folders = inDataDir(settings.dataDir)
  const made = await mkdir(settings.dataDir, { recursive: true })
  // PostgreSQL's own user passes through when we are root; nobody may look around
  if (made !== undefined) await chmod(settings.dataDir, 0o711)
  undo.push((await holdFolder(settings.dataDir)).release)
  const before = await readRunning(folders.running)
  await freePorts(settings, before === undefined ? 0 : afterKill)
  await logs(folders.logs)
  await developmentTokenKey(folders.developmentToken)
  signal.throwIfAborted()

  const { port, apiPort, eventStoreUrl } = settings
  const running: { databaseUrl: string; parts: Partial<Record<PartName, number>> } = {
    databaseUrl: '',
    parts: {},
  }
  let told = Promise.resolve()
  // one after the other: two at once would rename one file twice
  const tell = () => {
    told = told
      .catch(() => undefined)
      .then(() =>
        writeRunning(folders.running, { pid: process.pid, port, apiPort, eventStoreUrl, ...running }),
      )
    return told
  }
  const kept = async (name: PartName, program: Program) => {
    const begin = async () => {
      const part = await startPart(program, signal)
      running.parts[name] = part.pid
      await tell()
      return part
    }
    return keep(program.name, begin, say)
  }

  say(settings.databaseUrl === undefined ? 'Starting PostgreSQL.' : 'Connecting to the database.')
  undo.push(() => removeRunning(folders.running))
  const { url, kept: server } = await database(settings, say, async (url, pid) => {
    running.databaseUrl = url
    if (pid !== undefined) running.parts.postgres = pid
    await tell()
  })
  if (server) undo.push(server.stop)
  signal.throwIfAborted()
  if (eventStoreUrl !== undefined) {
    say('Connecting to the event log.')
    await reachableEventStore(eventStoreUrl)
    signal.throwIfAborted()
  }

  say('Starting the API and the dashboard.')
  // side by side: the dashboard asks nothing of the API until somebody asks for a page
  const parts = await Promise.allSettled([
    kept('api', api(settings, url)),
    kept('dashboard', dashboard(settings)),
  ])
  for (const part of parts) if (part.status === 'fulfilled') undo.push(part.value.stop)
  for (const part of parts) if (part.status === 'rejected') throw part.reason
  signal.throwIfAborted()
  if (demonstration) await seedDemonstration({ databaseUrl: url, eventStoreUrl, dataDir: settings.dataDir })
  signal.throwIfAborted()
  say(`Plan Ledger is ready at http://localhost:${port}`)
}

/**
 * Runs the whole of Plan Ledger until it is told to stop, and stops everything in reverse order.
 * @throws Sentence when it cannot start; nothing is left running then
 */
export const up = async (settings: Settings, options: UpOptions, signal: AbortSignal): Promise<void> => {
  const undo: Undo[] = []
  try {
    await start(settings, options, undo, signal)
    await new Promise<void>(resolve => signal.addEventListener('abort', () => resolve(), { once: true }))
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    for (const each of undo.reverse()) await each()
  }
}
