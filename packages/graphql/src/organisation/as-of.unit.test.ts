import { id } from '@plan-ledger/domain/testing'
import type { MemberRole, Principal } from '@plan-ledger/identity'
import {
  type GraphQLField,
  GraphQLInt,
  getNamedType,
  isCompositeType,
  isEnumType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { ask, told } from '../memory.testing.ts'
import { harbourWorks, principal } from '../plan-ledger.testing.ts'
import { schema } from '../schema.ts'

const acting = (...roles: MemberRole[]): Principal => ({ ...principal('Anna'), roles })
const asOf = 'asOf { name position behindSince behindMs parked outdated }'

/** Whether an answer is read from tables that follow the log. Whoever adds one says it here. */
const fromTables: { readonly [K in keyof Context]: boolean } = {
  plans: true,
  planRow: true,
  audit: true,
  auditCount: true,
  completion: true,
  completionGoals: true,
  goalLives: true,
  goalRevisions: true,
  barriers: true,
  revisions: true,
  reviews: true,
  coachLoads: true,
  ownCoachLoad: true,
  changedSinceVisit: true,
  erasureScope: true,
  // which there are; each of them is what its events say now
  organisations: false,
  // these tell how far tables have come
  directoryPosition: false,
  readModels: false,
  // each checkpoint tells what it covers
  checkpoint: false,
  consistency: false,
  evidenceOf: false,
  // written by the member, and read where they wrote it
  visit: false,
  markVisited: false,
  // followed: each entry tells its position
  watchAudit: false,
  // no read models: how far each has come is what they tell
  transfer: false,
  transfers: false,
  transferRejects: false,
  startTransfer: false,
  cancelTransfer: false,
  watchTransfers: false,
  // one event, which is what it is
  auditEntry: false,
  // a setting
  erasureWaitingHours: false,
  // the log itself
  erasedPlan: false,
  watchErasures: false,
  nameNow: false,
  watchRenamings: false,
  loadPlan: false,
  organisation: false,
  changePlan: false,
  changeOrganisation: false,
  recordExport: false,
  makeCalendarAddress: false,
  revokeCalendarAddress: false,
  watchPlan: false,
  watchOrganisation: false,
  principal: false,
  memberActs: false,
  newId: false,
  now: false,
}

const allRoles = acting('owner', 'coach', 'auditor', 'analyst', 'admin')

/** The same context, which notes what of it was asked. */
const noting = (context: Context) => {
  const asked = new Set<keyof Context>()
  const noted = new Proxy(context, {
    get(target, name: keyof Context) {
      asked.add(name)
      return target[name]
    },
  })
  return { asked, noted }
}

/** A field with the arguments that it must have; of an enumeration the first value, of numbers 1, of ids one of nothing. */
const asField = ({ name, args, type }: GraphQLField<unknown, unknown>) => {
  const needed = args.filter(arg => isNonNullType(arg.type) && arg.defaultValue === undefined)
  const given = needed.map(arg => {
    const of = getNamedType(arg.type)
    if (of === GraphQLInt) return `${arg.name}: 1`
    if (of.name === 'UUID') return `${arg.name}: "01990000-0000-7000-8000-000000000001"`
    if (!isEnumType(of)) throw new Error(`no value is known for ${name}(${arg.name})`)
    return `${arg.name}: ${of.getValues()[0]!.name}`
  })
  const selected = isCompositeType(getNamedType(type)) ? '{ __typename }' : ''
  return `${name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${selected}`
}

describe('an answer from tables across plans', () => {
  it('has `asOf`, wherever an organisation or its member is asked for one', async () => {
    const answered: string[] = []
    const silent: string[] = []
    for (const [root, type] of [
      ['organisation', 'Organisation'],
      ['viewer', 'Viewer'],
    ] as const) {
      const of = schema.getType(type)
      if (!isObjectType(of)) throw new Error(`${type} is no object type`)
      for (const field of Object.values(of.getFields())) {
        const { asked, noted } = noting(harbourWorks().as(allRoles))
        await told(noted, `{ ${root} { ${asField(field)} } }`)
        if (![...asked].some(name => fromTables[name])) continue
        answered.push(`${type}.${field.name}`)
        const answer = getNamedType(field.type)
        if (!isObjectType(answer) || !answer.getFields().asOf) silent.push(`${type}.${field.name}`)
      }
    }
    expect(answered.length).toBeGreaterThan(9)
    expect(silent).toEqual([])
  })

  it('says how far they had come, how late they are and how many plans they could not take in', async () => {
    const auditor = harbourWorks().as(acting('auditor'))
    const { organisation } = await told(
      auditor,
      `{ organisation { plans { ${asOf} } audit { ${asOf} } barriers { ${asOf} } readModels { name } } }`,
    )
    expect(organisation.plans.asOf).toEqual({
      name: 'plan-directory',
      position: '11',
      behindSince: null,
      behindMs: 0,
      parked: 0,
      outdated: false,
    })
    expect(organisation.audit.asOf).toMatchObject({
      name: 'audit-feed',
      behindSince: '2026-11-22T11:59:58.500Z',
      behindMs: 1_500,
      parked: 1,
    })
    expect(organisation.barriers.asOf).toMatchObject({ name: 'barrier-statistics', behindMs: 0 })
    expect(organisation.readModels).toContainEqual({ name: 'audit-feed' })
  })

  it('says it of the tables furthest behind, where it is read from several', async () => {
    const works = harbourWorks()
    const context = works.as(allRoles)
    const models = await context.readModels()
    const late: Context = {
      ...context,
      readModels: async () =>
        models.map(each => (each.model === 'review-calendar' ? { ...each, position: 4n } : each)),
    }
    works.across.answers.coachLoads.push(loadOf(id('Anna')))
    const query = `{ organisation { reviews { ${asOf} } revisions { ${asOf} } coachLoads { ${asOf} } }
      viewer { coachLoad { ${asOf} } changedSinceVisit { ${asOf} } } }`
    const { organisation, viewer } = await told(late, query)
    for (const answer of [organisation.reviews, organisation.coachLoads, viewer.coachLoad])
      expect(answer.asOf).toMatchObject({ name: 'review-calendar', position: '4' })
    // equally far, but with something missing
    for (const answer of [organisation.revisions, viewer.changedSinceVisit])
      expect(answer.asOf).toMatchObject({ name: 'audit-feed', position: '11', parked: 1 })
  })

  it('tells of all tables only auditors and admins', async () => {
    const query = '{ organisation { readModels { name parked } } }'
    expect((await told(harbourWorks().as(acting('admin')), query)).organisation.readModels).toHaveLength(6)
    const { errors } = await ask(harbourWorks().as(acting('owner', 'coach', 'analyst')), query)
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'NOT_ALLOWED', rule: 'only-auditor-or-admin-reads-lag' },
    ])
  })
})

const loadOf = (coach: string) => ({
  coach,
  coachName: 'Anna',
  people: 6,
  plans: { drafted: 0, active: 6, paused: 0, completed: 0, closed: 0 },
  attention: {
    overdueGoals: 0,
    overdueSteps: 0,
    overdueReviews: 0,
    overdueCheckIns: 0,
    barriersWithoutSolution: 0,
    goalsWithoutStep: 0,
    unacknowledgedCheckIns: 0,
  },
})
