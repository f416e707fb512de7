import { createReadStream } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import {
  importLines,
  type Ledger,
  linesIn,
  operator,
  peopleOf,
  type Tally,
  tally,
} from '@plan-ledger/imports'
import { type Place, withLedger } from '../ledger.ts'
import { Sentence } from '../sentence.ts'
import { chooseOrganisation } from './choose-organisation.ts'
import { rejectFile } from './reject-file.ts'
import type { ImportSummary } from './summary.ts'

const pieceBytes = 256 * 1024

export interface ImportRequest {
  /** JSON Lines, ordered by time within each plan. */
  readonly file: string
  /** Name of the organisation, founded if it is not there; by default the only one there is. */
  readonly organisation?: string | undefined
  /** Where refused lines are kept; by default `<name of the file>.rejected.jsonl` in the working directory. */
  readonly rejects?: string | undefined
  /** Told after each line. */
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined
}

export interface ImportProgress {
  readonly bytes: number
  readonly totalBytes: number
  readonly read: number
  readonly rejected: number
}

/**
 * Imports dated versions of plain planning documents as histories of plans. Lines are independent: one that is refused
 * stops no other. Memory grows with the number of plans and people, not with the file.
 * @throws Sentence when the file or the organisation can't be used
 */
export const importSnapshots = ({
  databaseUrl,
  eventStoreUrl,
  dataDir,
  ...request
}: ImportRequest & Place): Promise<ImportSummary> =>
  withLedger({ databaseUrl, eventStoreUrl, dataDir }, ledger => importInto(ledger, request))

export const importInto = async (ledger: Ledger, request: ImportRequest): Promise<ImportSummary> => {
  const started = performance.now()
  const totalBytes = await sizeOf(request.file)
  const rejectPath = await usableRejectPath(request)
  const organisation = await chooseOrganisation(ledger, request.organisation)
  const people = peopleOf(ledger, organisation.id, operator(organisation.id))
  const target = { organisation: organisation.id, plans: ledger.plans(), personOf: people.personOf }
  const rejects = rejectFile(request.file, rejectPath)
  const count = tally()
  const lines = linesIn(createReadStream(request.file, { highWaterMark: pieceBytes }))
  try {
    for await (const [line, outcome] of importLines(target, lines)) {
      count.add(line.number, outcome)
      if (outcome.kind === 'rejected') await rejects.add(line, outcome.causes)
      request.onProgress?.({ ...progressOf(count), bytes: Math.min(line.end + 1, totalBytes), totalBytes })
    }
    const rejectFile = await rejects.finish()
    return {
      organisation,
      ...count.soFar(),
      peopleIntroduced: people.introduced(),
      ...(rejectFile && { rejectFile }),
      milliseconds: Math.round(performance.now() - started),
    }
  } finally {
    await rejects.abandon()
  }
}

const progressOf = (count: Tally) => {
  const { read, rejected } = count.soFar()
  return { read, rejected }
}

const sizeOf = async (file: string): Promise<number> => {
  try {
    const found = await stat(file)
    if (found.isFile()) return found.size
  } catch (error) {
    const { code = 'unreadable' } = error as NodeJS.ErrnoException
    throw new Sentence(`The file ${file} can't be read (${code}).`)
  }
  throw new Sentence(`${file} is not a file.`)
}

/** Known to be usable before anything is imported: a refused line must not get lost in the middle. */
const usableRejectPath = async ({ file, rejects }: ImportRequest): Promise<string> => {
  const path = resolve(rejects ?? `${basename(file).replace(/\.(jsonl|ndjson)$/i, '')}.rejected.jsonl`)
  if (path === resolve(file))
    throw new Sentence("The rejects can't be kept in the file that is imported: name another with --rejects.")
  const usable = await access(dirname(path), constants.W_OK).then(
    () => true,
    () => false,
  )
  const present = await stat(path).catch(() => undefined)
  if (!usable || present?.isDirectory())
    throw new Sentence(`Rejected lines can't be kept in ${path}: name another file with --rejects.`)
  return path
}
