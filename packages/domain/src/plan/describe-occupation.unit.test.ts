import { it } from 'vitest'
import {
  given,
  id,
  occupationDescribed,
  occupationDropped,
  occupationListed,
  planStarted,
} from '../testing/words.testing.ts'
import { describeOccupation } from './describe-occupation.ts'

const occupation = id('shift lead')
const start = [planStarted(), occupationListed('shift lead', { duties: 'Lead a crew' })]

it('tells what changed, old beside new', () =>
  given(...start)
    .when(describeOccupation, { occupation, changes: { duties: null, earnings: 'A tenth more' } })
    .then(
      occupationDescribed('shift lead', {
        duties: { old: 'Lead a crew' },
        earnings: { new: 'A tenth more' },
      }),
    )
    .when(describeOccupation, { occupation, changes: { earnings: 'A tenth more ' } })
    .then())
it('refuses what is dropped or unknown', () =>
  given(...start, occupationDropped('shift lead'))
    .when(describeOccupation, { occupation, changes: { pros: 'Near' } })
    .refused('OCCUPATION_DROPPED')
    .when(describeOccupation, { occupation: id('deputy'), changes: { pros: 'Near' } })
    .refused('UNKNOWN_OCCUPATION'))
