import { createHash } from 'node:crypto'
import { chmod, chown, cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Sentence } from '../sentence.ts'
import { type Binaries, program } from './binaries.ts'
import { mayEnter, mayRead, type ServerUser } from './server-user.ts'

/** Where root's PostgreSQL lives when its user may not enter the folders that were asked for. */
const elsewhere = '/var/lib/plan-ledger'

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

const openFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o755)
}

/** The binaries themselves, or a copy where the server's user can reach them, made once per version. */
export const reachableBinaries = async (binaries: Binaries, user: ServerUser): Promise<Binaries> => {
  if (mayRead(user, join(binaries.folder, 'bin')) && mayRead(user, join(binaries.folder, 'share')))
    return binaries
  const copy = { folder: join(elsewhere, `postgresql-${binaries.version}`), version: binaries.version }
  if (await exists(program(copy, 'postgres'))) return copy
  await openFolder(elsewhere)
  const half = `${copy.folder}.${process.pid}`
  await cp(binaries.folder, half, { recursive: true, dereference: true })
  await chmod(half, 0o755)
  await rename(half, copy.folder).catch(async error => {
    await rm(half, { recursive: true, force: true })
    if (!(await exists(program(copy, 'postgres')))) throw error
  })
  return copy
}

/**
 * The folder of the database's files. A place once chosen stays: it is written down beside, so that a later change of
 * permissions never looks like lost data.
 */
export const clusterFolder = async (
  dataDir: string,
  user: ServerUser,
  say: (line: string) => void,
): Promise<string> => {
  const note = join(dataDir, 'cluster-is-in')
  const chosen = (await exists(note)) ? (await readFile(note, 'utf8')).trim() : undefined
  const inside = join(dataDir, 'cluster')
  const initialised = await exists(join(inside, 'PG_VERSION'))
  if (chosen === undefined && (initialised || mayEnter(user, dataDir))) {
    if (initialised && !mayEnter(user, dataDir))
      throw new Sentence(
        `PostgreSQL's user may no longer enter ${dataDir}: let others pass through its folders (chmod o+x), or start as the user who owns them.`,
      )
    await ownedFolder(inside, user)
    return inside
  }
  const outside =
    chosen ?? join(elsewhere, `data-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`)
  say(`Only root may enter ${dataDir}: PostgreSQL keeps its files in ${outside}.`)
  await openFolder(elsewhere)
  await ownedFolder(outside, user)
  if (chosen === undefined) await writeFile(note, `${outside}\n`)
  return outside
}

const ownedFolder = async (folder: string, user: ServerUser): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (user !== undefined) await chown(folder, user.uid, user.gid)
}
