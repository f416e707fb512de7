'use client'
import {
  type Options,
  parseAsString,
  parseAsStringLiteral,
  throttle,
  useQueryState,
  useQueryStates,
} from 'nuqs'
import { useCallback, useMemo } from 'react'
import { usePreferences } from '../preferences/preferences-provider.tsx'
import { type Moment, now, parseMoment, printMoment } from './moment.ts'

const address = {
  at: parseAsString,
  tz: parseAsString,
  axis: parseAsStringLiteral(['recorded', 'effective'] as const),
  scale: parseAsStringLiteral(['calendar', 'change'] as const).withDefault('calendar'),
}
const restMilliseconds = 400

const isZone = (text: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}

/**
 * How a scrub is written: it pushes one entry when it begins and replaces it while it moves, so that Back undoes all of it.
 * It ends when it rests or the pointer is let go.
 */
const useScrubbing = () =>
  useMemo(() => {
    let resting: ReturnType<typeof setTimeout> | undefined
    const rest = () => {
      clearTimeout(resting)
      resting = undefined
      removeEventListener('pointerup', rest)
    }
    return (): Options => {
      const first = resting === undefined
      clearTimeout(resting)
      resting = setTimeout(rest, restMilliseconds)
      addEventListener('pointerup', rest)
      return first ? { history: 'push' } : { history: 'replace', limitUrlUpdates: throttle(120) }
    }
  }, [])

/** The moment in the address. A jump pushes one entry, and so does a whole scrub. */
export const useMoment = () => {
  const [{ at, tz, axis, scale }, set] = useQueryStates(address, { history: 'push', scroll: false })
  const { preferences } = usePreferences()
  const scrubbing = useScrubbing()
  const parsed = useMemo(() => (at === null ? now : parseMoment(at)), [at])

  const written = useCallback(
    (moment: Moment) => ({
      at: moment.kind === 'now' ? null : printMoment(moment),
      // A day ends where its reader is: whoever gets the link sees the same moment.
      tz: moment.kind === 'day' ? preferences.zone : null,
    }),
    [preferences.zone],
  )
  const jump = useCallback((moment: Moment) => set(written(moment)), [set, written])
  const scrub = useCallback((moment: Moment) => set(written(moment), scrubbing()), [set, written, scrubbing])
  return {
    moment: parsed ?? now,
    /** What the address says, when it is no moment: the screen says so and shows the plan as it is now. */
    unreadable: parsed === undefined ? at : null,
    /** Where a day of the address ends. */
    zone: tz !== null && isZone(tz) ? tz : preferences.zone,
    axis,
    scale,
    jump,
    scrub,
    setAxis: useCallback((next: 'recorded' | 'effective' | null) => set({ axis: next }), [set]),
    setScale: useCallback((next: 'calendar' | 'change') => set({ scale: next }), [set]),
  }
}

/** Another moment of the address, as either side of a comparison: the same grammar under another name. */
export const useMomentAt = (name: 'a' | 'b' | 'from' | 'to') => {
  const [text, setText] = useQueryState(name, parseAsString.withOptions({ history: 'push', scroll: false }))
  const parsed = useMemo(() => (text === null ? undefined : parseMoment(text)), [text])
  const scrubbing = useScrubbing()
  return {
    /** `undefined` where the address says none, or none that can be read. */
    moment: parsed,
    unreadable: text !== null && parsed === undefined ? text : null,
    set: useCallback((moment: Moment | null) => setText(moment && printMoment(moment)), [setText]),
    scrub: useCallback((moment: Moment) => setText(printMoment(moment), scrubbing()), [setText, scrubbing]),
  }
}
