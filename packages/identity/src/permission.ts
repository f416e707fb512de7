import type { Principal } from './principal.ts'

export const actions = [
  'readPlan',
  'readDirectory',
  'readFeed',
  'readMembers',
  'readAudit',
  'readCompletion',
  'startPlan',
  'writePlan',
] as const
export type Action = (typeof actions)[number]

/** What is asked for: an organisation, or one of its plans with the people it belongs to. */
export interface Resource {
  readonly organisation: string
  readonly owner?: string | undefined
  readonly coach?: string | undefined
}

/** Names of the rules that refuse, as clients see them. */
export type DenyingRule =
  | 'no-member'
  | 'other-organisation'
  | 'only-auditor-reads-audit'
  | 'only-auditor-analyst-or-admin-reads-completion'
  | 'only-owner-or-coach-write'
  | 'only-owner-coach-or-admin-start'

/** `hidden`: answer as for something that does not exist, because its existence is nobody's business. */
export type Permission =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly rule: DenyingRule; readonly hidden: boolean }

const allowed: Permission = { allowed: true }
const denied = (rule: DenyingRule, hidden = false): Permission => ({ allowed: false, rule, hidden })

/** The role in which a principal may change this plan; `undefined` for none. */
export const roleToActAs = (principal: Principal, plan: Resource): 'owner' | 'coach' | undefined => {
  if (principal.member === undefined || principal.organisation !== plan.organisation) return undefined
  if (principal.member === plan.owner) return 'owner'
  if (principal.member === plan.coach) return 'coach'
  // Imported histories name nobody who could sign in; without this nobody could continue them.
  if (plan.coach === undefined && principal.roles.includes('coach')) return 'coach'
  return undefined
}

const member = () => allowed

// The interim table until sign-in exists: see docs/decisions/2026-11-22-who-may-read-until-sign-in.md.
const table: { readonly [A in Action]: (principal: Principal, resource: Resource) => Permission } = {
  readPlan: member,
  readDirectory: member,
  readFeed: member,
  readMembers: member,
  readAudit: ({ roles }) => (roles.includes('auditor') ? allowed : denied('only-auditor-reads-audit')),
  readCompletion: ({ roles }) =>
    roles.some(role => role === 'auditor' || role === 'analyst' || role === 'admin')
      ? allowed
      : denied('only-auditor-analyst-or-admin-reads-completion'),
  startPlan: ({ roles }) =>
    roles.some(role => role === 'owner' || role === 'coach' || role === 'admin')
      ? allowed
      : denied('only-owner-coach-or-admin-start'),
  writePlan: (principal, plan) =>
    roleToActAs(principal, plan) ? allowed : denied('only-owner-or-coach-write'),
}

/** Whether somebody may do something; pure, so that lists can be filtered by the same table. */
export const can = (principal: Principal | undefined, action: Action, resource: Resource): Permission => {
  if (principal?.member === undefined || principal.organisation === undefined)
    return denied('no-member', true)
  if (principal.organisation !== resource.organisation) return denied('other-organisation', true)
  return table[action](principal, resource)
}
