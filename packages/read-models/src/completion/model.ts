import type { ReadModel } from '../read-model.ts'
import { completionFold } from './fold.ts'
import {
  type CompletionRecord,
  completionVersion,
  createIndexes,
  createTable,
  type TemplateRecord,
  writeTable,
} from './table.ts'

export const completionModel: ReadModel<CompletionRecord | TemplateRecord> = {
  name: 'completion',
  version: completionVersion,
  tables: ['completion_record', 'plan_template'],
  create: createTable,
  index: createIndexes,
  ofPlan: completionFold,
  ofOrganisation() {
    /** Of several templates that a plan was given the first counts: the plan was made from it. */
    let first = new Map<string, TemplateRecord>()
    return {
      take({ type, organisation, data }) {
        if (type !== 'TemplateAssigned' || first.has(data.plan)) return
        const { plan, template, version: template_version } = data
        first.set(plan, { plan, organisation, template, template_version })
      },
      rows() {
        const assigned = [...first.values()]
        first = new Map()
        return assigned
      },
    }
  },
  write: writeTable,
}
