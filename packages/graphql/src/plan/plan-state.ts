import type { PlanView } from '@plan-ledger/projections'
import { builder } from '../builder.ts'
import { byId, connectionOf, paged, pageOf } from '../connection.ts'
import { PlanStatusEnum } from '../enums.ts'
import { BarrierState } from './barrier-state.ts'
import { DirectionVariationType, VisionType } from './direction.ts'
import { GoalState } from './goal-state.ts'
import { calledNow, PersonName } from './person-name.ts'
import type { PlanAt } from './plan-at.ts'
import { StepState } from './step-state.ts'

const authScopes = { member: true }

const NamedRevisionType = builder.objectRef<PlanView['revisions'][number]>('NamedRevision').implement({
  description: 'Changes that were grouped under a name.',
  authScopes,
  fields: t => ({
    name: t.exposeString('name', { description: 'The name.' }),
    summary: t.exposeString('summary', { description: 'What changed and why.' }),
    version: t.exposeInt('version', { description: 'Version of the plan with which it ends.' }),
    sinceVersion: t.exposeInt('sinceVersion', { description: 'Version of the plan after which it begins.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was named.' }),
    by: t.exposeString('by', { description: 'Who named it.' }),
  }),
})

const GoalConnection = connectionOf('Goal', GoalState, 'goals')
const StepConnection = connectionOf('Step', StepState, 'steps')
const BarrierConnection = connectionOf('Barrier', BarrierState, 'barriers')
const NamedRevisionConnection = connectionOf('NamedRevision', NamedRevisionType, 'named revisions')

export const PlanStateType = builder.objectRef<PlanAt>('PlanState').implement({
  description:
    'All there was in a plan at a moment. One type for live and past; nothing in it is an entity of its own, so that a past moment never overwrites the live plan.',
  authScopes,
  fields: t => ({
    version: t.exposeInt('version', { description: 'Number of the events that count at that moment.' }),
    lastVersion: t.exposeInt('lastVersion', {
      description: 'Version of the last of them by the clock asked for: its place in the index of the plan.',
    }),
    asOf: t.expose('asOf', {
      type: 'DateTime',
      description: 'Time of the last of them, by the clock asked for.',
    }),
    title: t.exposeString('title', { description: 'Its title.' }),
    owner: t.field({
      type: PersonName,
      description: 'Whose plan it is.',
      resolve: ({ owner, live }, _, ctx) => (live ? calledNow(owner, ctx) : owner),
    }),
    coach: t.field({
      type: PersonName,
      nullable: true,
      description: 'Who coached the owner.',
      resolve: ({ coach, live }, _, ctx) => (live && coach ? calledNow(coach, ctx) : coach),
    }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: 'The part of the organisation it belongs to.',
    }),
    source: t.exposeString('source', { nullable: true, description: 'Where imported records come from.' }),
    demonstration: t.exposeBoolean('demonstration', {
      description: 'Whether it is made up, to show the product.',
    }),
    status: t.expose('status', { type: PlanStatusEnum, description: 'Where it stood.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it was started.' }),
    vision: t.expose('vision', { type: VisionType, nullable: true, description: 'Its vision.' }),
    variations: t.expose('variations', {
      type: [DirectionVariationType],
      description: 'The variations of its direction.',
    }),
    chosenVariation: t.expose('chosenVariation', {
      type: 'UUID',
      nullable: true,
      description: 'The variation pursued.',
    }),
    goals: t.field({
      ...paged(GoalConnection),
      description: 'Its goals, in the order they were set.',
      resolve: ({ goals }, args) => pageOf(goals, byId, args),
    }),
    steps: t.field({
      ...paged(StepConnection),
      description: 'Its steps, in the order they were planned.',
      resolve: ({ steps }, args) => pageOf(steps, byId, args),
    }),
    barriers: t.field({
      ...paged(BarrierConnection),
      description: 'Its barriers, in the order they were raised.',
      resolve: ({ barriers }, args) => pageOf(barriers, byId, args),
    }),
    revisions: t.field({
      ...paged(NamedRevisionConnection),
      description: 'Its named revisions, in the order they were named.',
      resolve: ({ revisions }, args) => pageOf(revisions, ({ version }) => version, args),
    }),
    predecessor: t.field({
      type: 'UUID',
      nullable: true,
      description: 'The plan that it goes on with.',
      resolve: state => state.whole().predecessor,
    }),
    successor: t.field({
      type: 'UUID',
      nullable: true,
      description: 'The plan that goes on with it.',
      resolve: state => state.whole().successor,
    }),
    progress: t.exposeFloat('progress', { description: 'How far it had come at that moment, 0 to 1.' }),
  }),
})
