'use client'
import { MenuItem } from '../../components/ui/menu.tsx'
import type { PlanState } from '../../graphql/fragments.ts'
import { usePlanView } from './plan-context.tsx'

export const moveWords = {
  activate: { item: 'Activate…', title: 'Make the plan active' },
  pause: { item: 'Pause…', title: 'Pause the plan' },
  resume: { item: 'Resume…', title: 'Resume the plan' },
  complete: { item: 'Complete…', title: 'Complete the plan' },
  close: { item: 'Close…', title: 'Close the plan' },
  reopen: { item: 'Reopen…', title: 'Reopen the plan' },
} as const
export type LifecycleMove = keyof typeof moveWords

const possible: Readonly<Record<PlanState['status'], readonly LifecycleMove[]>> = {
  DRAFTED: ['activate', 'close'],
  ACTIVE: ['pause', 'complete', 'close'],
  PAUSED: ['resume', 'complete', 'close'],
  COMPLETED: ['reopen'],
  CLOSED: ['reopen'],
}

/** The moves that the plan's state allows. */
export const LifecycleItems = ({ onMove }: { readonly onMove: (move: LifecycleMove) => void }) => {
  const { state } = usePlanView()
  return possible[state.status].map(move => (
    <MenuItem key={move} onSelect={() => onMove(move)}>
      {moveWords[move].item}
    </MenuItem>
  ))
}
