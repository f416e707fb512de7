import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Where this run keeps what a first start leaves behind; outside a run each start is a first one. */
const setting = 'PLAN_LEDGER_KEPT_DEMONSTRATION'

/** The files of PostgreSQL belong to a user of its own when the tests run as root. */
const copy = (from: string, to: string) =>
  process.platform === 'win32'
    ? cp(from, to, { recursive: true })
    : promisify(execFile)('cp', ['-a', join(from, '.'), to])

/** Fills a data folder with what the run's one first start left in its own, which is made when it is first wanted. */
export const demonstrationTo = async (
  dataDir: string,
  firstStart: (dataDir: string) => Promise<void>,
): Promise<void> => {
  const folder = process.env[setting]
  if (folder === undefined) return
  const kept = join(folder, 'kept')
  if (!existsSync(kept)) {
    const half = await mkdtemp(join(folder, 'half-'))
    await chmod(half, 0o711)
    await firstStart(half)
    await rename(half, kept).catch(error => {
      if (!existsSync(kept)) throw error
    })
  }
  await copy(kept, dataDir)
}

/** For `globalSetup`. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'plan-ledger-demonstration-'))
  await chmod(folder, 0o711)
  process.env[setting] = folder
  return () => rm(folder, { recursive: true, force: true })
}
