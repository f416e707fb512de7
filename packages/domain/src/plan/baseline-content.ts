import { type Rejected, rejected } from '../decision.ts'
import type { Uuid } from '../envelope.ts'
import type { Baseline } from './baseline.ts'
import { find } from './draft.ts'
import type { Plan } from './plan.ts'

export const requireBaseline = (plan: Plan, id: Uuid): Baseline | Rejected =>
  find(plan.baselines, id) ?? rejected('UNKNOWN_BASELINE', ['baseline'])

export const baselineNotOpen = ({ status }: Baseline) =>
  rejected('BASELINE_NOT_OPEN', ['baseline'], { status })

/** Who has a part in the plan and may therefore be asked to sign: owner, coach, supporters. */
export function partners(plan: Plan): ReadonlySet<Uuid> {
  const supporters = Object.values(plan.supporters).filter(({ removedAt }) => removedAt === undefined)
  return new Set([
    plan.owner,
    ...(plan.coach ? [plan.coach.id] : []),
    ...supporters.map(({ id, member }) => member ?? id),
  ])
}
