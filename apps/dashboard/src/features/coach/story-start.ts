import type { ChangedPlan } from './documents.ts'

/**
 * The moment after which the news begin, exactly: the version of the plan without the changes that were counted. While the
 * count is behind the plan it would leave some out, so then it is the instant of the visit.
 */
export const storyStart = ({ plan, changes, position, visit }: ChangedPlan): string =>
  plan && plan.position === position ? `rev:${Math.max(1, plan.version - changes)}` : (visit?.at ?? 'rev:1')
