import type { Behind } from './behind.ts'
import type { Completion, CompletionDate, CompletionGroup, CompletionNumber } from './documents.ts'

/** What can become of a goal: giving up, replacing and leaving behind are outcomes of their own, never left out. */
export const outcomes = [
  { key: 'achieved', number: 'ACHIEVED', look: 'done' },
  { key: 'open', number: 'OPEN', look: 'moving' },
  { key: 'reformulated', number: 'REFORMULATED', look: 'waiting' },
  { key: 'abandoned', number: 'ABANDONED', look: 'ended' },
  { key: 'planClosed', number: 'PLAN_CLOSED', look: 'stuck' },
] as const

export const dates = [
  { key: 'original', date: 'ORIGINAL', shape: 'ring', colour: 'var(--muted)', sign: '○' },
  { key: 'signedOff', date: 'SIGNED_OFF', shape: 'diamond', colour: 'var(--past-line)', sign: '◇' },
  { key: 'current', date: 'CURRENT', shape: 'dot', colour: 'var(--primary)', sign: '●' },
] as const
export type DateKey = (typeof dates)[number]['key']

/** The goals that a number of a group counts. */
export const goalsBehind = (
  number: CompletionNumber,
  by: CompletionGroup | null,
  { group }: Pick<Completion, 'group'>,
  date?: CompletionDate,
): Behind => ({ kind: 'goals', number, by, group, ...(date && { date }) })

/** Of the goals that are decided, the share achieved by a due date; open goals beyond it are decided, and late. */
export const shareOnTime = (row: Pick<Completion, DateKey>, date: DateKey): number | undefined => {
  const kept = row[date]
  return kept && kept.decided > 0 ? kept.onTime / kept.decided : undefined
}
