import { isDay, toInstant } from '../day.ts'
import { isRejected, type Path, type Rejected, rejected } from '../decision.ts'
import type { Day, Instant } from '../envelope.ts'
import { limits } from '../limits.ts'
import { tidyLine, tidyLines } from '../text.ts'

export const snapshotGoalStatuses = ['open', 'achieved', 'abandoned'] as const

export interface SnapshotGoal {
  /** Names the goal in every version of its document. */
  readonly key: string
  readonly statement: string
  readonly due: Day | null
  readonly status: (typeof snapshotGoalStatuses)[number]
}

export interface PlanDocument {
  readonly title: string
  readonly unit: string | null
  readonly goals: readonly SnapshotGoal[]
}

/** One dated version of a plain planning document: a line of an imported history. */
export interface PlanSnapshot {
  /** Names the document in all its versions. */
  readonly plan: string
  readonly at: Instant
  /** What its author said of this version; may be empty. */
  readonly reason: string
  /** `null`: the document was deleted. */
  readonly document: PlanDocument | null
}

/**
 * A parsed line as a snapshot, in stored spelling; what it is made of beyond that is left out. Reading what was
 * read changes nothing.
 * @returns the first flaw, with its path in the line: MALFORMED_DOCUMENT, UNKNOWN_STATUS, MALFORMED_DAY,
 * MALFORMED_INSTANT, DUPLICATE_ID (two goals of one key), TOO_MANY or a flaw of a text
 */
export function readSnapshot(line: unknown): PlanSnapshot | Rejected {
  if (!isRecord(line)) return malformed([], 'object')
  const plan = readLine(line.plan, ['plan'], limits.title)
  if (isRejected(plan)) return plan
  const at = typeof line.at === 'string' ? toInstant(line.at) : undefined
  if (at === undefined) return rejected('MALFORMED_INSTANT', ['at'])
  if (typeof (line.reason ?? '') !== 'string') return malformed(['reason'], 'text')
  const reason = `${line.reason ?? ''}`
  if (line.document === null) return { plan, at, reason, document: null }
  const document = readDocument(line.document)
  return isRejected(document) ? document : { plan, at, reason, document }
}

function readDocument(document: unknown): PlanDocument | Rejected {
  if (!isRecord(document)) return malformed(['document'], 'object or null')
  const title = readLine(document.title, ['document', 'title'], limits.title)
  if (isRejected(title)) return title
  const unit = document.unit ?? ''
  const tidyUnit =
    typeof unit === 'string'
      ? tidyLine(unit, ['document', 'unit'], limits.unit)
      : malformed(['document', 'unit'], 'text or null')
  if (isRejected(tidyUnit)) return tidyUnit
  if (!Array.isArray(document.goals)) return malformed(['document', 'goals'], 'list')
  if (document.goals.length > limits.goalsPerPlan)
    return rejected('TOO_MANY', ['document', 'goals'], { limit: limits.goalsPerPlan })
  const goals: SnapshotGoal[] = []
  const keys = new Set<string>()
  for (const [index, given] of document.goals.entries()) {
    const path = ['document', 'goals', String(index)]
    const goal = readGoal(given, path)
    if (isRejected(goal)) return goal
    if (keys.has(goal.key)) return rejected('DUPLICATE_ID', [...path, 'key'], { key: goal.key })
    keys.add(goal.key)
    goals.push(goal)
  }
  return { title, unit: tidyUnit || null, goals }
}

function readGoal(goal: unknown, path: Path): SnapshotGoal | Rejected {
  if (!isRecord(goal)) return malformed(path, 'object')
  const key = readLine(goal.key, [...path, 'key'], limits.title)
  if (isRejected(key)) return key
  const said = typeof goal.statement === 'string' ? goal.statement : ''
  const statement = tidyLines(said, [...path, 'statement'], limits.statement)
  if (isRejected(statement)) return statement
  if (statement === '') return rejected('TEXT_REQUIRED', [...path, 'statement'])
  const due = goal.due ?? null
  if (due !== null && (typeof due !== 'string' || !isDay(due)))
    return rejected('MALFORMED_DAY', [...path, 'due'], { due: String(due).slice(0, 40) })
  const status = snapshotGoalStatuses.find(known => known === goal.status)
  if (!status) {
    const found = String(goal.status).slice(0, 80)
    return rejected('UNKNOWN_STATUS', [...path, 'status'], {
      status: found,
      allowed: snapshotGoalStatuses.join(', '),
    })
  }
  return { key, statement, due, status }
}

function readLine(text: unknown, path: Path, limit: number): string | Rejected {
  const tidied = tidyLine(typeof text === 'string' ? text : '', path, limit)
  return tidied === '' ? rejected('TEXT_REQUIRED', path) : tidied
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const malformed = (path: Path, expected: string) => rejected('MALFORMED_DOCUMENT', path, { expected })
