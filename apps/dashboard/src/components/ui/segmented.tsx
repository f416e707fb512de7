'use client'
import { ToggleGroup } from 'radix-ui'
import type { ReactNode } from 'react'

/** A choice of a few, all visible. One is always chosen. */
export const Segmented = <T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: ReactNode; readonly title?: string }[]
  readonly onChange: (value: T) => void
}) => (
  <ToggleGroup.Root
    type="single"
    aria-label={label}
    value={value}
    onValueChange={next => next && onChange(next as T)}
    className="inline-flex rounded-control border border-line bg-surface p-0.5"
  >
    {options.map(option => (
      <ToggleGroup.Item
        key={option.value}
        value={option.value}
        title={option.title}
        className="h-6 rounded-[4px] px-2 text-muted text-xs transition-colors hover:text-text data-[state=on]:bg-bg data-[state=on]:font-medium data-[state=on]:text-text data-[state=on]:shadow-[0_0_0_1px_var(--line)] pointer-coarse:h-9"
      >
        {option.label}
      </ToggleGroup.Item>
    ))}
  </ToggleGroup.Root>
)
