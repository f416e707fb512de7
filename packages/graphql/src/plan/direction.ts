import type { PlanView } from '@plan-ledger/projections'
import { builder } from '../builder.ts'
import { DirectionElementEnum } from '../enums.ts'

type Variation = PlanView['variations'][number]

const authScopes = { member: true }

export const VisionType = builder.objectRef<NonNullable<PlanView['vision']>>('Vision').implement({
  description: 'What life should look like some years ahead.',
  authScopes,
  fields: t => ({
    text: t.exposeString('text', { description: 'The vision itself.' }),
    horizonYears: t.exposeInt('horizonYears', { description: 'How many years it looks ahead.' }),
  }),
})

const DirectionTextType = builder.objectRef<Variation['elements'][number]>('DirectionText').implement({
  description: 'An answer to one question of the direction.',
  authScopes,
  fields: t => ({
    element: t.expose('element', { type: DirectionElementEnum, description: 'The question.' }),
    text: t.exposeString('text', { description: 'The answer.' }),
    evidence: t.exposeStringList('evidence', { description: 'References to what bears it out.' }),
  }),
})

export const DirectionVariationType = builder.objectRef<Variation>('DirectionVariation').implement({
  description: 'One of the directions that a plan weighs against each other.',
  authScopes,
  fields: t => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    chosen: t.exposeBoolean('chosen', { description: 'Whether it is the one pursued.' }),
    elements: t.expose('elements', {
      type: [DirectionTextType],
      description: 'The questions that were answered.',
    }),
  }),
})
