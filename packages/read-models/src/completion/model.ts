import type { ReadModel } from '../read-model.ts'
import { type CompletionRecord, completionFold } from './record.ts'
import { completionVersion, createIndexes, createTable, writeTable } from './table.ts'

export const completionModel: ReadModel<CompletionRecord> = {
  name: 'completion',
  version: completionVersion,
  tables: ['completion_record'],
  create: createTable,
  index: createIndexes,
  ofPlan() {
    const completion = completionFold()
    return {
      take: completion.take,
      rows: plan => (plan ? completion.records(plan) : []),
    }
  },
  write: writeTable,
}
