import type { AuditFilter } from '../audit/documents.ts'
import type {
  BarrierGroup,
  CompletionDate,
  CompletionGroup,
  CompletionNumber,
  RevisionGroup,
} from './documents.ts'

/** A number, and of which group: what it takes to find what was counted. */
export type Behind =
  | {
      readonly kind: 'goals'
      readonly number: CompletionNumber
      readonly date?: CompletionDate
      readonly by: CompletionGroup | null
      readonly group: string | null
    }
  | { readonly kind: 'events'; readonly filter: AuditFilter }

const revising = {
  revisions: ['GoalRevised', 'GoalAbandoned', 'GoalReformulated', 'StepDropped'],
  goalsRevised: ['GoalRevised'],
  goalsEnded: ['GoalAbandoned', 'GoalReformulated'],
  stepsDropped: ['StepDropped'],
} as const satisfies Readonly<Record<string, readonly NonNullable<AuditFilter['eventTypes']>[number][]>>
export type RevisionNumber = keyof typeof revising

/** From the first instant of a stretch of months to the one after its last, as events happened. */
const stretch = (year: number, month: number, months: number): AuditFilter => ({
  axis: 'EFFECTIVE',
  from: new Date(Date.UTC(year, month)).toISOString(),
  until: new Date(Date.UTC(year, month + months)).toISOString(),
})

/** The revisions that were counted: exactly these events have a reason that they had to give. */
export const revisionsBehind = (
  number: RevisionNumber,
  by: RevisionGroup | null,
  group: string | null,
): Behind | undefined => {
  const filter: AuditFilter = { eventTypes: [...revising[number]], hasReason: true }
  if (by === null) return { kind: 'events', filter }
  if (group === null) return undefined
  if (by === 'UNIT') return { kind: 'events', filter: { ...filter, unit: group } }
  if (by === 'REASON') {
    const reason = group.toUpperCase().replaceAll('-', '_') as NonNullable<AuditFilter['reasons']>[number]
    return { kind: 'events', filter: { ...filter, reasons: [reason] } }
  }
  const [year = 0, month = 1] = group.split('-').map(Number)
  return { kind: 'events', filter: { ...filter, ...stretch(year, month - 1, 1) } }
}

/** Where barriers were raised; those of one category or severity are no question that the log can be asked. */
export const barriersBehind = (by: BarrierGroup | null, group: string | null): Behind | undefined => {
  const filter: AuditFilter = { eventTypes: ['BarrierRaised'] }
  if (by === null) return { kind: 'events', filter }
  if (by !== 'QUARTER' || group === null) return undefined
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(group) ?? []
  if (year === undefined || quarter === undefined) return undefined
  return { kind: 'events', filter: { ...filter, ...stretch(Number(year), (Number(quarter) - 1) * 3, 3) } }
}
