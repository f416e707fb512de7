import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Sentence } from '../sentence.ts'
import { type Binaries, program } from './binaries.ts'
import type { ServerUser } from './server-user.ts'

export const superuser = 'plan_ledger'

const readable = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').then(
    text => text.trim(),
    () => undefined,
  )

const run = (file: string, parameters: readonly string[], user: ServerUser): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(file, parameters, { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
    let complaint = ''
    child.stderr.on('data', text => {
      complaint = (complaint + text).slice(-2_000)
    })
    child.on('error', reject)
    child.on('close', code =>
      code === 0
        ? resolve()
        : reject(new Sentence(`initdb could not make the database: ${complaint.trim()}`)),
    )
  })

/**
 * Makes the database's files on first use: UTF-8 with the locale that is built into PostgreSQL, so that order and case
 * never depend on the machine; checksums on every page; nobody enters without the password.
 * @returns the password, kept in a file that only its owner may read
 */
export const initialise = async (
  binaries: Binaries,
  dataDir: string,
  cluster: string,
  user: ServerUser,
): Promise<string> => {
  const passwordFile = join(dataDir, 'password')
  const known = await readable(passwordFile)
  const initialised = await stat(join(cluster, 'PG_VERSION')).then(
    () => true,
    () => false,
  )
  if (initialised) {
    if (known) return known
    throw new Sentence(`The file ${passwordFile} with the database's password is missing: put it back.`)
  }
  const password = known || randomBytes(24).toString('base64url')
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  // initdb reads the password as the server's user, who may not enter the data folder
  const hand = await mkdtemp(join(tmpdir(), 'plan-ledger-'))
  try {
    const file = join(hand, 'password')
    await writeFile(file, `${password}\n`, { mode: 0o600 })
    if (user !== undefined) for (const path of [file, hand]) await chown(path, user.uid, user.gid)
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    const access = ['--auth=scram-sha-256', `--username=${superuser}`, `--pwfile=${file}`]
    await run(
      program(binaries, 'initdb'),
      [`--pgdata=${cluster}`, '--data-checksums', ...locale, ...access],
      user,
    )
  } finally {
    await rm(hand, { recursive: true, force: true })
  }
  return password
}
