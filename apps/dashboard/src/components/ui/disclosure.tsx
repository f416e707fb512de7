import type { ReactNode } from 'react'

/** What is folded until asked for; works without scripts and prints open. */
export const Disclosure = ({
  summary,
  children,
  open = false,
}: {
  readonly summary: ReactNode
  readonly children: ReactNode
  readonly open?: boolean
}) => (
  <details open={open} className="group text-sm">
    <summary className="w-fit min-w-11 rounded-control py-1 text-muted pointer-coarse:py-3.5 hover:text-text">
      {summary}
    </summary>
    <div className="mt-1">{children}</div>
  </details>
)
