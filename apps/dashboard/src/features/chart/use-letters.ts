'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'

/** Of a line of 12 px, a little more than most letters take. */
const letterWidth = 6.8

/** How many letters a line of a chart has room for; `most` until the chart has been measured. */
export const useLetters = (most: number): readonly [RefObject<SVGSVGElement | null>, number] => {
  const chart = useRef<SVGSVGElement>(null)
  const [letters, setLetters] = useState(most)
  useEffect(() => {
    if (!chart.current) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setLetters(Math.max(8, Math.min(most, Math.floor(entry.contentRect.width / letterWidth))))
    })
    observer.observe(chart.current)
    return () => observer.disconnect()
  }, [most])
  return [chart, letters]
}
