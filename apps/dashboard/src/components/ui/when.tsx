'use client'
import { createContext, type ReactNode, startTransition, useContext, useEffect, useState } from 'react'
import { useFormat } from '../../features/preferences/preferences-provider.tsx'

const Clock = createContext<number | null>(null)

/** One clock for the whole page, started after hydration so that server and browser print the same. */
export const ClockProvider = ({ children }: { readonly children: ReactNode }) => {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    // in the background: a page that is being taken over by React goes on being so
    const tick = () => startTransition(() => setNow(Date.now()))
    tick()
    const timer = setInterval(tick, 30_000)
    return () => clearInterval(timer)
  }, [])
  return <Clock value={now}>{children}</Clock>
}

/** Milliseconds since the epoch, every 30 s anew; `null` on the server and until hydration. */
export const useClock = () => useContext(Clock)

/** Relative under 7 days, then the date; in full on hover. */
export const When = ({ at, className }: { readonly at: string; readonly className?: string }) => {
  const clock = useClock()
  const format = useFormat()
  return (
    <time dateTime={at} title={`${format.instant(at)}, ${format.zone}`} className={className}>
      {(clock !== null && format.relative(at, clock)) || format.date(at)}
    </time>
  )
}

/** The date of an instant in the reader's zone. */
export const DateOf = ({ at }: { readonly at: string | number }) => useFormat().date(at)

/** A calendar day, which is the same in every zone. */
export const DayOf = ({ day }: { readonly day: string }) => useFormat().day(day)
