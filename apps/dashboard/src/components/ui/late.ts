'use client'
import dynamic from 'next/dynamic'
import { type ComponentType, lazy, type ReactNode, useEffect } from 'react'

type Load<Props> = () => Promise<ComponentType<Props>>

const known = new Set<() => Promise<unknown>>()
const asked = new Set<() => Promise<unknown>>()
const calmMilliseconds = 3_000
/** All in one go would keep a phone from answering. */
const atOnce = 2
let timer: ReturnType<typeof setTimeout> | undefined
let calm = false

/** Fetches all that is noted, and what comes to be noted by that, as the dialogs of a menu. */
export const fetchAll = async (): Promise<void> => {
  for (;;) {
    const fresh = [...known].filter(load => !asked.has(load))
    if (fresh.length === 0) return
    for (const load of fresh) asked.add(load)
    for (let begun = 0; begun < fresh.length; begun += atOnce) {
      // what fails here fails again, and is told, when it is drawn
      await Promise.all(fresh.slice(begun, begun + atOnce).map(load => load().catch(() => undefined)))
    }
  }
}

const fetchSoon = () => {
  clearTimeout(timer)
  timer = setTimeout(() => void fetchAll(), calmMilliseconds)
}

const noted = <Load extends () => Promise<unknown>>(load: Load): Load => {
  known.add(load)
  // A page that one came to brings its own.
  if (calm) fetchSoon()
  return load
}

/** Stands once around all pages: fetches what comes late when they are calm, so that it also opens without a network. */
export const LateAtHand = () => {
  useEffect(() => {
    calm = true
    fetchSoon()
    return () => clearTimeout(timer)
  }, [])
  return null
}

/**
 * A part whose script is no part of the page's start: fetched while nothing else happens, at the latest when it is drawn.
 * Nothing stands in its place meanwhile, or what `loading` draws. What the server draws with the page is no such part: that
 * stays with `next/dynamic`, which sends its script along.
 */
export const late = <Props>(load: Load<Props>, loading?: () => ReactNode): ComponentType<Props> =>
  dynamic(noted(load), { ssr: false, ...(loading && { loading }) })

/** The same for a part that has a stand-in of its own: the `<Suspense>` around it says what is there meanwhile. */
export const lateWithin = <Props>(load: Load<Props>) => {
  const fetched = noted(load)
  return lazy(async () => ({ default: await fetched() }))
}
