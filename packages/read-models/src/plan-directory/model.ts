import type { Plan, PlanEvent, PlanState } from '@plan-ledger/domain'
import { foldPlan } from '@plan-ledger/domain'
import { directoryRow } from '@plan-ledger/projections'
import type { ReadModel } from '../read-model.ts'
import {
  createIndexes,
  createTable,
  type DirectoryRecord,
  planDirectoryVersion,
  writeTable,
} from './table.ts'
import { foldText, titleKey, wordsOf } from './words.ts'

type Recorded = PlanEvent & { readonly position: bigint }

/** A plan's stream as read so far, with its fold. */
interface LoadedPlan {
  readonly events: readonly Recorded[]
  readonly state: PlanState
}

/** @param load the plan's decoded events, at least up to what the log held when it was called */
export function planDirectoryModel(
  load: (stream: string) => Promise<LoadedPlan>,
): ReadModel<DirectoryRecord> {
  return {
    name: 'plan-directory',
    version: planDirectoryVersion,
    streamPrefixes: ['plan-'],
    tables: ['plan'],
    create: createTable,
    index: createIndexes,
    async rows(stream, { upTo }) {
      const loaded = await load(stream)
      const events = loaded.events.filter(event => event.position <= upTo)
      // what came after the batch is left to the batches after it
      const plan = events.length === loaded.events.length ? loaded.state : foldPlan(events)
      return plan ? [recordOf(plan, events)] : []
    },
    write: writeTable,
  }
}

function recordOf(plan: Plan, events: readonly Recorded[]): DirectoryRecord {
  const row = directoryRow(plan, events)
  const searched = [row.title, row.ownerName, row.unit]
  return {
    plan: row.plan,
    organisation: row.organisation,
    title: row.title,
    owner: row.owner,
    owner_name: row.ownerName,
    coach: row.coach ?? null,
    coach_name: row.coachName ?? null,
    unit: row.unit ?? null,
    status: row.status,
    demonstration: row.demonstration,
    imported: row.imported,
    version: row.version,
    position: events.at(-1)!.position.toString(),
    goals_open: row.goalsOpen,
    goals_achieved: row.goalsAchieved,
    goals_total: row.goalsTotal,
    open_barriers: row.openBarriers,
    open_dues: row.dues,
    next_due: row.nextDue ?? null,
    started_at: row.startedAt,
    last_change_at: row.lastChangeAt,
    last_recorded_at: row.lastRecordedAt,
    last_change_by: row.lastChangeBy,
    activity: row.activity,
    title_key: titleKey(row.title),
    folded: foldText(searched.filter(text => text !== undefined).join('\n')),
    words: wordsOf(...searched),
  }
}
