import { randomBytes } from 'node:crypto'
import { link, mkdir, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

const size = 32

/**
 * Reads the 32-byte key at `path`, or makes it: whole or not at all, on disk before anything is sealed or signed with it,
 * one for all who come at the same time.
 * @throws Error in a sentence, when others may read the file or it holds something else
 */
export const keyInFile = async (path: string): Promise<Uint8Array> =>
  (await readKey(path)) ?? (await makeKey(path))

const readKey = async (path: string): Promise<Uint8Array | undefined> => {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!file) return undefined
  try {
    if (othersMayRead(await file.stat(), process.getuid?.()))
      throw new Error(`${path} holds a secret key but others may read it: chmod 600 it`)
    const key = await file.readFile()
    if (key.length !== size) throw new Error(`${path} holds ${key.length} bytes, not a key of ${size}`)
    return key
  } finally {
    await file.close()
  }
}

/** PostgreSQL's rule for keys: what root lends us, as a mounted secret, our group may read too. */
export const othersMayRead = (
  { mode, uid }: { readonly mode: number; readonly uid: number },
  me: number | undefined,
): boolean => (mode & (uid === 0 && me !== 0 ? 0o037 : 0o077)) !== 0

const makeKey = async (path: string): Promise<Uint8Array> => {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(randomBytes(size))
    await file.sync()
    await file.close()
    // Unlike rename, link fails when somebody else was first: then theirs is the key.
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(draft, { force: true })
  }
  const entry = await open(folder, 'r')
  await entry.sync().finally(() => entry.close())
  const key = await readKey(path)
  if (!key) throw new Error(`${path} vanished while it was made`)
  return key
}
