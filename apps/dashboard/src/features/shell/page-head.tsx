'use client'
import type { ReactNode } from 'react'
import { type Crumb, Crumbs } from './crumbs.tsx'

/** The frame of every page that is not a part of a plan: way, heading, actions, content. */
export const PageHead = ({
  title,
  way,
  note,
  action,
  children,
}: {
  readonly title: ReactNode
  /** The pages above this one; left out where there are none. */
  readonly way?: readonly Crumb[]
  readonly note?: ReactNode
  readonly action?: ReactNode
  readonly children: ReactNode
}) => (
  <div className="mx-auto w-full max-w-[96rem] px-4 py-5 md:px-6">
    {way && <Crumbs way={[...way, { words: title }]} />}
    <div className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2">
      <h1 className="font-semibold text-2xl tracking-tight">{title}</h1>
      {note && <span className="text-muted">{note}</span>}
      {action && <div className="ms-auto flex flex-wrap items-center gap-2">{action}</div>}
    </div>
    {children}
  </div>
)
