import { it } from 'vitest'
import {
  given,
  id,
  planStarted,
  supporterAdded,
  supporterChanged,
  supporterRemoved,
} from '../testing/words.testing.ts'
import { changeSupporter } from './change-supporter.ts'

const start = [planStarted(), supporterAdded('Mara', { does: 'Opens doors' })]
const supporter = id('Mara')

it('tells a name apart from the rest, old beside new', () =>
  given(...start)
    .when(changeSupporter, { supporter, changes: { name: 'Mara Holm', role: 'sponsor', does: null } })
    .then(
      supporterChanged('Mara', {
        name: { old: 'Mara', new: 'Mara Holm' },
        changes: { role: { old: 'mentor', new: 'sponsor' }, does: { old: 'Opens doors' } },
      }),
    ))
it('carries only what changed', () =>
  given(...start)
    .when(changeSupporter, { supporter, changes: { name: 'Mara Holm', role: 'mentor' } })
    .then(supporterChanged('Mara', { name: { old: 'Mara', new: 'Mara Holm' } }))
    .when(changeSupporter, { supporter, changes: { does: 'Listens' } })
    .then(supporterChanged('Mara', { changes: { does: { old: 'Opens doors', new: 'Listens' } } }))
    .when(changeSupporter, { supporter, changes: { name: ' Mara Holm', does: 'Listens' } })
    .then())
it('refuses to take the name away, and who is unknown or removed', () =>
  given(...start, supporterAdded('Ben'), supporterRemoved('Ben'))
    .when(changeSupporter, { supporter, changes: { name: '' } })
    .refused('TEXT_REQUIRED', { path: ['name'] })
    .when(changeSupporter, { supporter: id('Ben'), changes: { does: 'Listens' } })
    .refused('UNKNOWN_SUPPORTER')
    .when(changeSupporter, { supporter: id('nobody'), changes: {} })
    .refused('UNKNOWN_SUPPORTER', { path: ['supporter'] }))
