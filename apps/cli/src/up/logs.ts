import { mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'

const largest = 10_000_000

/** Makes the folder of the logs; a log that grew large becomes the one before, and the one before that goes. */
export const logs = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of ['api', 'dashboard', 'postgres']) {
    const file = join(folder, `${name}.log`)
    const size = await stat(file).then(
      found => found.size,
      () => 0,
    )
    if (size > largest) await rename(file, `${file}.1`)
  }
}
