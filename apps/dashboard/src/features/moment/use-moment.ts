'use client'
import { parseAsString, parseAsStringLiteral, throttle, useQueryStates } from 'nuqs'
import { useCallback, useRef } from 'react'
import { type Moment, now, parseMoment, printMoment } from './moment.ts'

const address = {
  at: parseAsString,
  axis: parseAsStringLiteral(['recorded', 'effective'] as const),
  scale: parseAsStringLiteral(['calendar', 'change'] as const).withDefault('calendar'),
}
const restMilliseconds = 400

/**
 * The moment in the address. A jump pushes one entry; a scrub pushes one when it begins and replaces it while it moves,
 * so that Back undoes the whole of it.
 */
export const useMoment = () => {
  const [{ at, axis, scale }, set] = useQueryStates(address, { history: 'push', scroll: false })
  const scrubbing = useRef<ReturnType<typeof setTimeout>>(undefined)
  const parsed = at === null ? now : parseMoment(at)

  const jump = useCallback(
    (moment: Moment) => set({ at: moment.kind === 'now' ? null : printMoment(moment) }),
    [set],
  )
  const scrub = useCallback(
    (moment: Moment) => {
      const first = scrubbing.current === undefined
      clearTimeout(scrubbing.current)
      scrubbing.current = setTimeout(() => {
        scrubbing.current = undefined
      }, restMilliseconds)
      set(
        { at: moment.kind === 'now' ? null : printMoment(moment) },
        first ? { history: 'push' } : { history: 'replace', limitUrlUpdates: throttle(120) },
      )
    },
    [set],
  )
  return {
    moment: parsed ?? now,
    /** What the address says, when it is no moment: the screen says so and shows the plan as it is now. */
    unreadable: parsed === undefined ? at : null,
    axis,
    scale,
    jump,
    scrub,
    setAxis: useCallback((next: 'recorded' | 'effective' | null) => set({ axis: next }), [set]),
    setScale: useCallback((next: 'calendar' | 'change') => set({ scale: next }), [set]),
  }
}
