import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { Sentence } from '../sentence.ts'

/** Under whom PostgreSQL runs; `undefined` is: as oneself. */
export type ServerUser = { readonly uid: number; readonly gid: number } | undefined

export const isRoot = (): boolean => process.getuid?.() === 0

const found = async (name: string): Promise<ServerUser> => {
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find(each => each.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) }
}

/**
 * PostgreSQL refuses to run as root: root lends it the unprivileged user `postgres`, made when it is absent.
 * Anyone else runs it as oneself.
 */
export const serverUser = async (): Promise<ServerUser> => {
  if (!isRoot()) return undefined
  const present = await found('postgres')
  if (present !== undefined) return present
  spawnSync('groupadd', ['--system', 'postgres'])
  spawnSync('useradd', [
    '--system',
    '--gid',
    'postgres',
    '--no-create-home',
    '--shell',
    '/bin/false',
    'postgres',
  ])
  const made = await found('postgres')
  if (made === undefined)
    throw new Sentence(
      'PostgreSQL does not run as root and the user "postgres" could not be made: make it, or start as an ordinary user.',
    )
  return made
}

const may = (user: ServerUser, test: string, folder: string): boolean =>
  user === undefined ||
  spawnSync('/bin/sh', ['-c', test, 'sh', folder], { uid: user.uid, gid: user.gid, cwd: '/' }).status === 0

/** Whether that user may pass through a folder to files of its own. */
export const mayEnter = (user: ServerUser, folder: string): boolean =>
  may(user, 'test -d "$1" && test -x "$1"', folder)

/** Whether that user may use everything in a folder. */
export const mayRead = (user: ServerUser, folder: string): boolean =>
  may(user, 'test -d "$1" && test -r "$1" && test -x "$1"', folder)
