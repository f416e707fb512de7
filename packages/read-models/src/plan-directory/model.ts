import { type DirectoryRow, directoryFold } from '@plan-ledger/projections'
import { planRows } from '../plan-rows.ts'
import type { ReadModel } from '../read-model.ts'
import {
  createIndexes,
  createTable,
  type DirectoryRecord,
  planDirectoryVersion,
  writeTable,
} from './table.ts'
import { foldText, titleKey, wordsOf } from './words.ts'

export const planDirectoryModel: ReadModel<DirectoryRecord> = {
  name: 'plan-directory',
  version: planDirectoryVersion,
  tables: ['plan'],
  create: createTable,
  index: createIndexes,
  ofPlan() {
    const directory = directoryFold()
    let position = 0n
    return {
      take(event) {
        directory.take(event)
        position = event.position
      },
      rows: plan => (plan ? [recordOf(directory.row(plan), position)] : []),
    }
  },
  write: writeTable,
  forget: planRows('plan'),
}

function recordOf(row: DirectoryRow, position: bigint): DirectoryRecord {
  const searched = [row.title, row.ownerName, row.unit]
  return {
    plan: row.plan,
    organisation: row.organisation,
    title: row.title,
    owner: row.owner,
    owner_name: row.ownerName,
    coach: row.coach ?? null,
    coach_name: row.coachName ?? null,
    parties: row.parties,
    unit: row.unit ?? null,
    status: row.status,
    demonstration: row.demonstration,
    imported: row.imported,
    version: row.version,
    position: position.toString(),
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
