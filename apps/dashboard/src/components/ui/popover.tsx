'use client'
import { cloneElement, type ReactElement, type ReactNode, Suspense, useState } from 'react'
import { lateWithin } from './late.ts'

const load = () => import('./popover-parts.tsx')
// what fails here fails again, and is told, when it is opened
const prepare = () => void load().catch(() => undefined)
const LoadedPopover = lateWithin(async () => (await load()).Popover)

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
    onPointerEnter: prepare,
    onFocus: prepare,
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
