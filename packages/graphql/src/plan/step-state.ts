import type { StepView } from '@plan-ledger/projections'
import { builder } from '../builder.ts'
import { ResourceKindEnum, StepKindEnum, StepStatusEnum } from '../enums.ts'
import { FromTemplateType } from './template-version.ts'

const authScopes = { member: true }

const StepResourceType = builder.objectRef<StepView['resources'][number]>('StepResource').implement({
  description: 'Something that a step needs.',
  authScopes,
  fields: t => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id within the step.' }),
    kind: t.expose('kind', { type: ResourceKindEnum, description: 'What sort of thing.' }),
    description: t.exposeString('description', { description: 'What exactly.' }),
    secured: t.exposeBoolean('secured', { description: 'Whether it was there.' }),
  }),
})

export const StepState = builder.objectRef<StepView>('StepState').implement({
  description: 'A step as it stood at a moment.',
  authScopes,
  fields: t => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id within the plan.' }),
    action: t.exposeString('action', { description: 'What is to be done.' }),
    status: t.expose('status', { type: StepStatusEnum, description: 'Where it stood.' }),
    statusSince: t.expose('statusSince', { type: 'DateTime', description: 'Since when.' }),
    goal: t.expose('goal', { type: 'UUID', nullable: true, description: 'The goal it serves.' }),
    kind: t.expose('kind', { type: StepKindEnum, description: 'What sort of action.' }),
    due: t.expose('due', { type: 'Day', nullable: true, description: 'By when it was to be done.' }),
    durationDays: t.exposeInt('durationDays', { nullable: true, description: 'How many days it takes.' }),
    impact: t.exposeInt('impact', { nullable: true, description: 'How much it brings, 1 to 5.' }),
    urgency: t.exposeInt('urgency', { nullable: true, description: 'How urgent it is, 1 to 5.' }),
    priority: t.exposeInt('priority', {
      nullable: true,
      description: 'Impact times urgency, 1 to 25; `null` unless both were given.',
    }),
    overdue: t.exposeBoolean('overdue', { description: 'Whether it was open after its due date.' }),
    resources: t.expose('resources', {
      type: [StepResourceType],
      complexity: { field: 1, multiplier: 2 },
      description: 'What it needs.',
    }),
    dependsOn: t.expose('dependsOn', { type: ['UUID'], description: 'Steps that must be completed first.' }),
    fromTemplate: t.field({
      type: FromTemplateType,
      nullable: true,
      description: 'The version of a template that it was made from.',
      resolve: ({ fromTemplate }) => fromTemplate,
    }),
    carriedFrom: t.expose('carriedFrom', {
      type: 'UUID',
      nullable: true,
      description: 'The one of the plan before that it goes on with.',
    }),
    worth: t.exposeInt('worth', {
      nullable: true,
      description: 'Whether it was worth the effort, 1 to 5, as said on completion.',
    }),
    reflection: t.exposeString('reflection', {
      nullable: true,
      description: 'What was written on completion.',
    }),
  }),
})
