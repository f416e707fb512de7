import { expect, it } from 'vitest'
import {
  carl,
  entryCorrected,
  entryDisputed,
  given,
  id,
  planClosed,
  planStarted,
} from '../testing/words.testing.ts'
import { correctEntry } from './correct-entry.ts'
import { disputeEntry } from './dispute-entry.ts'

const entries = { isEntry: (event: string) => event === id('an entry') }
const event = id('an entry')

it('keeps the statement of the owner beside the entry, on a finished plan too', () => {
  const { plan } = given(planStarted(), planClosed())
    .when(disputeEntry, { event, statement: ' I never agreed ' }, entries)
    .then(entryDisputed('an entry', 'I never agreed'))
    .when(disputeEntry, { event, statement: 'I never agreed' }, entries)
    .then()
  expect(plan.disputes).toMatchObject([{ event, statement: 'I never agreed', by: { name: 'Olga' } }])
})
it('takes no dispute from anybody but the owner', () =>
  given(planStarted())
    .when(
      disputeEntry,
      { event, statement: 'No' },
      { ...entries, actor: { ...carl, onBehalfOf: id('Olga') } },
    )
    .refused('NOT_THE_OWNER'))
it('corrects an entry, once, on a finished plan too, and leaves it as it is', () => {
  const before = given(planStarted(), planClosed())
  const { plan } = before
    .when(correctEntry, { event, correction: 'It was May' }, { ...entries, actor: carl })
    .then(entryCorrected('an entry', 'It was May'))
    .when(correctEntry, { event, correction: 'It was May' }, entries)
    .then()
  const { version, corrections, ...rest } = plan
  expect(corrections).toMatchObject([{ event, correction: 'It was May', by: { name: 'Carl' } }])
  expect(before.plan).toMatchObject(rest)
})
it('refuses entries of other plans, ids that are none, and nothing said', () =>
  given(planStarted())
    .when(disputeEntry, { event: id('of another plan'), statement: 'No' }, entries)
    .refused('UNKNOWN_EVENT', { path: ['event'] })
    .when(correctEntry, { event: id('of another plan'), correction: 'No' }, entries)
    .refused('UNKNOWN_EVENT', { path: ['event'] })
    .when(correctEntry, { event: '7', correction: 'No' }, entries)
    .refused('MALFORMED_ID', { path: ['event'] })
    .when(disputeEntry, { event, statement: ' ' }, entries)
    .refused('TEXT_REQUIRED', { path: ['statement'] })
    .when(correctEntry, { event, correction: ' ' }, entries)
    .refused('TEXT_REQUIRED', { path: ['correction'] }))
