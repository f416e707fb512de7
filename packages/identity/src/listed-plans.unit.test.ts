import fc from 'fast-check'
import { expect, it } from 'vitest'
import { listedPlans } from './listed-plans.ts'
import { can } from './permission.ts'
import type { MemberRole, Principal } from './principal.ts'

const person = fc.constantFrom<string>('ada', 'bob', 'sam')
const plans = fc.record({
  organisation: fc.constantFrom('hospital', 'bank'),
  owner: person,
  coach: fc.option(person, { nil: undefined }),
  imported: fc.boolean(),
  parties: fc.uniqueArray(person),
})
const readers = fc.record({
  member: fc.option(person, { nil: undefined }),
  roles: fc.uniqueArray(fc.constantFrom<MemberRole>('owner', 'coach', 'auditor', 'analyst', 'admin')),
})

it('lets into a list exactly the plans that the table does', () => {
  fc.assert(
    fc.property(readers, plans, ({ member, roles }, plan) => {
      const principal: Principal = {
        ...(member !== undefined && { member }),
        organisation: 'hospital',
        roles,
        expiresAt: 0,
        via: 'development',
      }
      const { all, owned, coached, party, uncoached } = listedPlans(principal, plan.organisation)
      const listed =
        all ||
        owned === plan.owner ||
        (coached !== undefined && coached === plan.coach) ||
        (party !== undefined && plan.parties.includes(party)) ||
        (uncoached && plan.imported && plan.coach === undefined)
      expect(listed).toBe(can(principal, 'listPlan', plan).allowed)
    }),
    { seed: 20_261_122, numRuns: 2_000 },
  )
})
