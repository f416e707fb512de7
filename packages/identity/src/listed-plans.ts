import { can } from './permission.ts'
import type { Principal } from './principal.ts'
import type { Resource } from './relation.ts'

/** Which plans of an organisation somebody may see in lists: all of them, or those that match one of the others. */
export interface ListedPlans {
  readonly all: boolean
  /** Those they own, coach, or are named in. */
  readonly owned?: string
  readonly coached?: string
  readonly party?: string
  /** Those that were imported and have no coach. */
  readonly uncoached: boolean
}

/** The row `listPlan` of the table of permissions as a condition on plans, for lists. */
export const listedPlans = (principal: Principal, organisation: string): ListedPlans => {
  const may = (plan: Omit<Resource, 'organisation'>) =>
    can(principal, 'listPlan', { organisation, ...plan }).allowed
  const { member } = principal
  const somebody = ''
  return {
    all: may({}),
    ...(member !== undefined && {
      ...(may({ owner: member, coach: somebody }) && { owned: member }),
      ...(may({ owner: somebody, coach: member }) && { coached: member }),
      ...(may({ owner: somebody, coach: somebody, parties: [member] }) && { party: member }),
    }),
    uncoached: may({ owner: somebody, imported: true }),
  }
}
