import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export const Section = ({
  title,
  id,
  count,
  action,
  narrow = false,
  children,
}: {
  readonly title: string
  readonly id: string
  readonly count?: ReactNode
  readonly action?: ReactNode
  /** No wider than is read with ease, its action included. */
  readonly narrow?: boolean
  readonly children: ReactNode
}) => (
  <section aria-labelledby={id} className={clsx('min-w-0', narrow && 'max-w-5xl')}>
    <div className="mb-2.5 flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
      <h2 id={id} className="font-semibold text-lg tracking-tight">
        {title}
      </h2>
      {count && <span className="text-muted text-sm">{count}</span>}
      <div className="ms-auto flex flex-wrap items-center gap-2">{action}</div>
    </div>
    {children}
  </section>
)
