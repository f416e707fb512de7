import { planRows } from '../plan-rows.ts'
import type { ReadModel } from '../read-model.ts'
import { completionFold } from './fold.ts'
import { type CompletionRecord, completionVersion, createIndexes, createTable, writeTable } from './table.ts'

export const completionModel: ReadModel<CompletionRecord> = {
  name: 'completion',
  version: completionVersion,
  tables: ['completion_record'],
  create: createTable,
  index: createIndexes,
  ofPlan: completionFold,
  write: writeTable,
  forget: planRows('completion_record'),
}
