import { it } from 'vitest'
import { given, id, occupationListed, planStarted } from '../testing/words.testing.ts'
import { listOccupation } from './list-occupation.ts'

const none = { education: null, earnings: null, outlook: null, pros: null, cons: null, fit: null }
const lead = { occupation: id('shift lead'), title: 'shift lead', duties: 'Lead a crew', ...none }

it('lists an occupation, once', () =>
  given(planStarted())
    .when(listOccupation, lead)
    .then(occupationListed('shift lead', { duties: 'Lead a crew' }))
    .when(listOccupation, lead)
    .then())
it('refuses the id of another, and one without a title', () =>
  given(planStarted(), occupationListed('shift lead'))
    .when(listOccupation, lead)
    .refused('DUPLICATE_ID', { path: ['occupation'] })
    .when(listOccupation, { ...lead, occupation: id('deputy'), title: '' })
    .refused('TEXT_REQUIRED', { path: ['title'] }))
it('refuses one more than the limit', () =>
  given(planStarted(), ...Array.from({ length: 100 }, (_, n) => occupationListed(`work ${n}`)))
    .when(listOccupation, lead)
    .refused('TOO_MANY', { args: { limit: 100 } }))
