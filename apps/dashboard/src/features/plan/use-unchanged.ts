'use client'
import { useRef } from 'react'

type Members = Readonly<Record<string, unknown>>

const alike = (one: object, other: object): boolean =>
  Object.keys(other).every(key => Object.is((one as Members)[key], (other as Members)[key]))

/** The same object as long as its members are the same. */
export const useUnchanged = <T extends object | null>(now: T): T => {
  const kept = useRef(now)
  if (kept.current === null || now === null || !alike(kept.current, now)) kept.current = now
  return kept.current
}
