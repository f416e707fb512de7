'use client'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

const Clock = createContext<number | null>(null)

/** One clock for the whole page, started after hydration so that server and browser print the same. */
export const ClockProvider = ({ children }: { readonly children: ReactNode }) => {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return <Clock value={now}>{children}</Clock>
}

export const useClock = () => useContext(Clock)

const zoneOf = (clock: number | null) => (clock === null ? 'UTC' : undefined)

export const formatDay = (day: string, style: 'short' | 'long' = 'short'): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: style === 'long' ? 'long' : 'short',
    year: 'numeric',
  }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`))

export const formatInstant = (instant: string | number, zone?: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant))

export const formatDate = (instant: string | number, zone?: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(new Date(instant))

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' })

/** Relative under 7 days, then the date. */
export const relativeTime = (instant: string, now: number): string | undefined => {
  const seconds = Math.round((Date.parse(instant) - now) / 1000)
  const size = Math.abs(seconds)
  if (size < 45) return 'just now'
  if (size < 3_600) return relative.format(Math.round(seconds / 60), 'minute')
  if (size < 86_400) return relative.format(Math.round(seconds / 3_600), 'hour')
  return size < 7 * 86_400 ? relative.format(Math.round(seconds / 86_400), 'day') : undefined
}

export const When = ({ at, className }: { readonly at: string; readonly className?: string }) => {
  const clock = useClock()
  const full = formatInstant(at, zoneOf(clock))
  return (
    <time dateTime={at} title={full} className={className}>
      {(clock !== null && relativeTime(at, clock)) || formatDate(at, zoneOf(clock))}
    </time>
  )
}
