import type { Uuid } from '@plan-ledger/domain'

export type PlanStatus = 'drafted' | 'active' | 'paused' | 'completed' | 'closed'

/** A plan in the directory. Instants and days as text, as in events. */
export interface PlanDirectoryRow {
  readonly plan: Uuid
  readonly organisation: Uuid
  readonly title: string
  readonly owner: Uuid
  readonly ownerName: string
  readonly coach?: Uuid
  readonly coachName?: string
  /** Who has a part in it besides these two. */
  readonly parties: readonly Uuid[]
  readonly unit?: string
  readonly status: PlanStatus
  readonly demonstration: boolean
  readonly imported: boolean
  readonly version: number
  readonly position: bigint
  readonly goalsOpen: number
  readonly goalsAchieved: number
  readonly goalsTotal: number
  readonly openBarriers: number
  /** Open goals whose due day lies before `today`. */
  readonly overdueGoals: number
  /** The earliest due day of an open goal, overdue or not. */
  readonly nextDue?: string
  readonly startedAt: string
  readonly lastChangeAt: string
  readonly lastRecordedAt: string
  readonly lastChangeBy: string
  readonly activity: readonly number[]
}

/** A row from PostgreSQL, its columns as `shown` selects them. */
// biome-ignore lint/suspicious/noExplicitAny: the driver gives what the statement asks for
export type Found = Record<string, any>

const instants = ['started_at', 'last_change_at', 'last_recorded_at']
const plain = [
  'plan',
  'organisation',
  'title',
  'owner',
  'owner_name',
  'coach',
  'coach_name',
  'parties',
  'unit',
  'status',
  'demonstration',
  'imported',
  'version',
  'goals_open',
  'goals_achieved',
  'goals_total',
  'open_barriers',
  'overdue_goals',
  'last_change_by',
  'activity',
]
/** What to select of a judged row. */
export const shown = [
  ...plain,
  'position::text as position',
  'next_due::text as next_due',
  ...instants.map(
    name => `to_char(${name} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${name}_text`,
  ),
].join(', ')

export const directoryRowOf = (found: Found): PlanDirectoryRow => ({
  plan: found.plan,
  organisation: found.organisation,
  title: found.title,
  owner: found.owner,
  ownerName: found.owner_name,
  ...(found.coach !== null && { coach: found.coach, coachName: found.coach_name }),
  parties: found.parties,
  ...(found.unit !== null && { unit: found.unit }),
  status: found.status,
  demonstration: found.demonstration,
  imported: found.imported,
  version: found.version,
  position: BigInt(found.position),
  goalsOpen: found.goals_open,
  goalsAchieved: found.goals_achieved,
  goalsTotal: found.goals_total,
  openBarriers: found.open_barriers,
  overdueGoals: found.overdue_goals,
  ...(found.next_due !== null && { nextDue: found.next_due }),
  startedAt: found.started_at_text,
  lastChangeAt: found.last_change_at_text,
  lastRecordedAt: found.last_recorded_at_text,
  lastChangeBy: found.last_change_by,
  activity: found.activity,
})
