import type { Template, TemplateContent, TemplateGoal, TemplateStep } from '@plan-ledger/domain'
import { builder } from '../builder.ts'
import { byId, connectionOf, paged, pageOf } from '../connection.ts'
import { few } from '../costs.ts'
import { DirectionElementEnum, GoalKindEnum, StepKindEnum } from '../enums.ts'
import { MeasureType } from '../plan/goal-state.ts'
import { OrganisationType } from './organisation.ts'
import { permitted } from './permitted.ts'

const authScopes = { member: true }
const dueAfterDays = 'Due so many days after the template is applied.'

const TemplateStepType = builder.objectRef<TemplateStep>('TemplateStep').implement({
  description: 'A step of a template.',
  authScopes,
  fields: t => ({
    action: t.exposeString('action', { description: 'What is to be done.' }),
    kind: t.expose('kind', { type: StepKindEnum, description: 'What sort of action.' }),
    durationDays: t.exposeInt('durationDays', { nullable: true, description: 'How many days it takes.' }),
    impact: t.exposeInt('impact', { nullable: true, description: 'How much it brings, 1 to 5.' }),
    urgency: t.exposeInt('urgency', { nullable: true, description: 'How urgent it is, 1 to 5.' }),
    dueAfterDays: t.exposeInt('dueAfterDays', { nullable: true, description: dueAfterDays }),
  }),
})

const TemplateGoalType = builder.objectRef<TemplateGoal>('TemplateGoal').implement({
  description: 'A goal of a template.',
  authScopes,
  fields: t => ({
    statement: t.exposeString('statement', { description: 'What is to be reached.' }),
    measure: t.field({
      type: MeasureType,
      nullable: true,
      description: 'How it is measured.',
      resolve: ({ measure }) => measure,
    }),
    kind: t.expose('kind', { type: GoalKindEnum, description: 'Which part of life it belongs to.' }),
    relevance: t.field({
      type: DirectionElementEnum,
      nullable: true,
      description: 'The element of the direction it serves.',
      resolve: ({ relevance }) => relevance,
    }),
    dueAfterDays: t.exposeInt('dueAfterDays', { nullable: true, description: dueAfterDays }),
    steps: t.field({
      type: [TemplateStepType],
      complexity: { field: 1, multiplier: 5 },
      description: 'The steps that serve it.',
      resolve: ({ steps }) => steps ?? [],
    }),
  }),
})

interface Version extends TemplateContent {
  readonly version: number
}

const TemplateVersionType = builder.objectRef<Version>('TemplateVersion').implement({
  description: 'A template as it was published once; never changed afterwards.',
  authScopes,
  fields: t => ({
    version: t.exposeInt('version', { description: 'Its number, counted from 1.' }),
    name: t.exposeString('name', { description: 'What it was called.' }),
    summary: t.exposeString('summary', { nullable: true, description: 'What it is for.' }),
    goals: t.expose('goals', { type: [TemplateGoalType], description: 'Its goals.' }),
  }),
})

const numbered = ({ versions }: Template): readonly Version[] =>
  versions.map((content, index) => ({ version: index + 1, ...content }))

const TemplateVersionConnection = connectionOf('TemplateVersion', TemplateVersionType, 'versions')

const TemplateType = builder.objectRef<Template>('Template').implement({
  description: 'Goals and steps that plans can be made from.',
  authScopes,
  fields: t => ({
    templateId: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    newest: t.field({
      type: TemplateVersionType,
      description: 'The version published last.',
      resolve: template => numbered(template).at(-1)!,
    }),
    versions: t.field({
      ...paged(TemplateVersionConnection, few),
      description: 'All its versions, in the order they were published.',
      resolve: (template, args) => pageOf(numbered(template), ({ version }) => version, args, few),
    }),
  }),
})

const TemplateConnection = connectionOf('Template', TemplateType, 'templates')

builder.objectField(OrganisationType, 'templates', t =>
  t.field({
    ...paged(TemplateConnection),
    ...permitted('readTemplates'),
    description: 'Its templates for plans, in the order they were first published.',
    resolve: ({ templates }, args) => pageOf(Object.values(templates), byId, args),
  }),
)
