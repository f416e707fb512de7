import { expect, it } from 'vitest'
import { given, planStarted, valuesRanked } from '../testing/words.testing.ts'
import { rankValues } from './rank-values.ts'

it('ranks values, another order is another ranking', () => {
  const { plan } = given(planStarted())
    .when(rankValues, { values: [' Care ', 'Craft', 'Care'] })
    .then(valuesRanked(['Care', 'Craft']))
    .when(rankValues, { values: ['Craft', 'Care'] })
    .then(valuesRanked(['Craft', 'Care'], ['Care', 'Craft']))
    .when(rankValues, { values: ['Craft', 'Care'] })
    .then()
  expect(plan.values).toEqual(['Craft', 'Care'])
})
it('takes the ranking back', () =>
  given(planStarted(), valuesRanked(['Care']))
    .when(rankValues, { values: [] })
    .then(valuesRanked([], ['Care']))
    .when(rankValues, { values: [] })
    .then())
it('refuses a blank value and more than the limit', () =>
  given(planStarted())
    .when(rankValues, { values: ['Care', ' '] })
    .refused('TEXT_REQUIRED', { path: ['values', '1'] })
    .when(rankValues, { values: Array.from({ length: 31 }, (_, n) => `${n}`) })
    .refused('TOO_MANY', { args: { limit: 30 } }))
