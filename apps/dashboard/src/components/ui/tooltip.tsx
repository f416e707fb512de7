'use client'
import { Tooltip as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

/** Words about what is pointed at or focused. Nothing may be said only here. */
export const Tooltip = ({ words, children }: { readonly words: ReactNode; readonly children: ReactNode }) => (
  <Radix.Provider delayDuration={300}>
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          sideOffset={6}
          collisionPadding={8}
          className="panel z-50 max-w-72 rounded-control border border-line bg-text px-2.5 py-1.5 text-bg text-xs shadow-md"
        >
          {words}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  </Radix.Provider>
)
