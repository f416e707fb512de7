import { limits } from '@plan-ledger/domain'
import { can } from '@plan-ledger/identity'
import type { InputShapeFromTypeParam } from '@pothos/core'
import { encodeGlobalID } from '@pothos/plugin-relay'
import type { ReviewConditions, ReviewRow, ReviewStanding } from '../across-plans.ts'
import { builder, type SchemaTypes } from '../builder.ts'
import { connectionOf, type Paging, pageArgs, pageCost } from '../connection.ts'
import type { Context } from '../context.ts'
import { costs, page } from '../costs.ts'
import { enumOf } from '../enum-of.ts'
import { PlanStatusEnum } from '../enums.ts'
import { nameNow } from '../name-now.ts'
import { PlanType } from '../plan/plan.ts'
import { ReviewStatusEnum } from '../plan/review-state.ts'
import { text } from '../text-input.ts'
import { pageOfEntries } from './entries.ts'
import { OrganisationType } from './organisation.ts'
import { ViewerType } from './viewer.ts'

const authScopes = { member: true }

const ReviewStandingEnum = enumOf<ReviewStanding>('ReviewStanding', 'How a review stands on the day.', {
  scheduled: 'To be held, overdue or not.',
  overdue: 'To be held before today, in a plan that goes on.',
  held: 'Held.',
  cancelled: 'Cancelled.',
})

export const CalendarReview = builder.objectRef<ReviewRow>('CalendarReview').implement({
  description: 'A review in the calendar, with its plan as it stands.',
  authScopes,
  fields: t => ({
    reviewId: t.expose('review', { type: 'UUID', description: 'Its id within the plan.' }),
    planId: t.id({
      description: 'Global id of its plan.',
      resolve: ({ plan }) => encodeGlobalID('Plan', plan),
    }),
    planTitle: t.exposeString('planTitle', { description: 'Title of its plan.' }),
    planStatus: t.expose('planStatus', { type: PlanStatusEnum, description: 'Where its plan stands.' }),
    ownerId: t.expose('owner', { type: 'UUID', description: 'Whose plan it is.' }),
    ownerName: t.string({
      description: 'The owner’s name, by the name of today.',
      resolve: ({ owner, ownerName }, _, ctx) => nameNow({ id: owner, name: ownerName }, ctx),
    }),
    coachId: t.expose('coach', { type: 'UUID', nullable: true, description: 'Who coaches the owner.' }),
    coachName: t.string({
      nullable: true,
      description: 'The coach’s name, by the name of today.',
      resolve: ({ coach, coachName }, _, ctx) =>
        coach === undefined || coachName === undefined
          ? undefined
          : nameNow({ id: coach, name: coachName }, ctx),
    }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: 'The part of the organisation that the plan belongs to.',
    }),
    status: t.expose('status', { type: ReviewStatusEnum, description: 'Where it stands.' }),
    due: t.expose('due', { type: 'Day', description: 'When it is to be held.' }),
    overdue: t.exposeBoolean('overdue', {
      description: 'Whether it was to be held before today, in a plan that goes on.',
    }),
    occasion: t.exposeString('occasion', { nullable: true, description: 'What it is held for.' }),
    everyMonths: t.exposeInt('everyMonths', {
      nullable: true,
      description: 'How many months after it the next one is due.',
    }),
    scheduledAt: t.expose('scheduledAt', { type: 'DateTime', description: 'When it was scheduled.' }),
    statusSince: t.expose('statusSince', {
      type: 'DateTime',
      description: 'When it was held or cancelled, if it was; else as `scheduledAt`.',
    }),
  }),
})

export const CalendarConnection = connectionOf('CalendarReview', CalendarReview, 'reviews by due day')

const ReviewFilterInput = builder.inputType('ReviewFilterInput', {
  description:
    'Conditions that all have to hold. One that is left out lets everything pass, an empty list nothing.',
  fields: t => ({
    unit: text(t, limits.unit, 'Unit of the plan'),
    coachId: t.field({ type: 'UUID', description: 'Who coaches the owner.' }),
    ownerId: t.field({ type: 'UUID', description: 'Whose plan it is.' }),
    planId: t.globalID({ for: PlanType, description: 'Global id of the plan.' }),
    standings: t.field({
      type: [ReviewStandingEnum],
      description: 'How they stand; at most 4.',
      extensions: { maxItems: 4 },
    }),
    from: t.field({ type: 'Day', description: 'The first due day.' }),
    until: t.field({ type: 'Day', description: 'The last due day.' }),
  }),
})

type Filter = InputShapeFromTypeParam<
  PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>,
  typeof ReviewFilterInput,
  false
>

/** `null` is as good as left out. */
const conditionsOf = (given: Filter | null | undefined): ReviewConditions => {
  const { coachId, ownerId, planId, ...others } = given ?? {}
  const all = { ...others, coach: coachId, owner: ownerId, plan: planId?.id }
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== null && value !== undefined),
  ) as unknown as ReviewConditions
}

interface Asked extends Paging {
  readonly filter?: Filter | null | undefined
}

async function calendar(organisation: string, mine: boolean, { filter, first, after }: Asked, ctx: Context) {
  const found = await ctx.reviews({
    organisation,
    mine,
    filter: conditionsOf(filter),
    first: first ?? page.default,
    ...(after != null && { after }),
  })
  return pageOfEntries(found, after)
}

builder.objectField(OrganisationType, 'reviews', t =>
  t.field({
    type: CalendarConnection,
    authScopes: ({ id }, _, { principal }) => can(principal, 'readDirectory', { organisation: id }).allowed,
    complexity: pageCost(costs.rows),
    description:
      'Reviews by due day, the earliest first: for auditors those of all plans, for everybody else those of the plans that they own or coach.',
    args: {
      filter: t.arg({ type: ReviewFilterInput, description: 'Which reviews; all, if left out.' }),
      ...pageArgs(),
    },
    resolve: ({ id }, args, ctx) => calendar(id, false, args, ctx),
  }),
)

builder.objectField(ViewerType, 'reviews', t =>
  t.field({
    type: CalendarConnection,
    authScopes: { member: true },
    complexity: pageCost(costs.rows),
    description:
      'Reviews of the plans that the acting member owns or coaches, by due day, the earliest first.',
    args: {
      filter: t.arg({ type: ReviewFilterInput, description: 'Which reviews; all, if left out.' }),
      ...pageArgs(),
    },
    resolve: (_, args, ctx) => calendar(ctx.principal.organisation ?? '', true, args, ctx),
  }),
)
