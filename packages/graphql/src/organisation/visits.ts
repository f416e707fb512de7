import { type Rejected, rejected } from '@plan-ledger/domain'
import { encodeGlobalID } from '@pothos/plugin-relay'
import type { ChangedPlanRow, VisitView } from '../across-plans.ts'
import { builder } from '../builder.ts'
import { connectionOf, pageArgs, pageCost } from '../connection.ts'
import { costs, page } from '../costs.ts'
import { nameNow } from '../name-now.ts'
import { PlanType } from '../plan/plan.ts'
import { RejectedType } from '../plan/results.ts'
import { pageOfEntries } from './entries.ts'
import { ViewerType } from './viewer.ts'

const authScopes = { member: true }

const VisitType = builder.objectRef<VisitView>('Visit').implement({
  description: 'How far the acting member has seen a plan.',
  authScopes,
  fields: t => ({
    position: t.expose('position', {
      type: 'Position',
      description: 'Place of the last event seen: what came after it is news.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was marked.' }),
  }),
})

export const ChangedPlan = builder.objectRef<ChangedPlanRow>('ChangedPlan').implement({
  description: 'What happened in a plan after the acting member’s last visit.',
  authScopes,
  fields: t => ({
    planId: t.id({
      description: 'Global id of the plan.',
      resolve: ({ plan }) => encodeGlobalID('Plan', plan),
    }),
    title: t.exposeString('title', { description: 'Its title.' }),
    ownerId: t.expose('owner', { type: 'UUID', description: 'Whose plan it is.' }),
    ownerName: t.string({
      description: 'The owner’s name today.',
      resolve: ({ owner, ownerName }, _, ctx) => nameNow({ id: owner, name: ownerName }, ctx),
    }),
    visit: t.expose('visit', {
      type: VisitType,
      nullable: true,
      description: 'The last visit; `null` if there was none, and everything is news.',
    }),
    changes: t.exposeInt('changes', { description: 'Events after it.' }),
    byOthers: t.exposeInt('byOthers', { description: 'Of these, by others than the acting member.' }),
    people: t.stringList({
      description: 'Who made them, by the names of the time; at most 20.',
      resolve: ({ people }) => people.slice(0, 20),
    }),
    position: t.expose('position', {
      type: 'Position',
      description: 'Place of the newest of them: to be marked as seen with.',
    }),
    changedAt: t.expose('changedAt', { type: 'DateTime', description: 'When the newest was written.' }),
  }),
})

export const ChangedPlanConnection = connectionOf('ChangedPlan', ChangedPlan, 'plans with news')

builder.objectField(ViewerType, 'changedSinceVisit', t =>
  t.field({
    type: ChangedPlanConnection,
    authScopes: { member: true },
    complexity: pageCost(costs.rows),
    description:
      'The plans that the acting member owns or coaches and that changed after their last visit, the one changed last first; may be a moment behind the log.',
    args: pageArgs(),
    resolve: async (_, { first, after }, ctx) =>
      pageOfEntries(
        await ctx.changedSinceVisit({ first: first ?? page.default, ...(after != null && { after }) }),
        after,
      ),
  }),
)

builder.objectField(PlanType, 'lastVisit', t =>
  t.field({
    type: VisitType,
    extensions: { perPerson: true },
    nullable: true,
    complexity: costs.rows,
    description: 'How far the acting member has seen it; `null` before the first visit was marked.',
    resolve: ({ plan }, _, ctx) => ctx.visit(plan.id),
  }),
)

type Outcome =
  | { readonly kind: 'marked'; readonly visit: VisitView }
  | { readonly kind: 'rejected'; readonly rejected: Rejected }

const Done = builder.objectRef<Extract<Outcome, { kind: 'marked' }>>('MarkVisitedDone').implement({
  description: '`markVisited` was done, or the mark stood there or further already.',
  authScopes,
  fields: t => ({
    visit: t.expose('visit', { type: VisitType, description: 'The mark as it stands.' }),
  }),
})

const Result = builder.unionType('MarkVisitedResult', {
  description: 'Outcome of `markVisited`.',
  types: [Done, RejectedType],
  resolveType: result => (result.kind === 'rejected' ? RejectedType : Done),
})

const Input = builder.inputType('MarkVisitedInput', {
  description: 'What `markVisited` takes.',
  fields: t => ({
    planId: t.globalID({ for: PlanType, required: true, description: 'Global id of the plan.' }),
    position: t.field({
      type: 'Position',
      description: 'Place of the last event seen; the newest of the plan, if left out, and never beyond it.',
    }),
    setBack: t.boolean({
      defaultValue: false,
      description:
        'Whether the mark may move back, to see again what was seen. Otherwise it only moves forward, so that marks sent twice or late hide nothing.',
    }),
  }),
})

builder.mutationField('markVisited', t =>
  t.field({
    type: Result,
    authScopes: { member: true },
    complexity: costs.plan,
    description:
      'Marks a plan as seen by the acting member. It is no event: nothing of the plan changes, and nobody else sees it.',
    args: { input: t.arg({ type: Input, required: true, description: 'How far.' }) },
    resolve: async (_, { input: { planId, position, setBack } }, ctx): Promise<Outcome> => {
      const visit = await ctx.markVisited({
        plan: planId.id,
        ...(position != null && { position }),
        setBack: setBack ?? false,
      })
      return visit
        ? { kind: 'marked', visit }
        : { kind: 'rejected', rejected: rejected('UNKNOWN_PLAN', ['planId']) }
    },
  }),
)
