import { memoryEventLog, memoryKeyVault } from '@plan-ledger/event-log'
import { expect, it } from 'vitest'
import { ledgerOn } from '../ledger.ts'
import { listOrganisations } from '../list-organisations.ts'
import { chooseOrganisation } from './choose-organisation.ts'

it('founds an organisation once, though two imports name it at the same moment', async () => {
  const [log, vault] = [memoryEventLog(), memoryKeyVault()]
  // each import is a process of its own, with its own view of the log
  const chosen = await Promise.all(
    [1, 2].map(() => chooseOrganisation(ledgerOn(log, vault), ' Harbour Works ')),
  )
  expect(chosen[0]).toEqual(chosen[1])
  const ledger = ledgerOn(log, vault)
  expect(await listOrganisations(ledger)).toMatchObject([{ id: chosen[0]!.id, name: 'Harbour Works' }])
  const { events } = await ledger.organisations().load(`organisation-${chosen[0]!.id}`)
  expect(events.map(({ type }) => type)).toEqual(['OrganisationFounded', 'MemberJoined'])
})

it('tells organisations of different names apart', async () => {
  const ledger = ledgerOn(memoryEventLog(), memoryKeyVault())
  const [one, other] = [await chooseOrganisation(ledger, 'One'), await chooseOrganisation(ledger, 'Other')]
  expect(one.id).not.toBe(other.id)
  expect(await chooseOrganisation(ledger, 'One')).toEqual({ ...one, founded: false })
})
