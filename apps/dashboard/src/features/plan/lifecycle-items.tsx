'use client'
import { useTranslations } from 'use-intl'
import { MenuItem } from '../../components/ui/menu.tsx'
import type { PlanState } from '../../graphql/fragments.ts'
import { usePlanView } from './plan-context.tsx'

export const lifecycleMoves = ['activate', 'pause', 'resume', 'complete', 'close', 'reopen'] as const
export type LifecycleMove = (typeof lifecycleMoves)[number]

const possible: Readonly<Record<PlanState['status'], readonly LifecycleMove[]>> = {
  DRAFTED: ['activate', 'close'],
  ACTIVE: ['pause', 'complete', 'close'],
  PAUSED: ['resume', 'complete', 'close'],
  COMPLETED: ['reopen'],
  CLOSED: ['reopen'],
}

/** The moves that the plan's state allows. */
export const LifecycleItems = ({ onMove }: { readonly onMove: (move: LifecycleMove) => void }) => {
  const t = useTranslations('plan.moves')
  const { state } = usePlanView()
  return possible[state.status].map(move => (
    <MenuItem key={move} onSelect={() => onMove(move)}>
      {t(`${move}.item`)}
    </MenuItem>
  ))
}
