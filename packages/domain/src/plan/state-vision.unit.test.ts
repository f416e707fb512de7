import { it } from 'vitest'
import { given, planStarted, visionStated } from '../testing/words.testing.ts'
import { stateVision } from './state-vision.ts'

const vision = { text: 'A calm shift', horizonYears: 5 }

it('states a vision, and the next beside the one it replaces', () =>
  given(planStarted())
    .when(stateVision, vision)
    .then(visionStated('A calm shift'))
    .when(stateVision, { text: 'A proud shift', horizonYears: 3 })
    .then(visionStated('A proud shift', 3, { old: 'A calm shift', oldHorizonYears: 5 })))
it('records a horizon that moves under the same words', () =>
  given(planStarted(), visionStated('A calm shift'))
    .when(stateVision, { ...vision, horizonYears: 6 })
    .then(visionStated('A calm shift', 6, { old: 'A calm shift', oldHorizonYears: 5 })))
it('records nothing when it is the vision already', () =>
  given(planStarted(), visionStated('A calm shift')).when(stateVision, vision).then())
it.each([0, 11, 2.5])('refuses a horizon of %d years', horizonYears => {
  given(planStarted())
    .when(stateVision, { ...vision, horizonYears })
    .refused('OUT_OF_RANGE', { path: ['horizonYears'], args: { min: 1, max: 10 } })
})
it('refuses a vision without words', () =>
  given(planStarted())
    .when(stateVision, { ...vision, text: '' })
    .refused('TEXT_REQUIRED', { path: ['text'] }))
