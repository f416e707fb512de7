import type { ActingRole, Principal } from './principal.ts'
import { type Relation, type Resource, relations, roleIn } from './relation.ts'

interface Row {
  /** Who may: the first relation in which somebody stands says as what they act. */
  readonly by: readonly Relation[]
  /** Name of the rule that refuses the others, as clients see it. */
  readonly otherwise?: DenyingRule
  /** Whose doing so is itself recorded, before it is done. */
  readonly recorded?: readonly Relation[]
}

/** Names of the rules that refuse. */
export type DenyingRule =
  | 'no-member'
  | 'other-organisation'
  | 'no-part-in-the-plan'
  | 'only-auditor-reads-audit'
  | 'only-auditor-analyst-or-admin-reads-aggregates'
  | 'only-auditor-opens-numbers'
  | 'only-auditor-or-admin-reads-coach-load'
  | 'only-auditor-or-admin-reads-lag'
  | 'only-auditor-reads-all-reviews'
  | 'only-auditor-or-admin-reads-invitations'
  | 'only-owner-coach-auditor-or-admin-reads-templates'
  | 'only-owner-or-auditor-reads-views'
  | 'only-owner-or-auditor-takes-evidence'
  | 'only-owner-coach-or-admin-start'
  | 'only-owner-or-coach-write'
  | 'only-owner-coach-or-auditor-comment'
  | 'only-owner-or-coach-review'
  | 'only-owner-or-coach-propose-baseline'
  | 'only-owner-or-supporter-checks-in'
  | 'only-coach-acknowledges'
  | 'only-coach-or-verifier-confirms'
  | 'only-owner-coach-or-signer-signs'
  | 'only-owner-disputes'
  | 'only-owner-assigns-coach'
  | 'only-owner-or-coach-releases-coach'
  | 'only-admin-manages-members'
  | 'only-admin-or-oneself-renames'
  | 'only-admin-manages-templates'
  | 'only-admin-imports'
  | 'only-auditor-or-admin-reads-erasures'
  | 'only-admin-or-oneself-erases'

/** Asked of one plan. */
const planTable = {
  // All others are answered as if it did not exist: docs/decisions/2026-11-22-who-may-read-a-plan.md.
  readPlan: {
    by: ['owner', 'coach', 'named in the plan', 'auditor'],
    otherwise: 'no-part-in-the-plan',
    recorded: ['auditor'],
  },
  // An admin assigns templates to plans, hence sees that they are there; none that somebody may read is missing.
  listPlan: {
    by: ['owner', 'coach', 'named in the plan', 'auditor', 'admin'],
    otherwise: 'no-part-in-the-plan',
  },
  readViews: { by: ['owner', 'auditor'], otherwise: 'only-owner-or-auditor-reads-views' },
  takeEvidence: { by: ['owner', 'auditor'], otherwise: 'only-owner-or-auditor-takes-evidence' },
  startPlan: {
    by: ['starting for oneself', 'coach by role', 'admin'],
    otherwise: 'only-owner-coach-or-admin-start',
  },
  writePlan: { by: ['owner', 'coach'], otherwise: 'only-owner-or-coach-write' },
  commentOnPlan: { by: ['owner', 'coach', 'auditor'], otherwise: 'only-owner-coach-or-auditor-comment' },
  reviewPlan: { by: ['owner', 'coach'], otherwise: 'only-owner-or-coach-review' },
  proposeBaseline: { by: ['owner', 'coach'], otherwise: 'only-owner-or-coach-propose-baseline' },
  recordCheckIn: { by: ['owner', 'supporter'], otherwise: 'only-owner-or-supporter-checks-in' },
  acknowledgeCheckIn: { by: ['coach'], otherwise: 'only-coach-acknowledges' },
  confirmNeed: { by: ['coach', 'named by the owner'], otherwise: 'only-coach-or-verifier-confirms' },
  signBaseline: {
    by: ['owner', 'coach', 'named by the owner'],
    otherwise: 'only-owner-coach-or-signer-signs',
  },
  disputeEntry: { by: ['owner'], otherwise: 'only-owner-disputes' },
  assignCoach: { by: ['owner', 'coach of the uncoached'], otherwise: 'only-owner-assigns-coach' },
  releaseCoach: { by: ['owner', 'coach'], otherwise: 'only-owner-or-coach-releases-coach' },
} as const satisfies Record<string, Row>

/** Asked of an organisation. */
const organisationTable = {
  readDirectory: { by: ['member'] },
  readFeed: { by: ['member'] },
  readMembers: { by: ['member'] },
  readCheckpoints: { by: ['member'] },
  readInvitations: { by: ['auditor', 'admin'], otherwise: 'only-auditor-or-admin-reads-invitations' },
  readTemplates: {
    by: ['owner by role', 'coach by role', 'auditor', 'admin'],
    otherwise: 'only-owner-coach-auditor-or-admin-reads-templates',
  },
  readAudit: { by: ['auditor'], otherwise: 'only-auditor-reads-audit' },
  readAggregates: {
    by: ['auditor', 'analyst', 'admin'],
    otherwise: 'only-auditor-analyst-or-admin-reads-aggregates',
  },
  openNumbers: { by: ['auditor'], otherwise: 'only-auditor-opens-numbers' },
  readLag: { by: ['auditor', 'admin'], otherwise: 'only-auditor-or-admin-reads-lag' },
  // Everybody reads the reviews of plans that they own or coach.
  readAllReviews: { by: ['auditor'], otherwise: 'only-auditor-reads-all-reviews' },
  readCoachLoad: { by: ['auditor', 'admin'], otherwise: 'only-auditor-or-admin-reads-coach-load' },
  manageMembers: { by: ['admin'], otherwise: 'only-admin-manages-members' },
  renameMember: { by: ['admin', 'self'], otherwise: 'only-admin-or-oneself-renames' },
  manageTemplates: { by: ['admin'], otherwise: 'only-admin-manages-templates' },
  // Includes to see what others import and export.
  importPlans: { by: ['admin'], otherwise: 'only-admin-imports' },
  readErasures: { by: ['auditor', 'admin'], otherwise: 'only-auditor-or-admin-reads-erasures' },
  // To ask for the erasure of somebody's data, and to cancel it while it waits.
  erase: { by: ['admin', 'self'], otherwise: 'only-admin-or-oneself-erases' },
} as const satisfies Record<string, Row>

export type PlanAction = keyof typeof planTable
export type OrganisationAction = keyof typeof organisationTable
export type Action = PlanAction | OrganisationAction

export const planActions = Object.keys(planTable) as PlanAction[]
export const organisationActions = Object.keys(organisationTable) as OrganisationAction[]

/** A row of the table of permissions, to be shown. */
export interface PermissionRow {
  readonly action: Action
  readonly of: 'plan' | 'organisation'
  /** Who may: the first in which somebody stands says as what they act. */
  readonly by: readonly Relation[]
  /** Of these, whose doing so is recorded before it is done. */
  readonly recorded: readonly Relation[]
}

const rowsOf = (of: PermissionRow['of'], rows: Readonly<Record<string, Row>>): PermissionRow[] =>
  Object.entries(rows).map(([action, { by, recorded = [] }]) => ({
    action: action as Action,
    of,
    by,
    recorded,
  }))

/** The whole table, as it decides. */
export const permissionTable: readonly PermissionRow[] = [
  ...rowsOf('plan', planTable),
  ...rowsOf('organisation', organisationTable),
]

/**
 * `as`: the role in which they act. `recorded`: that they do it is to be recorded first. `hidden`: answer as for
 * something that does not exist, because its existence is nobody's business.
 */
export type Permission =
  | { readonly allowed: true; readonly as: ActingRole; readonly recorded: boolean }
  | { readonly allowed: false; readonly rule: DenyingRule; readonly hidden: boolean }

const denied = (rule: DenyingRule, hidden = false): Permission => ({ allowed: false, rule, hidden })

const table: Readonly<Record<Action, Row>> = { ...planTable, ...organisationTable }

/** Whether somebody may do something; pure, so that lists can be filtered by the same table. */
export const can = (principal: Principal | undefined, action: Action, resource: Resource): Permission => {
  if (principal?.member === undefined || principal.organisation === undefined)
    return denied('no-member', true)
  if (principal.organisation !== resource.organisation) return denied('other-organisation', true)
  const { otherwise = 'no-member', recorded = [] } = table[action]
  const relation = relationFor(action, principal, resource)
  if (!relation)
    return denied(otherwise, ofKnownPlan(action) && !relationFor('listPlan', principal, resource))
  return {
    allowed: true,
    as: roleIn(relation, principal),
    recorded: recorded.includes(relation),
  }
}

const relationFor = (action: Action, principal: Principal, resource: Resource) =>
  table[action].by.find(each => relations[each](principal, resource))

/** Whether an action is asked of a plan that there is. */
const ofKnownPlan = (action: Action) => action !== 'startPlan' && Object.hasOwn(planTable, action)
