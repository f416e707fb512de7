'use client'
import { useClock } from '../../components/ui/when.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { dayIn } from './zone.ts'

const dayMilliseconds = 86_400_000

/** Whole days from one calendar day to another; negative backwards. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds)

/** The calendar day it is in the reader's zone; `undefined` on the server and until hydration. */
export const useToday = (): string | undefined => {
  const clock = useClock()
  const { zone } = useFormat()
  return clock === null ? undefined : dayIn(new Date(clock), zone)
}
