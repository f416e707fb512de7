import type { IndexMark, PlanIndex } from '@plan-ledger/projections'
import { builder } from '../builder.ts'
import { IndexMarkKindEnum } from '../enums.ts'

const authScopes = { member: true }

const IndexMarkType = builder.objectRef<IndexMark>('IndexMark').implement({
  description: 'Something that stands out on the time bar.',
  authScopes,
  fields: t => ({
    version: t.exposeInt('version', { description: 'Last version of the change set it stands in.' }),
    kind: t.expose('kind', { type: IndexMarkKindEnum, description: 'What it is.' }),
    label: t.exposeString('label', {
      description: 'Name of the revision, barrier or goal; of a change of the plan’s status, the new one.',
    }),
  }),
})

export const PlanIndexType = builder.objectRef<PlanIndex>('PlanIndex').implement({
  description: 'The whole life of a plan as arrays for a time bar: one entry per change set, in order.',
  authScopes,
  fields: t => ({
    versions: t.expose('versions', { type: ['Int'], description: 'Last version of each change set.' }),
    at: t.expose('at', { type: ['DateTime'], description: 'Time of each change set.' }),
    weights: t.expose('weights', { type: ['Int'], description: 'Number of events in each change set.' }),
    marks: t.expose('marks', { type: [IndexMarkType], description: 'What stands out, in order.' }),
  }),
})
