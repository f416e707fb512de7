import type { Tone } from '../../components/ui/status-mark.tsx'
import type { PlanState } from '../../graphql/fragments.ts'

export const planTone: Readonly<Record<PlanState['status'], Tone>> = {
  DRAFTED: 'waiting',
  ACTIVE: 'moving',
  PAUSED: 'stuck',
  COMPLETED: 'done',
  CLOSED: 'ended',
}
