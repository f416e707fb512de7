'use client'
import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** What is folded until asked for; works without scripts and prints open. */
export const Disclosure = ({
  summary,
  children,
  open = false,
  onOpen,
}: {
  readonly summary: ReactNode
  readonly children: ReactNode
  readonly open?: boolean
  readonly onOpen?: () => void
}) => (
  <details
    open={open}
    className="group text-sm"
    {...(onOpen && { onToggle: event => event.currentTarget.open && onOpen() })}
  >
    <summary className="w-fit min-w-11 rounded-control py-1 text-muted pointer-coarse:py-3.5 hover:text-text">
      {summary}
    </summary>
    <div className="mt-1">{children}</div>
  </details>
)

/** The same for what is much, or stands on a page many times: drawn once it is opened, or printed. */
export const LateDisclosure = ({
  summary,
  children,
}: {
  readonly summary: ReactNode
  readonly children: ReactNode
}) => {
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    const draw = () => flushSync(() => setDrawn(true))
    addEventListener('beforeprint', draw)
    return () => removeEventListener('beforeprint', draw)
  }, [])
  return (
    <Disclosure summary={summary} onOpen={() => setDrawn(true)}>
      {drawn && children}
    </Disclosure>
  )
}
