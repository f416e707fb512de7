import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { isAlive, startOf } from '../live-process.ts'

/** What a running Plan Ledger tells the other commands of this data folder; holds the database's password. */
export interface Running {
  readonly pid: number
  readonly started?: string | undefined
  readonly databaseUrl: string
  readonly eventStoreUrl?: string | undefined
  readonly port: number
  readonly apiPort: number
  /** The processes of the parts that run at the moment. */
  readonly parts: Readonly<Partial<Record<PartName, number>>>
}

export type PartName = 'postgres' | 'api' | 'dashboard'

export const writeRunning = async (file: string, running: Omit<Running, 'started'>): Promise<void> => {
  const half = `${file}.${process.pid}`
  const whole: Running = { ...running, started: await startOf(running.pid) }
  await writeFile(half, JSON.stringify(whole), { mode: 0o600 })
  await rename(half, file)
}

export const removeRunning = (file: string): Promise<void> => rm(file, { force: true })

/** What was left there, by a living or a killed process. */
export const readRunning = async (
  file: string,
): Promise<{ readonly running: Running; readonly lives: boolean } | undefined> => {
  try {
    const running: Running = JSON.parse(await readFile(file, 'utf8'))
    const lives = isAlive(running.pid) && running.started === (await startOf(running.pid))
    return { running, lives }
  } catch {
    return undefined
  }
}
