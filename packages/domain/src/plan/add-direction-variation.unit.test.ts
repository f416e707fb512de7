import { it } from 'vitest'
import { directionVariationAdded, given, id, planStarted } from '../testing/words.testing.ts'
import { addDirectionVariation } from './add-direction-variation.ts'

const lead = { variation: id('lead'), name: 'lead' }

it('adds a variation once', () =>
  given(planStarted())
    .when(addDirectionVariation, lead)
    .then(directionVariationAdded('lead'))
    .when(addDirectionVariation, lead)
    .then())
it('refuses the id of another one', () =>
  given(planStarted(), directionVariationAdded('lead'))
    .when(addDirectionVariation, { ...lead, name: 'teach' })
    .refused('DUPLICATE_ID', { path: ['variation'] }))
it('refuses one more than the limit', () =>
  given(planStarted(), ...Array.from({ length: 20 }, (_, n) => directionVariationAdded(`variation ${n}`)))
    .when(addDirectionVariation, lead)
    .refused('TOO_MANY', { args: { limit: 20 } }))
