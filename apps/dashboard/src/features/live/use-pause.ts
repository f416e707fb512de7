'use client'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useCallback, useRef } from 'react'

/**
 * Holds the plan as it was when the reader paused (`live=off` in the address), so that nothing on the page moves, and
 * counts what it does not show meanwhile. Going on shows the newest at once.
 */
export const usePause = <Plan extends { readonly version: number }>(plan: Plan | undefined) => {
  const [live, setLive] = useQueryState(
    'live',
    parseAsStringLiteral(['off'] as const).withOptions({ history: 'replace', scroll: false }),
  )
  const paused = live === 'off'
  const held = useRef<Plan>(undefined)
  held.current = paused ? (held.current ?? plan) : undefined
  const shown = held.current ?? plan
  return {
    paused,
    shown,
    /** Versions that came since. */
    missed: (plan?.version ?? 0) - (shown?.version ?? 0),
    toggle: useCallback(() => void setLive(now => (now === 'off' ? null : 'off')), [setLive]),
  }
}
