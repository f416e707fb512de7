import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { documentLimits, type ReadDocument, readDocument } from '@plan-ledger/exchange'
import { Sentence } from '../sentence.ts'
import { flawsInWords } from './flaw-in-words.ts'

const forms = { '.json': 'json', '.yaml': 'yaml', '.yml': 'yaml' } as const

/** A plan document as it was read, and the digest of its text. */
export type FileOfPlan = ReadDocument & { readonly digest: string }

/** Reads a plan document; `digest` is the SHA-256 of its text. @throws Sentence when the file can't be used, or with what is wrong in it */
export async function readFileOf(file: string): Promise<FileOfPlan> {
  const form = Object.entries(forms).find(([extension]) => extension === extname(file).toLowerCase())?.[1]
  if (!form) throw new Sentence(`A plan document is a .json, .yaml or .yml file; ${file} is none.`)
  const limit = documentLimits[`${form}Bytes`]
  const text = await textOf(file, limit)
  const read = readDocument(text, form)
  if ('flaws' in read) throw new Sentence(flawsInWords(file, read.flaws))
  return { ...read, digest: createHash('sha256').update(text, 'utf8').digest('hex') }
}

async function textOf(file: string, limit: number): Promise<string> {
  try {
    const found = await stat(file)
    if (!found.isFile()) throw new Sentence(`${file} is not a file.`)
    if (found.size > limit)
      throw new Sentence(`${file} has ${found.size} bytes; such a plan document has at most ${limit}.`)
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (error) {
    if (error instanceof Sentence) throw error
    if (error instanceof TypeError) throw new Sentence(`${file} is not UTF-8 text.`)
    const { code = 'unreadable' } = error as NodeJS.ErrnoException
    throw new Sentence(`The file ${file} can't be read (${code}).`)
  }
}
