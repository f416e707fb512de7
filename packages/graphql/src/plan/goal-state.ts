import type { Measure, Measurement } from '@plan-ledger/domain'
import type { GoalView } from '@plan-ledger/projections'
import { builder } from '../builder.ts'
import {
  DirectionElementEnum,
  GoalKindEnum,
  GoalStatusEnum,
  HorizonEnum,
  MeasureDirectionEnum,
  SmartGapEnum,
} from '../enums.ts'
import { FromTemplateType } from './template-version.ts'

const authScopes = { member: true }

export const MeasureType = builder.objectRef<Measure>('Measure').implement({
  description: 'How to tell how far a goal has come.',
  authScopes,
  fields: t => ({
    what: t.exposeString('what', { description: 'What is counted.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'In which unit.' }),
    baseline: t.expose('baseline', { type: 'Decimal', description: 'Where it started.' }),
    target: t.expose('target', { type: 'Decimal', description: 'Where it is to end.' }),
    direction: t.expose('direction', { type: MeasureDirectionEnum, description: 'Which way is better.' }),
  }),
})

const MeasurementType = builder.objectRef<Measurement>('Measurement').implement({
  description: 'A value of a goal’s measure.',
  authScopes,
  fields: t => ({
    value: t.expose('value', { type: 'Decimal', description: 'The value.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was so.' }),
    note: t.exposeString('note', { nullable: true, description: 'What was written beside it.' }),
  }),
})

export const GoalState = builder.objectRef<GoalView>('GoalState').implement({
  description: 'A goal as it stood at a moment.',
  authScopes,
  fields: t => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id within the plan.' }),
    statement: t.exposeString('statement', { description: 'What is to be reached.' }),
    status: t.expose('status', { type: GoalStatusEnum, description: 'Where it stood.' }),
    statusSince: t.expose('statusSince', { type: 'DateTime', description: 'Since when.' }),
    setAt: t.expose('setAt', { type: 'DateTime', description: 'When it was set.' }),
    kind: t.expose('kind', { type: GoalKindEnum, description: 'Which part of life it belongs to.' }),
    relevance: t.expose('relevance', {
      type: DirectionElementEnum,
      nullable: true,
      description: 'The element of the direction that it serves.',
    }),
    parent: t.expose('parent', { type: 'UUID', nullable: true, description: 'The goal it supports.' }),
    confidence: t.exposeInt('confidence', {
      nullable: true,
      description: 'How sure the owner was to reach it, 1 to 10.',
    }),
    measure: t.expose('measure', { type: MeasureType, nullable: true, description: 'How it is measured.' }),
    latest: t.expose('latest', {
      type: MeasurementType,
      nullable: true,
      description: 'The measurement taken last.',
    }),
    due: t.expose('due', { type: 'Day', nullable: true, description: 'By when it was to be reached.' }),
    horizon: t.expose('horizon', {
      type: HorizonEnum,
      nullable: true,
      description: 'How far away its due date was; `null` without one.',
    }),
    smartGaps: t.expose('smartGaps', {
      type: [SmartGapEnum],
      description: 'What it lacked to be a SMART goal; empty for one that had ended.',
    }),
    progress: t.exposeFloat('progress', { description: 'How far it had come, 0 to 1.' }),
    overdue: t.exposeBoolean('overdue', { description: 'Whether it was open after its due date.' }),
    revisions: t.exposeInt('revisions', { description: 'How often it had been revised.' }),
    successor: t.expose('successor', {
      type: 'UUID',
      nullable: true,
      description: 'The goal that replaced it.',
    }),
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
    predecessor: t.expose('predecessor', {
      type: 'UUID',
      nullable: true,
      description: 'The goal that it replaced.',
    }),
  }),
})
