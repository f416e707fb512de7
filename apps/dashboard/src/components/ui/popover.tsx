'use client'
import { cloneElement, lazy, type ReactElement, type ReactNode, Suspense, useState } from 'react'

const load = () => import('./popover-parts.tsx')
const LoadedPopover = lazy(async () => ({ default: (await load()).Popover }))

interface PopoverProps {
  readonly label: string
  readonly trigger: ReactElement<Record<string, unknown>>
  readonly children: ReactNode
  readonly align?: 'start' | 'center' | 'end'
}

/** A small window at its button, for what is read or done beside the page. Loaded when the button is first pointed at, focused or pressed. */
export const Popover = (popover: PopoverProps) => {
  const [wanted, setWanted] = useState(false)
  const closed = cloneElement(popover.trigger, {
    'aria-haspopup': 'dialog',
    'aria-expanded': false,
    onPointerEnter: () => void load(),
    onFocus: () => void load(),
    onClick: () => setWanted(true),
  })
  return wanted ? (
    <Suspense fallback={closed}>
      <LoadedPopover {...popover} />
    </Suspense>
  ) : (
    closed
  )
}
