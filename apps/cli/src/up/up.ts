import { chmod, mkdir } from 'node:fs/promises'
import { inDataDir, type Settings } from '../env.ts'
import { holdFolder } from '../held-folder.ts'
import { seedDemonstration } from '../seed/seed-demonstration.ts'
import { database } from './database.ts'
import { developmentTokenKey } from './development-token-key.ts'
import { freePorts } from './free-ports.ts'
import { keep } from './kept.ts'
import { logs } from './logs.ts'
import { startPart } from './part.ts'
import { api, dashboard } from './parts.ts'
import { readRunning, removeRunning, writeRunning } from './running.ts'

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

  say(settings.databaseUrl === undefined ? 'Starting PostgreSQL.' : 'Connecting to the database.')
  const { url, kept } = await database(settings, say)
  if (kept) undo.push(kept.stop)
  const { port, apiPort } = settings
  undo.push(() => removeRunning(folders.running))
  await writeRunning(folders.running, { pid: process.pid, databaseUrl: url, port, apiPort })
  signal.throwIfAborted()

  say('Starting the API.')
  undo.push((await keep('The API', () => startPart(api(settings, url), signal), say)).stop)
  if (demonstration) await seedDemonstration({ databaseUrl: url, dataDir: settings.dataDir })
  signal.throwIfAborted()

  say('Starting the dashboard.')
  undo.push((await keep('The dashboard', () => startPart(dashboard(settings), signal), say)).stop)
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
