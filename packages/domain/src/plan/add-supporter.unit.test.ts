import { expect, it } from 'vitest'
import {
  given,
  goalSet,
  id,
  planClosed,
  planStarted,
  supporterAdded,
  supporterRemoved,
} from '../testing/words.testing.ts'
import { addSupporter } from './add-supporter.ts'

const mara = { supporter: id('Mara'), name: ' Mara ', role: 'sponsor', does: '', member: null } as const

it('adds somebody, once', () =>
  given(planStarted())
    .when(addSupporter, mara)
    .then(supporterAdded('Mara', { role: 'sponsor' }))
    .when(addSupporter, mara)
    .then())
it('adds again who was removed, and remembers since when they were there', () => {
  const { plan } = given(planStarted(), supporterAdded('Mara'), supporterRemoved('Mara'))
    .when(addSupporter, { ...mara, does: 'Opens doors' })
    .then(supporterAdded('Mara', { role: 'sponsor', does: 'Opens doors' }))
  expect(plan.supporters[id('Mara')]).toEqual({
    id: id('Mara'),
    name: 'Mara',
    role: 'sponsor',
    does: 'Opens doors',
    addedAt: '2026-01-05T09:01:00.000Z',
  })
})
it('refuses an id that somebody or something else has', () =>
  given(planStarted(), supporterAdded('Mara'), goalSet('lead'))
    .when(addSupporter, mara)
    .refused('DUPLICATE_ID', { path: ['supporter'] })
    .when(addSupporter, { ...mara, supporter: id('lead') })
    .refused('DUPLICATE_ID', { path: ['supporter'] }))
it('refuses on a finished plan, without a name, in an unknown role', () => {
  given(planStarted(), planClosed()).when(addSupporter, mara).refused('PLAN_FINISHED')
  given(planStarted())
    .when(addSupporter, { ...mara, name: ' ' })
    .refused('TEXT_REQUIRED', { path: ['name'] })
    .when(addSupporter, { ...mara, role: 'friend' as 'mentor' })
    .refused('OUT_OF_RANGE', { path: ['role'] })
})
it('refuses one more than the limit', () =>
  given(planStarted(), ...Array.from({ length: 100 }, (_, n) => supporterAdded(`friend ${n}`)))
    .when(addSupporter, mara)
    .refused('TOO_MANY', { args: { limit: 100 } }))
