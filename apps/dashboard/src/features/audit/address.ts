import { parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral } from 'nuqs'
import type { PlanEvent, ReasonCode } from '../../graphql/fragments.ts'
import { eventGroups } from '../history/event-groups.ts'
import { endOfDay } from '../moment/zone.ts'
import { globalPlanId } from '../plans/plan-id.ts'
import type { AuditEventType, AuditFilter } from './documents.ts'

/** What happens to an organisation. */
const organisationEvents = [
  'OrganisationFounded',
  'MemberInvited',
  'MemberJoined',
  'MemberRenamed',
  'RoleGranted',
  'RoleRevoked',
  'PersonIntroduced',
  'TemplatePublished',
  'TemplateAssigned',
  'ErasureRequested',
  'ErasureCancelled',
  'SubjectErased',
  'ErasureCompleted',
  'PlanViewed',
  'HistoryImported',
  'ExportMade',
] as const satisfies readonly AuditEventType[]

export const eventTypes: readonly AuditEventType[] = [
  ...Object.values(eventGroups).flat(),
  ...organisationEvents,
].sort()
export const roleKeys = [
  'OWNER',
  'COACH',
  'AUDITOR',
  'ANALYST',
  'ADMIN',
  'CONTRIBUTOR',
  'SUPPORTER',
] as const satisfies readonly PlanEvent['actor']['role'][]
export const reasonKeys = [
  'NEW_INFORMATION',
  'PRIORITIES_CHANGED',
  'BARRIER',
  'ASSESSMENT',
  'REVIEW_DECISION',
  'OPPORTUNITY',
  'CORRECTION',
  'LIFE_EVENT',
  'OTHER',
] as const satisfies readonly ReasonCode[]
export const originKeys = ['APP', 'API', 'IMPORT'] as const
export const elementKinds = [
  'PLAN',
  'VISION',
  'DIRECTION',
  'ASSESSMENT',
  'OCCUPATION',
  'GOAL',
  'STEP',
  'BARRIER',
  'READINESS',
  'SUPPORTER',
  'OPPORTUNITY',
  'CHECK_IN',
  'REVIEW',
  'BASELINE',
  'PEOPLE',
  'COMMENT',
  'DISPUTE',
  'CORRECTION',
  'ORGANISATION',
  'MEMBER',
  'PERSON',
  'TEMPLATE',
  'EXPORT',
] as const satisfies readonly NonNullable<AuditFilter['elementKinds']>[number][]

const many = <T extends string>(all: readonly T[]) =>
  parseAsArrayOf(parseAsStringLiteral(all)).withDefault([])

/** The filter as it stands in the address: the same address, the same entries. */
export const auditAddress = {
  q: parseAsString.withDefault(''),
  type: many(eventTypes),
  actor: parseAsString.withDefault(''),
  role: many(roleKeys),
  plan: parseAsString.withDefault(''),
  kind: many(elementKinds),
  reason: many(reasonKeys),
  origin: many(originKeys),
  why: parseAsStringLiteral(['with', 'without'] as const),
  late: parseAsBoolean.withDefault(false),
  disputed: parseAsBoolean.withDefault(false),
  from: parseAsString.withDefault(''),
  to: parseAsString.withDefault(''),
  axis: parseAsStringLiteral(['recorded', 'effective'] as const).withDefault('recorded'),
}

export interface Asked {
  readonly q: string
  readonly type: readonly AuditEventType[]
  readonly actor: string
  readonly role: readonly (typeof roleKeys)[number][]
  readonly plan: string
  readonly kind: readonly (typeof elementKinds)[number][]
  readonly reason: readonly (typeof reasonKeys)[number][]
  readonly origin: readonly (typeof originKeys)[number][]
  readonly why: 'with' | 'without' | null
  readonly late: boolean
  readonly disputed: boolean
  readonly from: string
  readonly to: string
  readonly axis: 'recorded' | 'effective'
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
/** The instant at which a day ends and the next one begins. */
const afterDay = (day: string, zone: string) => new Date(endOfDay(day, zone).getTime() + 1).toISOString()

/** What the API is asked. Days are whole days in the reader's zone; what can't be read in an address is left out. */
export const filterOf = (asked: Asked, zone: string): AuditFilter => {
  const planId = globalPlanId(asked.plan)
  return {
    ...(asked.q && { search: asked.q.slice(0, 200) }),
    ...(asked.type.length > 0 && { eventTypes: [...asked.type] }),
    ...(uuid.test(asked.actor) && { personId: asked.actor }),
    ...(asked.role.length > 0 && { roles: [...asked.role] }),
    ...(planId && { planId }),
    ...(asked.kind.length > 0 && { elementKinds: [...asked.kind] }),
    ...(asked.reason.length > 0 && { reasons: [...asked.reason] }),
    ...(asked.origin.length > 0 && { origins: [...asked.origin] }),
    ...(asked.why && { hasReason: asked.why === 'with' }),
    ...(asked.late && { late: true }),
    ...(asked.disputed && { disputed: true }),
    ...(isDay(asked.from) && { from: afterDay(dayBefore(asked.from), zone) }),
    ...(isDay(asked.to) && { until: afterDay(asked.to, zone) }),
    ...(asked.axis === 'effective' && { axis: 'EFFECTIVE' as const }),
  }
}

/** Whether anything is left out; the axis only orders. */
export const isFiltered = ({ axis: _, ...filter }: AuditFilter): boolean => Object.keys(filter).length > 0

/** The same conditions as parameters of an export's address, lists by repetition. */
export const parametersOf = (filter: AuditFilter): URLSearchParams => {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(filter))
    for (const one of Array.isArray(value) ? value : [value]) parameters.append(name, String(one))
  return parameters
}
