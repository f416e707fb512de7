import { describe, expect, it } from 'vitest'
import { type Action, can, type DenyingRule, organisationActions, planActions } from './permission.ts'
import type { MemberRole, Principal } from './principal.ts'

const principal = (member: string, ...roles: MemberRole[]): Principal => ({
  member,
  organisation: 'hospital',
  roles,
  expiresAt: 0,
  via: 'development',
})

const people = {
  owner: principal('ada', 'owner'),
  coach: principal('bob', 'coach'),
  supporter: principal('sam', 'owner'),
  named: principal('ned', 'owner'),
  'other owner': principal('eve', 'owner'),
  'other coach': principal('cem', 'coach'),
  auditor: principal('dan', 'auditor'),
  analyst: principal('fay', 'analyst'),
  admin: principal('gil', 'admin'),
} satisfies Record<string, Principal>
type Person = keyof typeof people

const coached = {
  organisation: 'hospital',
  owner: 'ada',
  coach: 'bob',
  supporters: ['sam'],
  parties: ['sam', 'ned'],
  named: ['ned'],
  subject: 'fay',
}
const uncoached = { organisation: 'hospital', owner: 'ada' }
const imported = { ...uncoached, imported: true }

/** As what each may do it, and the rule that refuses all others. */
const table: Record<Action, readonly [Partial<Record<Person, string | undefined>>, DenyingRule?]> = {
  readPlan: [
    {
      owner: 'owner',
      coach: 'coach',
      supporter: 'supporter',
      named: 'supporter',
      auditor: 'auditor, recorded',
    },
    'no-part-in-the-plan',
  ],
  listPlan: [
    {
      ...{ owner: 'owner', coach: 'coach', supporter: 'supporter', named: 'supporter' },
      ...{ auditor: 'auditor', admin: 'admin' },
    },
    'no-part-in-the-plan',
  ],
  takeEvidence: [{ owner: 'owner', auditor: 'auditor' }, 'only-owner-or-auditor-takes-evidence'],
  readViews: [{ owner: 'owner', auditor: 'auditor' }, 'only-owner-or-auditor-reads-views'],
  startPlan: [
    { owner: 'owner', coach: 'coach', 'other coach': 'coach', admin: 'admin' },
    'only-owner-coach-or-admin-start',
  ],
  writePlan: [{ owner: 'owner', coach: 'coach' }, 'only-owner-or-coach-write'],
  commentOnPlan: [
    { owner: 'owner', coach: 'coach', auditor: 'auditor' },
    'only-owner-coach-or-auditor-comment',
  ],
  reviewPlan: [{ owner: 'owner', coach: 'coach' }, 'only-owner-or-coach-review'],
  proposeBaseline: [{ owner: 'owner', coach: 'coach' }, 'only-owner-or-coach-propose-baseline'],
  recordCheckIn: [{ owner: 'owner', supporter: 'supporter' }, 'only-owner-or-supporter-checks-in'],
  acknowledgeCheckIn: [{ coach: 'coach' }, 'only-coach-acknowledges'],
  confirmNeed: [{ coach: 'coach', named: 'supporter' }, 'only-coach-or-verifier-confirms'],
  signBaseline: [{ owner: 'owner', coach: 'coach', named: 'supporter' }, 'only-owner-coach-or-signer-signs'],
  disputeEntry: [{ owner: 'owner' }, 'only-owner-disputes'],
  assignCoach: [{ owner: 'owner' }, 'only-owner-assigns-coach'],
  releaseCoach: [{ owner: 'owner', coach: 'coach' }, 'only-owner-or-coach-releases-coach'],
  readDirectory: [everybody()],
  readFeed: [everybody()],
  readMembers: [everybody()],
  readCheckpoints: [everybody()],
  readInvitations: [{ auditor: 'auditor', admin: 'admin' }, 'only-auditor-or-admin-reads-invitations'],
  readTemplates: [
    { ...everybody(), analyst: undefined },
    'only-owner-coach-auditor-or-admin-reads-templates',
  ],
  readAudit: [{ auditor: 'auditor' }, 'only-auditor-reads-audit'],
  readAggregates: [
    { auditor: 'auditor', analyst: 'analyst', admin: 'admin' },
    'only-auditor-analyst-or-admin-reads-aggregates',
  ],
  openNumbers: [{ auditor: 'auditor' }, 'only-auditor-opens-numbers'],
  readLag: [{ auditor: 'auditor', admin: 'admin' }, 'only-auditor-or-admin-reads-lag'],
  readAllReviews: [{ auditor: 'auditor' }, 'only-auditor-reads-all-reviews'],
  readCoachLoad: [{ auditor: 'auditor', admin: 'admin' }, 'only-auditor-or-admin-reads-coach-load'],
  manageMembers: [{ admin: 'admin' }, 'only-admin-manages-members'],
  renameMember: [{ admin: 'admin', analyst: 'analyst' }, 'only-admin-or-oneself-renames'],
  manageTemplates: [{ admin: 'admin' }, 'only-admin-manages-templates'],
  importPlans: [{ admin: 'admin' }, 'only-admin-imports'],
  readErasures: [{ auditor: 'auditor', admin: 'admin' }, 'only-auditor-or-admin-reads-erasures'],
  erase: [{ admin: 'admin', analyst: 'analyst' }, 'only-admin-or-oneself-erases'],
}

function everybody(): Partial<Record<Person, string>> {
  const roles = Object.entries(people).map(([name, { roles }]) => [name, roles[0]])
  return Object.fromEntries(roles)
}

const answer = (who: Principal | undefined, action: Action, resource: object = coached): string => {
  const permission = can(who, action, resource as typeof coached)
  if (!permission.allowed) return permission.rule
  return permission.recorded ? `${permission.as}, recorded` : permission.as
}

const actions: readonly Action[] = [...planActions, ...organisationActions]

describe('who may do what', () => {
  for (const action of actions)
    for (const [name, who] of Object.entries(people)) {
      const expected = table[action][0][name as Person] ?? table[action][1]
      it(`${action} by ${name}: ${expected}`, () => {
        expect(answer(who, action)).toBe(expected)
      })
    }

  it.each(actions)('%s by nobody, by a stranger, or before anybody is chosen: no', action => {
    expect(answer(undefined, action)).toBe('no-member')
    expect(answer({ roles: [], expiresAt: 0, via: 'development' }, action)).toBe('no-member')
    const stranger = { ...principal('ada', 'owner', 'coach', 'admin'), organisation: 'bank' }
    expect(answer(stranger, action)).toBe('other-organisation')
  })

  it('lets any coach of the organisation continue an imported plan that has no coach, and become its coach', () => {
    for (const action of ['readPlan', 'writePlan', 'assignCoach'] as const) {
      expect(answer(people['other coach'], action, imported)).toBe('coach')
      expect(answer(people['other owner'], action, imported)).toBe(table[action][1])
      expect(answer(people['other coach'], action, { ...imported, coach: 'bob' })).toBe(table[action][1])
    }
  })

  it('leaves a plan without a coach to its owner, where the owner began it here', () => {
    for (const action of ['readPlan', 'writePlan', 'assignCoach'] as const)
      expect(answer(people['other coach'], action, uncoached)).toBe(table[action][1])
  })

  it('lets nobody confirm a need of their own, though they named themselves', () => {
    const own = { ...coached, named: ['ada'] }
    expect(answer(people.owner, 'confirmNeed', own)).toBe('only-coach-or-verifier-confirms')
  })

  it('forgets a coach who was released', () => {
    const released = { ...coached, coach: 'cem' }
    for (const action of ['readPlan', 'writePlan', 'acknowledgeCheckIn', 'confirmNeed'] as const) {
      expect(answer(people.coach, action, released)).toBe(table[action][1])
      expect(answer(people.coach, action, uncoached)).toBe(table[action][1])
    }
  })

  it('forgets a coach whose role was taken away', () => {
    for (const action of ['readPlan', 'writePlan', 'acknowledgeCheckIn'] as const)
      expect(answer(principal('bob', 'analyst'), action)).toBe(table[action][1])
  })

  it('adds up the roles of one person: the auditor who also has a plan reads both', () => {
    const both = principal('ada', 'owner', 'auditor')
    expect(answer(both, 'readAudit')).toBe('auditor')
    expect(answer(both, 'writePlan')).toBe('owner')
    // their own plan is no audit
    expect(answer(both, 'readPlan')).toBe('owner')
    expect(answer(both, 'readPlan', { ...coached, owner: 'eve' })).toBe('auditor, recorded')
  })

  it('hides what lies outside the organisation, and a plan from everybody who may not see that it is there', () => {
    const foreign = can({ ...people.owner, organisation: 'bank' }, 'readPlan', coached)
    expect(foreign).toMatchObject({ allowed: false, hidden: true })
    for (const action of planActions)
      for (const who of Object.values(people)) {
        const permission = can(who, action, coached)
        const listed = can(who, 'listPlan', coached).allowed
        const hidden = action !== 'startPlan' && !listed
        if (!permission.allowed) expect(permission.hidden, `${action} by ${who.member}`).toBe(hidden)
      }
  })

  it('hides nothing of the organisation itself, nor that one may not start plans', () => {
    for (const action of [...organisationActions, 'startPlan'] as const) {
      const permission = can(people.analyst, action, { organisation: 'hospital' })
      if (!permission.allowed) expect(permission.hidden, action).toBe(false)
    }
  })
})
