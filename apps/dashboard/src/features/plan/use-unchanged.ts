'use client'
import { useRef } from 'react'

/** Whether two objects of one shape have the very same members. */
export const sameMembers = <T extends object>(one: T, other: T): boolean =>
  (Object.keys(other) as (keyof T)[]).every(name => Object.is(one[name], other[name]))

/** The same object for as long as its members are the same: all that hangs on it would be drawn again with another one. */
export const useUnchanged = <T extends object | null>(next: T): T => {
  const kept = useRef(next)
  if (kept.current === null || next === null || !sameMembers(kept.current, next)) kept.current = next
  return kept.current
}
