import { type Attention, type AttentionKind, attention } from '@plan-ledger/projections'
import { builder } from '../builder.ts'
import { connectionOf, pageArgs, pageCost, pageOf } from '../connection.ts'
import { costs } from '../costs.ts'
import { enumOf } from '../enum-of.ts'
import { SmartGapEnum, TimeAxisEnum } from '../enums.ts'
import { ElementRef } from './event.ts'
import { dayLookedFrom } from './looked-from.ts'
import { PlanType } from './plan.ts'

const AttentionKindEnum = enumOf<AttentionKind>('AttentionKind', 'What waits for somebody in a plan.', {
  'goal-overdue': 'A goal that is open after its due date.',
  'step-overdue': 'A step that is open after its due date.',
  'check-in-overdue': 'A check-in: the last one is more than a week ago.',
  'review-overdue': 'A review whose day has passed.',
  'review-not-scheduled': 'The next review: none is scheduled after the last one.',
  'barrier-without-solution': 'A barrier that nothing is proposed against.',
  'goal-without-step': 'A goal that nothing is planned for.',
  'goal-slipped': 'A goal that is due more than 30 days after what it first promised.',
  'smart-gap': 'A goal that lacks something to be a SMART one.',
})

const AttentionType = builder.objectRef<Attention>('Attention').implement({
  description: 'Something in a plan that waits for somebody.',
  authScopes: { member: true },
  fields: t => ({
    kind: t.expose('kind', { type: AttentionKindEnum, description: 'What.' }),
    element: t.expose('element', { type: ElementRef, description: 'What it is about.' }),
    since: t.field({
      type: 'Day',
      nullable: true,
      description: 'Since when: a due date, the raising of a barrier, the last check-in or review.',
      resolve: ({ since }) => since,
    }),
    days: t.int({
      nullable: true,
      description: 'Days past that day; of a slipped goal the days it slipped.',
      resolve: ({ days }) => days,
    }),
    gap: t.field({
      type: SmartGapEnum,
      nullable: true,
      description: 'What the goal lacks, of a `SMART_GAP`.',
      resolve: ({ gap }) => gap,
    }),
  }),
})

const AttentionConnection = connectionOf('Attention', AttentionType, 'things that wait for somebody')

builder.objectField(PlanType, 'attention', t =>
  t.field({
    type: AttentionConnection,
    complexity: pageCost(costs.fold),
    description: 'What waits for somebody, the most urgent first; nothing once it has ended.',
    args: {
      at: t.arg({ type: 'Moment', description: 'The moment; now, if left out.' }),
      axis: t.arg({ type: TimeAxisEnum, defaultValue: 'recorded', description: 'By which clock.' }),
      ...pageArgs(),
    },
    resolve: (history, { at, axis, ...paging }, ctx) => {
      const moment = at ?? ({ kind: 'now' } as const)
      const clock = axis ?? 'recorded'
      const found = attention(history.events, moment, clock, dayLookedFrom(history, moment, clock, ctx.now()))
      return pageOf(found, ({ kind, element, gap }) => `${kind} ${element.id} ${gap}`, paging)
    },
  }),
)
