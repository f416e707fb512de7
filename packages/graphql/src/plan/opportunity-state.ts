import {
  type DirectionElement,
  directionElements,
  type Fit,
  type Opportunity,
  type OpportunityKind,
  type OpportunityStatus,
} from '@plan-ledger/domain'
import { builder } from '../builder.ts'
import { byId, connectionOf, paged, pageOf } from '../connection.ts'
import { enumOf } from '../enum-of.ts'
import { DirectionElementEnum } from '../enums.ts'
import { PlanStateType } from './plan-state.ts'

const authScopes = { member: true }

export const OpportunityKindEnum = enumOf<OpportunityKind>(
  'OpportunityKind',
  'What sort of opportunity it is.',
  {
    opening: 'A position to be filled.',
    promotion: 'A higher position.',
    project: 'A project.',
    event: 'An event.',
    other: 'Anything else.',
  },
)

const OpportunityStatusEnum = enumOf<OpportunityStatus>('OpportunityStatus', 'Where an opportunity stands.', {
  noted: 'Seen.',
  pursued: 'Taken up.',
  passed: 'Let go.',
})

interface FitMark {
  readonly element: DirectionElement
  readonly mark: number
}

const fitMarks = (fit: Fit): readonly FitMark[] =>
  directionElements.flatMap(element => {
    const mark = fit[element]
    return mark === undefined ? [] : [{ element, mark }]
  })

const FitMarkType = builder.objectRef<FitMark>('FitMark').implement({
  description: 'How well an opportunity fits an element of the direction.',
  authScopes,
  fields: t => ({
    element: t.expose('element', { type: DirectionElementEnum, description: 'The element.' }),
    mark: t.exposeInt('mark', { description: 'How well, 1 to 5.' }),
  }),
})

const EvaluationType = builder
  .objectRef<NonNullable<Opportunity['evaluation']>>('OpportunityEvaluation')
  .implement({
    description: 'An opportunity held against the direction.',
    authScopes,
    fields: t => ({
      fit: t.field({
        type: [FitMarkType],
        description: 'The elements that were looked at.',
        resolve: ({ fit }) => fitMarks(fit),
      }),
      note: t.string({
        nullable: true,
        description: 'What was written beside it.',
        resolve: state => state.note,
      }),
      at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    }),
  })

const OpportunityState = builder.objectRef<Opportunity>('OpportunityState').implement({
  description: 'An opportunity as it stood at a moment.',
  authScopes,
  fields: t => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id within the plan.' }),
    kind: t.expose('kind', { type: OpportunityKindEnum, description: 'What sort.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    description: t.string({
      nullable: true,
      description: 'What it is.',
      resolve: state => state.description,
    }),
    until: t.field({
      type: 'Day',
      nullable: true,
      description: 'The last day to take it.',
      resolve: state => state.until,
    }),
    status: t.expose('status', { type: OpportunityStatusEnum, description: 'Where it stood.' }),
    statusSince: t.expose('statusSince', { type: 'DateTime', description: 'Since when.' }),
    notedAt: t.expose('notedAt', { type: 'DateTime', description: 'When it was noted.' }),
    evaluation: t.field({
      type: EvaluationType,
      nullable: true,
      description: 'The newest evaluation; `null` until there was one.',
      resolve: state => state.evaluation,
    }),
    why: t.string({ nullable: true, description: 'Why it was passed.', resolve: state => state.why }),
  }),
})

const OpportunityConnection = connectionOf('Opportunity', OpportunityState, 'opportunities')

builder.objectFields(PlanStateType, t => ({
  opportunities: t.field({
    ...paged(OpportunityConnection),
    description: 'Opportunities seen, in the order they were noted.',
    resolve: ({ whole }, args) => pageOf(Object.values(whole().opportunities), byId, args),
  }),
}))
