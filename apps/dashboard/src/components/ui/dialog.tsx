'use client'
import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { buttonClass } from './button.tsx'

interface DialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: ReactNode
  /** Said to screen readers and shown under the title. */
  readonly description?: ReactNode
  readonly children: ReactNode
  /** A sheet stands at the end of the page and leaves the rest readable. */
  readonly side?: boolean
}

export const Dialog = ({ open, onOpenChange, title, description, children, side = false }: DialogProps) => (
  <Radix.Root open={open} onOpenChange={onOpenChange}>
    <Radix.Portal>
      <Radix.Overlay className="overlay fixed inset-0 z-40" />
      <Radix.Content
        {...(description ? {} : { 'aria-describedby': undefined })}
        className={clsx(
          'panel fixed z-50 flex flex-col border-line bg-bg shadow-xl outline-none',
          side
            ? 'inset-y-0 end-0 w-full max-w-[34rem] border-s'
            : 'inset-x-0 bottom-0 max-h-[92dvh] rounded-t-card border sm:inset-x-auto sm:start-1/2 sm:top-[8vh] sm:bottom-auto sm:max-h-[84vh] sm:w-[34rem] sm:-translate-x-1/2 sm:rounded-card rtl:sm:translate-x-1/2',
        )}
      >
        <header className="flex items-start gap-3 border-line border-b px-5 py-4">
          <div className="min-w-0 flex-1">
            <Radix.Title className="font-semibold text-lg">{title}</Radix.Title>
            {description && (
              <Radix.Description className="mt-0.5 text-muted text-sm">{description}</Radix.Description>
            )}
          </div>
          <Radix.Close className={buttonClass('quiet', 'icon')} aria-label={useTranslations('ui')('close')}>
            <X size={18} aria-hidden />
          </Radix.Close>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
)
