'use client'
import { Popover as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

/** What draws a popover, open from the start: it is loaded when its button is pressed. */
export const Popover = ({
  label,
  trigger,
  children,
  align = 'end',
}: {
  readonly label: string
  readonly trigger: ReactNode
  readonly children: ReactNode
  readonly align?: 'start' | 'center' | 'end'
}) => (
  <Radix.Root defaultOpen>
    <Radix.Trigger asChild>{trigger}</Radix.Trigger>
    <Radix.Portal>
      <Radix.Content
        aria-label={label}
        align={align}
        sideOffset={6}
        collisionPadding={8}
        className="panel z-50 max-h-[var(--radix-popover-content-available-height)] w-80 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-card border border-line bg-bg p-3.5 shadow-lg"
      >
        {children}
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
)
