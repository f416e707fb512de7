import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Sentence } from '../sentence.ts'

/** The key that API and dashboard share for development tokens: 32 random bytes as hex, made on first use. */
export const developmentTokenKey = async (file: string): Promise<string> => {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  try {
    await writeFile(file, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (!/^[0-9a-f]{64}\s*$/i.test(await readFile(file, 'utf8')))
      throw new Sentence(`${file} must hold 32 bytes as hex: remove it, and a new one is made.`)
  }
  return file
}
