'use client'
import { clsx } from 'clsx'
import { DropdownMenu as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

/** Opens by itself: it is loaded when somebody asks for it. */
export const Menu = ({
  trigger,
  children,
  align = 'end',
}: {
  readonly trigger: ReactNode
  readonly children: ReactNode
  readonly align?: 'start' | 'end'
}) => (
  <Radix.Root modal={false} defaultOpen>
    <Radix.Trigger asChild>{trigger}</Radix.Trigger>
    <Radix.Portal>
      <Radix.Content
        align={align}
        sideOffset={6}
        collisionPadding={8}
        className="panel z-50 max-h-[min(26rem,var(--radix-dropdown-menu-content-available-height))] min-w-52 max-w-[22rem] overflow-y-auto rounded-card border border-line bg-bg p-1 shadow-lg"
      >
        {children}
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
)

const item =
  'flex min-h-8 select-none items-center gap-2 rounded-control px-2.5 py-1.5 text-sm outline-none data-[highlighted]:bg-surface data-[disabled]:opacity-50 pointer-coarse:min-h-11'

export const MenuItem = ({
  children,
  onSelect,
  disabled = false,
}: {
  readonly children: ReactNode
  readonly onSelect: () => void
  readonly disabled?: boolean
}) => (
  <Radix.Item className={clsx(item, 'cursor-pointer')} onSelect={onSelect} disabled={disabled}>
    {children}
  </Radix.Item>
)

export const MenuLabel = ({ children }: { readonly children: ReactNode }) => (
  <Radix.Label className="px-2.5 pt-2 pb-1 font-medium text-muted text-xs">{children}</Radix.Label>
)

export const MenuLine = () => <Radix.Separator className="my-1 h-px bg-line" />

export const MenuChoice = ({
  value,
  onChange,
  children,
}: {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly children: ReactNode
}) => (
  <Radix.RadioGroup value={value} onValueChange={onChange}>
    {children}
  </Radix.RadioGroup>
)

export const MenuOption = ({ value, children }: { readonly value: string; readonly children: ReactNode }) => (
  <Radix.RadioItem value={value} className={clsx(item, 'cursor-pointer ps-7')}>
    <Radix.ItemIndicator className="absolute ms-[-1.1rem] text-primary">✓</Radix.ItemIndicator>
    {children}
  </Radix.RadioItem>
)
