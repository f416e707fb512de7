'use client'
import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

/** Views of one thing, of which one is shown. The address should name it: give `value` and `onChange` from nuqs. */
export const Tabs = <T extends string>({
  label,
  value,
  onChange,
  tabs,
  children,
}: {
  readonly label: string
  readonly value: T
  readonly onChange: (value: T) => void
  readonly tabs: readonly { readonly value: T; readonly label: ReactNode }[]
  /** The view of the chosen tab. */
  readonly children: ReactNode
}) => (
  <Radix.Root value={value} onValueChange={next => onChange(next as T)}>
    <Radix.List
      aria-label={label}
      className="mb-4 flex gap-5 overflow-x-auto border-line border-b text-sm print:hidden"
    >
      {tabs.map(tab => (
        <Radix.Trigger
          key={tab.value}
          value={tab.value}
          className="-mb-px whitespace-nowrap border-transparent border-b-2 py-2 text-muted hover:text-text data-[state=active]:border-primary data-[state=active]:font-medium data-[state=active]:text-text pointer-coarse:min-h-11 pointer-coarse:min-w-11"
        >
          {tab.label}
        </Radix.Trigger>
      ))}
    </Radix.List>
    <Radix.Content value={value} className="outline-offset-4">
      {children}
    </Radix.Content>
  </Radix.Root>
)
