import { limits, stateDirection } from '@plan-ledger/domain'
import { DirectionElementEnum } from '../enums.ts'
import { id, text } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('stateDirection', {
  description: 'Answers one question of the direction, or takes the answer back.',
  fields: t => ({
    variationId: id(t, 'The variation of the direction.'),
    element: t.field({ type: DirectionElementEnum, required: true, description: 'The question.' }),
    text: text(t, limits.directionElement, 'The answer; `null` or left out takes it back'),
  }),
  decide:
    ({ variationId, element, text }) =>
    (plan, facts) =>
      stateDirection(plan, { variation: variationId, element, text: text ?? null }, facts),
})
