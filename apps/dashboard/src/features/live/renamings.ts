'use client'
import { useEffect, useRef } from 'react'

/** Who is called otherwise from now on. */
export interface Renamed {
  readonly memberId: string
  readonly name: string
}

const listeners = new Set<(renamed: Renamed) => void>()

/** Tells every part of the page that shows what people are called today. */
export const tellRenamed = (renamed: Renamed) => {
  for (const listener of listeners) listener(renamed)
}

/** What is read by id changes by itself; whoever keeps names beside it is told here. */
export const useRenamed = (onRenamed: (renamed: Renamed) => void) => {
  const latest = useRef(onRenamed)
  latest.current = onRenamed
  useEffect(() => {
    const listener = (renamed: Renamed) => latest.current(renamed)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, [])
}
