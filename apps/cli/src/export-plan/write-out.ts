import { rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Sentence } from '../sentence.ts'

/** Writes to standard output; who stops reading stops the writing. */
export async function toStandardOutput(text: string): Promise<void> {
  try {
    await pipeline(Readable.from([text]), process.stdout, { end: false })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  }
}

/** Writes a file that its owner alone can read; it appears once it is complete. @throws Sentence when it can't be written */
export const toFile = (file: string) => async (text: string) => {
  const path = resolve(file)
  const part = `${path}.part`
  try {
    await writeFile(part, text, { mode: 0o600 })
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    const { code, syscall } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error
    throw new Sentence(`The file ${path} can't be written (${code}).`)
  }
}
