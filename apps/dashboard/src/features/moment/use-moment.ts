'use client'
import { type Options, parseAsString, parseAsStringLiteral, throttle, useQueryStates } from 'nuqs'
import { useCallback, useEffect, useMemo, useState } from 'react'
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

/** Where days of the address end; whoever opens it elsewhere sees the same moments. */
const zoneOf = (tz: string | null, own: string): string => (tz !== null && isZone(tz) ? tz : own)

/**
 * How a scrub is written: it pushes one entry when it begins and replaces it while it moves, so that Back undoes all of it.
 * With keys it ends when it rests, with a pointer when that is let go: a page that is slow to follow is no rest.
 */
const useScrubbing = () => {
  const [{ written, press, release }] = useState(() => {
    let pressed = false
    let begun = false
    let resting: ReturnType<typeof setTimeout> | undefined
    const end = () => {
      clearTimeout(resting)
      begun = false
    }
    return {
      press: () => {
        pressed = true
      },
      release: () => {
        pressed = false
        end()
      },
      written: (): Options => {
        const first = !begun
        begun = true
        clearTimeout(resting)
        if (!pressed) resting = setTimeout(end, restMilliseconds)
        return first ? { history: 'push' } : { history: 'replace', limitUrlUpdates: throttle(120) }
      },
    }
  })
  useEffect(() => {
    const heard = { pointerdown: press, pointerup: release, pointercancel: release }
    for (const [name, hear] of Object.entries(heard)) addEventListener(name, hear, true)
    return () => {
      for (const [name, hear] of Object.entries(heard)) removeEventListener(name, hear, true)
    }
  }, [press, release])
  return written
}

const names = ['at', 'a', 'b', 'from', 'to'] as const
type Name = (typeof names)[number]

/** Whether the address says a day for another moment too: it ends in the one zone that the address says for all. */
const hasOtherDay = (but: Name): boolean => {
  const said = new URLSearchParams(window.location.search)
  return names.some(name => name !== but && parseMoment(said.get(name) ?? '')?.kind === 'day')
}

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
      ...(!hasOtherDay('at') && { tz: moment.kind === 'day' ? preferences.zone : null }),
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
    zone: zoneOf(tz, preferences.zone),
    axis,
    scale,
    jump,
    scrub,
    setAxis: useCallback((next: 'recorded' | 'effective' | null) => set({ axis: next }), [set]),
    setScale: useCallback((next: 'calendar' | 'change') => set({ scale: next }), [set]),
  }
}

/** Another moment of the address, as either side of a comparison: the same grammar under another name. */
export const useMomentAt = (name: Exclude<Name, 'at'>) => {
  const said: Readonly<Record<string, typeof parseAsString>> = useMemo(
    () => ({ [name]: parseAsString, tz: parseAsString }),
    [name],
  )
  const [{ [name]: text = null, tz = null }, set] = useQueryStates(said, { history: 'push', scroll: false })
  const { preferences } = usePreferences()
  const parsed = useMemo(() => (text === null ? undefined : parseMoment(text)), [text])
  const written = useCallback(
    (moment: Moment | null) => ({
      [name]: moment && printMoment(moment),
      ...(moment?.kind === 'day' && !hasOtherDay(name) && { tz: preferences.zone }),
    }),
    [name, preferences.zone],
  )
  const scrubbing = useScrubbing()
  return {
    /** `undefined` where the address says none, or none that can be read. */
    moment: parsed,
    unreadable: text !== null && parsed === undefined ? text : null,
    zone: zoneOf(tz, preferences.zone),
    set: useCallback((moment: Moment | null) => set(written(moment)), [set, written]),
    scrub: useCallback((moment: Moment) => set(written(moment), scrubbing()), [set, written, scrubbing]),
  }
}
