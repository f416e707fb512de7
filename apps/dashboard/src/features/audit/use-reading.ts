'use client'
import { type RefObject, useEffect, useState } from 'react'

/** Whether somebody is at a list: scrolled into it, with the pointer over it or the focus in it. It is not moved then. */
export const useReading = (list: RefObject<HTMLElement | null>): boolean => {
  const [reading, setReading] = useState(false)
  useEffect(() => {
    const look = () => {
      const element = list.current
      setReading(
        scrollY > 0 ||
          (element !== null && (element.matches(':hover') || element.contains(document.activeElement))),
      )
    }
    const kinds = ['scroll', 'pointermove', 'focusin', 'focusout'] as const
    for (const kind of kinds) addEventListener(kind, look, { passive: true })
    look()
    return () => {
      for (const kind of kinds) removeEventListener(kind, look)
    }
  }, [list])
  return reading
}
