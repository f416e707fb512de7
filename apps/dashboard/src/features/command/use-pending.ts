'use client'
import { useMemo, useSyncExternalStore } from 'react'
import { useDashboard } from '../live/dashboard-provider.tsx'
import { nothingPending, patchesOver } from './outbox.ts'
import { withPatches } from './overlay.ts'

export const useOutbox = () => {
  const { outbox } = useDashboard()
  return useSyncExternalStore(outbox.subscribe, outbox.get, () => nothingPending)
}

/** The state with what is on its way laid over it. Past moments have nothing on its way: give `undefined` as plan. */
export const usePending = <State extends { readonly version: number } | null>(
  plan: string | undefined,
  state: State,
): State => {
  const entries = useOutbox()
  return useMemo(() => {
    if (plan === undefined || state === null) return state
    const patches = patchesOver(entries, plan, state.version)
    return patches.length === 0 ? state : withPatches(state, patches)
  }, [entries, plan, state])
}
