import { describe, expect, it } from 'vitest'
import { type Action, actions, can, type DenyingRule, roleToActAs } from './permission.ts'
import type { MemberRole, Principal } from './principal.ts'

const principal = (member: string, ...roles: MemberRole[]): Principal => ({
  member,
  organisation: 'hospital',
  roles,
  expiresAt: 0,
  via: 'development',
})

const people = {
  'the owner of the plan': principal('ada', 'owner'),
  'the coach of the plan': principal('bob', 'coach'),
  'another owner': principal('eve', 'owner'),
  'another coach': principal('cem', 'coach'),
  'an auditor': principal('dan', 'auditor'),
  'an analyst': principal('fay', 'analyst'),
  'an admin': principal('gil', 'admin'),
  'a member of another organisation': {
    ...principal('ada', 'owner', 'coach', 'admin'),
    organisation: 'bank',
  },
  'the switch before anybody is chosen': { roles: [], expiresAt: 0, via: 'development' },
  nobody: undefined,
} satisfies Record<string, Principal | undefined>

const coached = { organisation: 'hospital', owner: 'ada', coach: 'bob' }
const uncoached = { organisation: 'hospital', owner: 'ada' }

type Cell = 'yes' | DenyingRule
const outside = (cell: Cell): Record<string, Cell> => ({
  'the owner of the plan': cell,
  'the coach of the plan': cell,
  'another owner': cell,
  'another coach': cell,
  'an auditor': cell,
  'an analyst': cell,
  'an admin': cell,
  'a member of another organisation': 'other-organisation',
  'the switch before anybody is chosen': 'no-member',
  nobody: 'no-member',
})
const audit: DenyingRule = 'only-auditor-reads-audit'
const completion: DenyingRule = 'only-auditor-analyst-or-admin-reads-completion'
const start: DenyingRule = 'only-owner-coach-or-admin-start'
const write: DenyingRule = 'only-owner-or-coach-write'

const table: Record<Action, Record<string, Cell>> = {
  readPlan: outside('yes'),
  readDirectory: outside('yes'),
  readFeed: outside('yes'),
  readMembers: outside('yes'),
  readAudit: { ...outside(audit), 'an auditor': 'yes' },
  readCompletion: {
    ...outside(completion),
    'an auditor': 'yes',
    'an analyst': 'yes',
    'an admin': 'yes',
  },
  startPlan: { ...outside('yes'), 'an auditor': start, 'an analyst': start },
  writePlan: { ...outside(write), 'the owner of the plan': 'yes', 'the coach of the plan': 'yes' },
}

const answer = (who: Principal | undefined, action: Action, resource = coached): Cell => {
  const permission = can(who, action, resource)
  return permission.allowed ? 'yes' : permission.rule
}

describe('who may do what', () => {
  for (const action of actions)
    for (const [name, who] of Object.entries(people))
      it(`${action} by ${name}: ${table[action][name]}`, () => {
        expect(answer(who, action)).toBe(table[action][name])
      })

  it('lets any coach of the organisation continue a plan that has no coach', () => {
    expect(answer(people['another coach'], 'writePlan', uncoached as typeof coached)).toBe('yes')
    expect(answer(people['another owner'], 'writePlan', uncoached as typeof coached)).toBe(write)
  })

  it('answers by role and not by plan: the auditor who also has a plan still reads the audit feed', () => {
    expect(answer(principal('ada', 'owner', 'auditor'), 'readAudit')).toBe('yes')
    expect(answer(principal('ada', 'owner', 'analyst'), 'readCompletion')).toBe('yes')
  })

  it('hides what lies outside the organisation and only that', () => {
    const foreign = can(people['a member of another organisation'], 'readPlan', coached)
    const inside = can(people['an auditor'], 'writePlan', coached)
    expect(foreign).toMatchObject({ allowed: false, hidden: true })
    expect(inside).toMatchObject({ allowed: false, hidden: false })
  })
})

describe('the role to act in', () => {
  it('is owner for the owner, even when they coach others', () => {
    expect(roleToActAs(principal('ada', 'owner', 'coach'), coached)).toBe('owner')
  })
  it('is coach for the coach of the plan', () => {
    expect(roleToActAs(people['the coach of the plan'], coached)).toBe('coach')
  })
  it('is coach for a coach where the plan has none', () => {
    expect(roleToActAs(people['another coach'], uncoached)).toBe('coach')
  })
  it('is none for anybody else, nor for the same id in another organisation', () => {
    expect(roleToActAs(people['an admin'], coached)).toBeUndefined()
    expect(roleToActAs(people['a member of another organisation'], coached)).toBeUndefined()
  })
  it('is none without a member, although the plan has no owner to compare with', () => {
    expect(
      roleToActAs(people['the switch before anybody is chosen'], { organisation: 'hospital' }),
    ).toBeUndefined()
  })
})
