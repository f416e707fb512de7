'use client'
import { clsx } from 'clsx'
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from './button.tsx'

export const Skeleton = ({ className }: { readonly className?: string }) => (
  <div aria-hidden className={clsx('skeleton', className)} />
)

export const Empty = ({
  title,
  children,
  action,
}: {
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) => (
  <div className="flex flex-col items-center gap-2 rounded-card border border-line border-dashed px-6 py-8 text-center">
    <p className="font-medium">{title}</p>
    {children && <p className="max-w-prose text-muted text-sm">{children}</p>}
    {action && <div className="mt-2">{action}</div>}
  </div>
)

/** Something worth knowing about what is shown. */
export const Notice = ({ children }: { readonly children: ReactNode }) => (
  <p
    role="status"
    className="mb-4 rounded-control bg-past px-3 py-2 text-past-fg text-sm [overflow-wrap:anywhere]"
  >
    {children}
  </p>
)

const Retry = ({ onRetry }: { readonly onRetry: () => void }) => (
  <Button size="small" onClick={onRetry}>
    {useTranslations('states')('retry')}
  </Button>
)

export const Problem = ({
  children,
  onRetry,
}: {
  readonly children: ReactNode
  readonly onRetry?: () => void
}) => (
  <div
    role="alert"
    className="flex flex-wrap items-center gap-3 rounded-card border border-removed/40 bg-removed-bg px-4 py-3 text-removed text-sm"
  >
    <CircleAlert size={18} aria-hidden className="shrink-0" />
    <div className="min-w-0 flex-1">{children}</div>
    {onRetry && <Retry onRetry={onRetry} />}
  </div>
)
