'use client'
import { MoreHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonClass } from './button.tsx'
import { Menu } from './menu.tsx'

/** What can be done to one row or card, behind three dots. `label` names the row: a page has many of them. */
export const RowMenu = ({
  label,
  small = false,
  children,
}: {
  readonly label: string
  /** For rows of one line of text. */
  readonly small?: boolean
  readonly children: ReactNode
}) => (
  <Menu
    trigger={
      <button
        type="button"
        className={`${buttonClass('quiet', 'icon')} ${small ? 'size-6! pointer-coarse:size-11!' : ''}`}
        aria-label={label}
      >
        <MoreHorizontal size={small ? 15 : 17} aria-hidden />
      </button>
    }
  >
    {children}
  </Menu>
)
