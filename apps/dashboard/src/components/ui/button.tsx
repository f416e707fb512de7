import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

type Look = 'primary' | 'plain' | 'quiet' | 'past'

const looks: Record<Look, string> = {
  primary: 'border-primary bg-primary text-on-primary hover:opacity-90',
  plain: 'border-input/70 bg-bg text-text hover:bg-surface',
  quiet: 'border-transparent bg-transparent text-muted hover:bg-surface hover:text-text',
  past: 'border-past-line bg-transparent text-past-fg hover:bg-past-line/15',
}

export const buttonClass = (look: Look = 'plain', size: 'small' | 'normal' | 'icon' = 'normal') =>
  clsx(
    'inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-control border font-medium transition-colors duration-150 disabled:opacity-50 aria-disabled:opacity-50 pointer-coarse:min-h-11 pointer-coarse:min-w-11',
    size === 'normal' && 'h-9 px-3.5 text-sm',
    size === 'small' && 'h-7 px-2.5 text-xs',
    size === 'icon' && 'size-8',
    looks[look],
  )

export const Button = ({
  look,
  size,
  className,
  ...rest
}: ComponentProps<'button'> & { look?: Look; size?: 'small' | 'normal' | 'icon' }) => (
  <button type="button" {...rest} className={clsx(buttonClass(look, size), className)} />
)
