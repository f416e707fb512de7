import { expect, it } from 'vitest'
import {
  given,
  id,
  occupationChosen,
  occupationDropped,
  occupationListed,
  occupationShortlisted,
  planStarted,
} from '../testing/words.testing.ts'
import { chooseOccupation } from './choose-occupation.ts'
import { dropOccupation } from './drop-occupation.ts'
import { shortlistOccupation } from './shortlist-occupation.ts'

const start = [planStarted(), occupationListed('lead'), occupationListed('deputy')]
const lead = { occupation: id('lead') }
const deputy = { occupation: id('deputy') }

it('goes from the long list to the short list to the one chosen', () => {
  const { plan } = given(...start)
    .when(shortlistOccupation, lead)
    .then(occupationShortlisted('lead'))
    .when(shortlistOccupation, lead)
    .then()
    .when(chooseOccupation, lead)
    .then(occupationChosen('lead'))
    .when(chooseOccupation, lead)
    .then()
    .when(chooseOccupation, deputy)
    .then(occupationChosen('deputy', 'lead'))
  expect(plan.occupations[id('lead')]?.status).toBe('shortlisted')
  expect(plan.occupations[id('deputy')]?.status).toBe('chosen')
})
it('tells why one was dropped, and forgets it when it is back', () => {
  const dropped = given(...start)
    .when(dropOccupation, { ...lead, why: 'Too many nights' })
    .then(occupationDropped('lead', 'Too many nights'))
    .when(dropOccupation, { ...lead, why: 'Other' })
    .then()
  expect(dropped.plan.occupations[id('lead')]).toMatchObject({ status: 'dropped', why: 'Too many nights' })
  const { plan } = dropped.when(shortlistOccupation, lead).then(occupationShortlisted('lead'))
  expect(plan.occupations[id('lead')]).not.toHaveProperty('why')
})
it('refuses to choose what is dropped, to drop without saying why, and what is unknown', () => {
  const stranger = { occupation: id('pilot') }
  given(...start, occupationDropped('lead'))
    .when(chooseOccupation, lead)
    .refused('OCCUPATION_DROPPED')
    .when(dropOccupation, { ...deputy, why: ' ' })
    .refused('TEXT_REQUIRED', { path: ['why'] })
    .when(chooseOccupation, stranger)
    .refused('UNKNOWN_OCCUPATION')
    .when(shortlistOccupation, stranger)
    .refused('UNKNOWN_OCCUPATION')
    .when(dropOccupation, { ...stranger, why: 'Far' })
    .refused('UNKNOWN_OCCUPATION')
})
