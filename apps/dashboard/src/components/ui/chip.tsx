import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

const looks = {
  plain: 'border-line text-muted',
  gap: 'border-input/60 border-dashed text-muted',
  past: 'border-past-line/50 bg-past text-past-fg',
  added: 'border-transparent bg-added-bg text-added',
  removed: 'border-transparent bg-removed-bg text-removed',
  changed: 'border-transparent bg-changed-bg text-changed',
} as const

/** A word or two about something, set apart. */
export const Chip = ({
  look = 'plain',
  children,
}: {
  readonly look?: keyof typeof looks
  readonly children: ReactNode
}) => (
  <span
    className={clsx(
      'inline-flex items-center gap-1 whitespace-nowrap rounded-full border px-2 text-xs leading-5',
      looks[look],
    )}
  >
    {children}
  </span>
)

/** A chip that filters: pressed while it is on. */
export const FilterChip = ({
  on,
  ...button
}: Omit<ComponentProps<'button'>, 'type' | 'aria-pressed'> & { readonly on: boolean }) => (
  <button
    type="button"
    aria-pressed={on}
    {...button}
    className="h-7 whitespace-nowrap rounded-full border border-line px-2.5 text-muted text-xs first-letter:uppercase transition-colors hover:bg-surface hover:text-text aria-pressed:border-transparent aria-pressed:bg-added-bg aria-pressed:font-medium aria-pressed:text-added pointer-coarse:h-11"
  />
)
