import { limits, stateDirection } from '@plan-ledger/domain'
import { DirectionElementEnum } from '../enums.ts'
import { id, text, texts } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('stateDirection', {
  description: 'Answers one question of the direction, or takes the answer back.',
  fields: t => ({
    variationId: id(t, 'The variation of the direction.'),
    element: t.field({ type: DirectionElementEnum, required: true, description: 'The question.' }),
    evidence: texts(
      t,
      limits.title,
      limits.evidencePerElement,
      'References to what bears the answer out; left as they are, if left out',
    ),
    text: text(t, limits.directionElement, 'The answer; `null` or left out takes it back'),
  }),
  decide:
    ({ variationId, element, text, evidence }) =>
    (plan, facts) =>
      stateDirection(plan, { variation: variationId, element, text: text ?? null, evidence }, facts),
})
