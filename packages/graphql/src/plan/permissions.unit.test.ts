import {
  baselineProposed,
  coachAssigned,
  erasureRequested,
  history,
  id,
  memberJoined,
  organisationFounded,
  organisationHistory,
  planStarted,
  readinessNeedIdentified,
  supporterAdded,
} from '@plan-ledger/domain/testing'
import { type MemberRole, planActions } from '@plan-ledger/identity'
import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { memory, told } from '../memory.testing.ts'
import { planId } from '../plan-ledger.testing.ts'
import { schema } from '../schema.ts'

const roles = {
  Olga: 'owner',
  Carl: 'coach',
  Sol: 'owner',
  Vera: 'owner',
  Sam: 'owner',
  Eve: 'owner',
  Cem: 'coach',
  Dora: 'auditor',
  Anna: 'analyst',
  Ed: 'admin',
} as const satisfies Record<string, MemberRole>
type Person = keyof typeof roles

/** Who has no part in the plan: to them it is as if there were none. */
const outsiders: ReadonlySet<Person> = new Set(['Eve', 'Cem', 'Anna'])

/** How each stands to the plan: Vera verifies its need, Sam is a sponsor who is asked to sign it. */
const works = () =>
  memory(
    organisationHistory(
      organisationFounded(),
      ...Object.entries(roles).map(([name, role]) => memberJoined(name, role)),
      erasureRequested('of Eve', 'Eve', '2027-01-01T00:00:00.000Z'),
    ),
    history(
      planStarted(),
      coachAssigned('Carl'),
      supporterAdded('Sol', { role: 'accountability-buddy', member: id('Sol') }),
      supporterAdded('Sam', { role: 'sponsor', member: id('Sam') }),
      readinessNeedIdentified('to be heard', { verifier: id('Vera'), verifierName: 'Vera' }),
      baselineProposed('spring', 1, 'Olga', 'Sam'),
    ),
  )

/**
 * The table of permissions as it is written (docs/decisions/2026-11-22-permission-per-command.md): who may give which
 * command. What is not named is written by owner and coach.
 */
const written: Readonly<Record<string, { readonly by: readonly Person[]; readonly rule: string }>> = {
  addComment: { by: ['Olga', 'Carl', 'Dora'], rule: 'only-owner-coach-or-auditor-comment' },
  scheduleReview: { by: ['Olga', 'Carl'], rule: 'only-owner-or-coach-review' },
  holdReview: { by: ['Olga', 'Carl'], rule: 'only-owner-or-coach-review' },
  cancelReview: { by: ['Olga', 'Carl'], rule: 'only-owner-or-coach-review' },
  revisePlan: { by: ['Olga', 'Carl'], rule: 'only-owner-or-coach-review' },
  proposeBaseline: { by: ['Olga', 'Carl'], rule: 'only-owner-or-coach-propose-baseline' },
  withdrawBaseline: { by: ['Olga', 'Carl'], rule: 'only-owner-or-coach-propose-baseline' },
  recordCheckIn: { by: ['Olga', 'Sol', 'Sam'], rule: 'only-owner-or-supporter-checks-in' },
  acknowledgeCheckIn: { by: ['Carl'], rule: 'only-coach-acknowledges' },
  meetReadinessNeed: { by: ['Carl', 'Vera'], rule: 'only-coach-or-verifier-confirms' },
  signBaseline: { by: ['Olga', 'Carl', 'Sam'], rule: 'only-owner-coach-or-signer-signs' },
  disputeEntry: { by: ['Olga'], rule: 'only-owner-disputes' },
  assignCoach: { by: ['Olga'], rule: 'only-owner-assigns-coach' },
  releaseCoach: { by: ['Olga', 'Carl'], rule: 'only-owner-or-coach-releases-coach' },
  startPlan: {
    by: ['Olga', 'Carl', 'Sol', 'Vera', 'Sam', 'Eve', 'Cem', 'Ed'],
    rule: 'only-owner-coach-or-admin-start',
  },
  inviteMember: { by: ['Ed'], rule: 'only-admin-manages-members' },
  joinMember: { by: ['Ed'], rule: 'only-admin-manages-members' },
  grantRole: { by: ['Ed'], rule: 'only-admin-manages-members' },
  revokeRole: { by: ['Ed'], rule: 'only-admin-manages-members' },
  renameMember: { by: ['Ed', 'Eve'], rule: 'only-admin-or-oneself-renames' },
  publishTemplate: { by: ['Ed'], rule: 'only-admin-manages-templates' },
  assignTemplate: { by: ['Ed'], rule: 'only-admin-manages-templates' },
  requestErasure: { by: ['Ed', 'Eve'], rule: 'only-admin-or-oneself-erases' },
  cancelErasure: { by: ['Ed', 'Eve'], rule: 'only-admin-or-oneself-erases' },
}
const otherwise = { by: ['Olga', 'Carl'], rule: 'only-owner-or-coach-write' } as const

const known: Readonly<Record<string, unknown>> = {
  planId,
  successorId: planId,
  needId: id('to be heard'),
  baselineId: id('spring'),
  subjectId: id('Eve'),
  memberId: id('Eve'),
  erasureId: id('of Eve'),
}

/** Some value that a type takes: only permission is asked about, a rule of the domain may refuse it. */
const someOf = (type: GraphQLInputType): unknown => {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return []
  if (isEnumType(nullable)) return nullable.getValues()[0]!.name
  if (isInputObjectType(nullable)) return required(nullable)
  const scalars: Record<string, unknown> = { Int: 1, Boolean: true, Day: '2027-01-01', Decimal: '1' }
  return nullable.name === 'UUID' ? id('any') : (scalars[nullable.name] ?? 'a@b')
}
const required = (type: { getFields(): object }): Record<string, unknown> =>
  Object.fromEntries(
    Object.values(type.getFields() as Record<string, { name: string; type: GraphQLInputType }>).flatMap(
      ({ name, type }) => (isNonNullType(type) ? [[name, known[name] ?? someOf(type)]] : []),
    ),
  )

const mutations = Object.values(schema.getMutationType()!.getFields()).filter(
  ({ extensions }) => extensions.action !== undefined,
)

describe('each command is let pass to whom the table names, and to nobody else', () => {
  it.each(mutations.map(mutation => [mutation.name, mutation] as const))('%s', async (name, { args }) => {
    const { by, rule } = written[name] ?? otherwise
    const type = args[0]!.type
    const document = `mutation ($input: ${type}) { ${name}(input: $input) {
      __typename ... on NotAllowed { rule message } ... on Rejected { code } } }`
    for (const [person, role] of Object.entries(roles) as [Person, MemberRole][]) {
      const member = { member: id(person), name: person, organisation: id('organisation'), roles: [role] }
      const context = works().as({ ...member, expiresAt: 4_000_000_000, via: 'development' })
      const answer = (await told(context, document, { input: someOf(type) }))[name]
      if (by.some(each => each === person)) expect(answer.__typename, person).not.toBe('NotAllowed')
      else if (outsiders.has(person) && 'planId' in (someOf(type) as object) && name !== 'assignTemplate')
        expect(answer, person).toMatchObject({ __typename: 'Rejected', code: 'UNKNOWN_PLAN' })
      else expect(answer, person).toMatchObject({ __typename: 'NotAllowed', rule })
    }
  })

  it('and the table names no command that there is not', () => {
    expect(mutations.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(written)))
    const actions = mutations.map(({ extensions }) => extensions.action as string)
    // what only reads has no command
    const asked = planActions.filter(action => !/^(read|list|takeEvidence)/.test(action))
    expect(new Set(actions.filter(action => asked.some(each => each === action)))).toEqual(new Set(asked))
  })
})

describe('what is told of the acting member', () => {
  it('is what they may do to the plan, by the same table', async () => {
    const may = async (person: Person): Promise<readonly string[] | undefined> => {
      const member = { member: id(person), name: person, organisation: id('organisation') }
      const context = works().as({
        ...member,
        roles: [roles[person]],
        expiresAt: 4_000_000_000,
        via: 'development',
      })
      return (await told(context, 'query ($id: ID!) { plan(id: $id) { viewerMay } }', { id: planId })).plan
        ?.viewerMay
    }
    expect(await may('Vera')).toEqual(['CONFIRM_NEED'])
    expect(await may('Sam')).toEqual(['RECORD_CHECK_IN', 'SIGN_BASELINE'])
    expect(await may('Sol')).toEqual(['RECORD_CHECK_IN'])
    expect(await may('Dora')).toEqual(['READ_VIEWS', 'TAKE_EVIDENCE', 'COMMENT_ON_PLAN'])
    for (const person of [...outsiders, 'Ed'] as const) expect(await may(person), person).toBeUndefined()
    expect(await may('Olga')).not.toContain('CONFIRM_NEED')
    expect(await may('Carl')).toContain('ACKNOWLEDGE_CHECK_IN')
  })
})

describe('who acts on a plan without owning or coaching it', () => {
  const as = (name: Person, harbour: ReturnType<typeof works>) =>
    harbour.as({
      ...{ member: id(name), name, organisation: id('organisation'), roles: [roles[name]] },
      expiresAt: 4_000_000_000,
      via: 'development',
    })
  const does = async (name: Person, mutation: string, input: object) => {
    const harbour = works()
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) {
      __typename ... on Done { events { nodes { type actor { name role } } } } } }`
    const given = { planId, commandId: id('command'), ...input }
    return (await told(as(name, harbour), document, { input: given }))[mutation]
  }

  it('acts as a supporter: the buddy who checks in, the verifier who confirms, the signer who signs', async () => {
    const supporter = (name: string) => ({ name, role: 'SUPPORTER' })
    expect(await does('Sol', 'recordCheckIn', { moved: 'a page' })).toMatchObject({
      events: [{ type: 'CheckInRecorded', actor: supporter('Sol') }],
    })
    expect(await does('Vera', 'meetReadinessNeed', { needId: id('to be heard') })).toMatchObject({
      events: [{ type: 'ReadinessNeedMet', actor: supporter('Vera') }],
    })
    expect(await does('Sam', 'signBaseline', { baselineId: id('spring'), version: 1 })).toMatchObject({
      events: [{ type: 'BaselineSigned', actor: supporter('Sam') }],
    })
  })

  it('acts as an auditor who comments', async () => {
    expect(await does('Dora', 'addComment', { text: 'Who agreed to this?' })).toMatchObject({
      events: [{ type: 'CommentAdded', actor: { name: 'Dora', role: 'AUDITOR' } }],
    })
  })
})
