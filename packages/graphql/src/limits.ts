import { limits } from '@plan-ledger/domain'
import { builder } from './builder.ts'

const shown = {
  title: 'Title of a plan.',
  name: 'Name of a variation, revision or person.',
  statement: 'Statement of a goal, action of a step, description of a barrier or solution.',
  text: 'The vision.',
  directionElement: 'An answer to a question of the direction.',
  directionWords: 'Words up to which such an answer reads well; nothing is refused by it.',
  note: 'A note.',
  reasonText: 'Text of a reason.',
  summary: 'Summary of a named revision.',
  valuesPerPlan: 'Values that can be ranked.',
  occupationsSuggested: 'Occupations up to which a long list reads well; nothing is refused by it.',
  shortlistSuggested: 'Occupations up to which a short list reads well; nothing is refused by it.',
  decisionsPerReview: 'Decisions of a review.',
  signersPerBaseline: 'People who can be asked to sign a baseline.',
} satisfies Partial<Record<keyof typeof limits, string>>

const LimitsType = builder.objectRef<typeof limits>('Limits').implement({
  description: 'How long texts, in UTF-16 units, and lists may be: the table that commands are refused by.',
  authScopes: { verified: true },
  fields: t => ({
    title: t.exposeInt('title', { description: shown.title }),
    name: t.exposeInt('name', { description: shown.name }),
    statement: t.exposeInt('statement', { description: shown.statement }),
    text: t.exposeInt('text', { description: shown.text }),
    directionElement: t.exposeInt('directionElement', { description: shown.directionElement }),
    directionWords: t.exposeInt('directionWords', { description: shown.directionWords }),
    note: t.exposeInt('note', { description: shown.note }),
    reasonText: t.exposeInt('reasonText', { description: shown.reasonText }),
    summary: t.exposeInt('summary', { description: shown.summary }),
    valuesPerPlan: t.exposeInt('valuesPerPlan', { description: shown.valuesPerPlan }),
    occupationsSuggested: t.exposeInt('occupationsSuggested', { description: shown.occupationsSuggested }),
    shortlistSuggested: t.exposeInt('shortlistSuggested', { description: shown.shortlistSuggested }),
    decisionsPerReview: t.exposeInt('decisionsPerReview', { description: shown.decisionsPerReview }),
    signersPerBaseline: t.exposeInt('signersPerBaseline', { description: shown.signersPerBaseline }),
  }),
})

builder.queryField('limits', t =>
  t.field({
    type: LimitsType,
    authScopes: { verified: true },
    description: 'How long texts and lists may be.',
    resolve: () => limits,
  }),
)
