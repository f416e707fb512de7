import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive, startOf } from './live-process.ts'
import { Sentence } from './sentence.ts'

interface Holder {
  readonly pid: number
  /** When the process began, as the system tells it: a later process may get the same number. */
  readonly started?: string | undefined
}

const holderIn = async (file: string): Promise<Holder | undefined> => {
  try {
    const holder: unknown = JSON.parse(await readFile(file, 'utf8'))
    return typeof holder === 'object' && holder !== null && 'pid' in holder ? (holder as Holder) : undefined
  } catch {
    return undefined
  }
}

const lives = async (holder: Holder | undefined): Promise<boolean> =>
  holder !== undefined &&
  isAlive(holder.pid) &&
  (holder.started === undefined || holder.started === (await startOf(holder.pid)))

const create = async (file: string): Promise<boolean> => {
  const me: Holder = { pid: process.pid, started: await startOf(process.pid) }
  try {
    await writeFile(file, JSON.stringify(me), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/**
 * Makes this process the only one that uses a folder. What a killed process left behind does not count.
 * @throws Sentence when a living process holds it
 */
export const holdFolder = async (folder: string): Promise<{ readonly release: () => Promise<void> }> => {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'holder.json')
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await create(file)) return { release: () => rm(file, { force: true }) }
    const holder = await holderIn(file)
    if (holder !== undefined && (await lives(holder)))
      throw new Sentence(
        `The data folder ${folder} is in use by another Plan Ledger (process ${holder.pid}): stop that one, or set DATA_DIR to another folder.`,
      )
    // moved aside before it is removed: of two that find the same dead holder only one gets the file
    const aside = `${file}.${process.pid}`
    await rename(file, aside).catch(() => undefined)
    const moved = await holderIn(aside)
    if (moved !== undefined && (await lives(moved))) await rename(aside, file)
    await rm(aside, { force: true })
  }
  throw new Sentence(`The data folder ${folder} is just being taken by another Plan Ledger: try again.`)
}
