import { foldPlan, type PlanEvent, type PlanState } from '@plan-ledger/domain'
import type { ReadModel } from '../read-model.ts'
import { type CompletionRecord, completionRecords } from './record.ts'
import { completionVersion, createIndexes, createTable, writeTable } from './table.ts'

interface LoadedPlan {
  readonly events: readonly (PlanEvent & { readonly position: bigint })[]
  readonly state: PlanState
}

/** @param load the plan's decoded events, at least up to what the log held when it was called */
export function completionModel(load: (stream: string) => Promise<LoadedPlan>): ReadModel<CompletionRecord> {
  return {
    name: 'completion',
    version: completionVersion,
    streamPrefixes: ['plan-'],
    tables: ['completion_record'],
    create: createTable,
    index: createIndexes,
    async rows(stream, { upTo }) {
      const loaded = await load(stream)
      const events = loaded.events.filter(event => event.position <= upTo)
      const plan = events.length === loaded.events.length ? loaded.state : foldPlan(events)
      return plan ? completionRecords(plan, events) : []
    },
    write: writeTable,
  }
}
