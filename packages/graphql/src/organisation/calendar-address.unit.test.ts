import { describe, expect, it } from 'vitest'
import { ask, told } from '../memory.testing.ts'
import { harbourWorks, nobody, principal } from '../plan-ledger.testing.ts'

const make = 'mutation { own: makeCalendarAddress(plans: OWN) coached: makeCalendarAddress(plans: COACHED) }'
const revoke = 'mutation { revokeCalendarAddress(plans: OWN) }'

describe('the address of a calendar', () => {
  it('is made for the plans one owns or coaches, and taken back once', async () => {
    const context = harbourWorks().as(principal('Anna'))
    expect(await told(context, make)).toEqual({ own: '/calendar/own.ics', coached: '/calendar/coached.ics' })
    expect(await told(context, revoke)).toEqual({ revokeCalendarAddress: true })
    expect(await told(context, revoke)).toEqual({ revokeCalendarAddress: false })
  })

  it('belongs to whoever acts', async () => {
    const works = harbourWorks()
    await told(works.as(principal('Anna')), make)
    expect(await told(works.as(principal('Olga')), revoke)).toEqual({ revokeCalendarAddress: false })
    const { errors } = await ask(works.as(nobody), make)
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('NO_MEMBER')
  })
})
