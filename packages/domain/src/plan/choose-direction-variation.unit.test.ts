import { it } from 'vitest'
import {
  directionVariationAdded,
  directionVariationChosen,
  given,
  id,
  planStarted,
} from '../testing/words.testing.ts'
import { chooseDirectionVariation } from './choose-direction-variation.ts'

const start = [planStarted(), directionVariationAdded('lead'), directionVariationAdded('teach')]

it('chooses one, then another in its place', () =>
  given(...start)
    .when(chooseDirectionVariation, { variation: id('lead') })
    .then(directionVariationChosen('lead'))
    .when(chooseDirectionVariation, { variation: id('teach') })
    .then(directionVariationChosen('teach', 'lead')))
it('records nothing when it is the chosen one', () =>
  given(...start, directionVariationChosen('lead'))
    .when(chooseDirectionVariation, { variation: id('lead') })
    .then())
it('refuses a variation the plan does not have', () =>
  given(planStarted())
    .when(chooseDirectionVariation, { variation: id('lead') })
    .refused('UNKNOWN_VARIATION'))
