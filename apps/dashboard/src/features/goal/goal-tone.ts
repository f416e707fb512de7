import type { Tone } from '../../components/ui/status-mark.tsx'
import type { Barrier, Goal } from '../../graphql/fragments.ts'

/** Stuck is derived: an open goal with an open barrier in its way. */
export const goalTone = (goal: Pick<Goal, 'id' | 'status'>, barriers: readonly Barrier[]): Tone => {
  switch (goal.status) {
    case 'ACHIEVED':
      return 'done'
    case 'ABANDONED':
    case 'REFORMULATED':
      return 'ended'
    default:
      return barriers.some(barrier => barrier.status === 'RAISED' && barrier.blocks.includes(goal.id))
        ? 'stuck'
        : 'moving'
  }
}
