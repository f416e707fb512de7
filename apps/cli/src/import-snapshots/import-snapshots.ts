import { access, constants, stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { type Ledger, type Place, withLedger } from '../ledger.ts'
import { Sentence } from '../sentence.ts'
import { applyLine, type Outcome, type Target } from './apply-line.ts'
import { chooseOrganisation } from './choose-organisation.ts'
import { peopleOf } from './people.ts'
import { type Line, longestLine, readLines } from './read-lines.ts'
import { rejectFile } from './reject-file.ts'
import { parseSnapshotLine } from './snapshot-line.ts'
import { type ImportSummary, type Tally, tally } from './summary.ts'

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

/** As many lines are under way at once: their appends share commits. Lines of one plan wait for each other. */
const linesUnderWay = 32

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
  const people = peopleOf(ledger, organisation.id)
  const target = { organisation: organisation.id, plans: ledger.plans(), personOf: people.personOf }
  const rejects = rejectFile(request.file, rejectPath)
  const count = tally()
  try {
    for await (const [line, outcome] of outcomes(target, readLines(request.file))) {
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

/** Each line with what became of it, in the order of the lines, while many are under way. */
async function* outcomes(
  target: Target,
  lines: AsyncIterable<Line>,
): AsyncGenerator<readonly [Line, Outcome]> {
  const underWay: (readonly [Line, Promise<Outcome>])[] = []
  const lastOf = new Map<string, Promise<unknown>>()
  const inTurn = (plan: string, work: () => Promise<Outcome>): Promise<Outcome> => {
    const turn = (lastOf.get(plan) ?? Promise.resolve()).then(work)
    lastOf.set(plan, turn)
    const leave = () => {
      if (lastOf.get(plan) === turn) lastOf.delete(plan)
    }
    turn.then(leave, leave)
    return turn
  }
  const outcomeOf = async (line: Line): Promise<Outcome> => {
    if ('unreadable' in line) {
      const cause = { code: line.unreadable, path: [], args: { limit: longestLine } }
      return { kind: 'rejected', causes: [cause] }
    }
    const parsed = parseSnapshotLine(line.text)
    if ('causes' in parsed) return { kind: 'rejected', causes: parsed.causes }
    return inTurn(parsed.snapshot.plan, () => applyLine(target, parsed.snapshot))
  }
  const oldest = async () => {
    const [line, outcome] = underWay.shift()!
    return [line, await outcome] as const
  }
  try {
    for await (const line of lines) {
      const outcome = outcomeOf(line)
      // it is awaited in its turn; until then its failure is no stranger's
      outcome.catch(() => undefined)
      underWay.push([line, outcome])
      if (underWay.length >= linesUnderWay) yield await oldest()
    }
    while (underWay.length > 0) yield await oldest()
  } finally {
    await Promise.allSettled(underWay.map(([, outcome]) => outcome))
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
