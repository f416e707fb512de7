'use client'
import { type ReactNode, useEffect, useRef, useState } from 'react'

/** Keeps the place of a chart and mounts it when it comes into view: its code is not loaded before. */
export const WhenVisible = ({
  height,
  children,
}: {
  readonly height: number
  readonly children: ReactNode
}) => {
  const box = useRef<HTMLDivElement>(null)
  const [visible, setVisible] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new IntersectionObserver(
      entries => {
        if (!entries.some(entry => entry.isIntersecting)) return
        setVisible(true)
        observer.disconnect()
      },
      { rootMargin: '200px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={box} style={{ minHeight: height }}>
      {visible && children}
    </div>
  )
}
