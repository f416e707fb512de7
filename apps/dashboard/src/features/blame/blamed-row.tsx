'use client'
import { clsx } from 'clsx'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { When } from '../../components/ui/when.tsx'
import { useFieldName } from '../history/use-fields.ts'
import type { Age } from './age.ts'
import type { BlamedField, ElementOf } from './documents.ts'
import { EarlierValues } from './earlier-values.tsx'
import { Value } from './value.tsx'

/** The younger a value, the stronger its tint; what it means is said in words beside it. */
export const tints: Readonly<Record<Age, string>> = {
  week: 'bg-primary/20',
  month: 'bg-primary/15',
  quarter: 'bg-primary/10',
  year: 'bg-primary/5',
  older: '',
}

/** One field: its value on the left, who gave it that, when and why on the right. */
export const BlamedRow = ({
  element,
  field,
  age,
  narrow = false,
}: {
  readonly element: ElementOf
  readonly field: BlamedField
  readonly age: Age
  /** Where there is no room for columns: one beneath the other. */
  readonly narrow?: boolean
}) => {
  const t = useTranslations('blame')
  const code = useTranslations('code')
  const fieldName = useFieldName()
  const [open, setOpen] = useState(false)
  const { current, earlier, path } = field
  return (
    <li>
      <button
        type="button"
        data-origin
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className={clsx(
          'grid w-full gap-x-4 gap-y-0.5 text-start hover:bg-surface',
          !narrow && 'sm:grid-cols-[9rem_minmax(0,1fr)_minmax(0,19rem)]',
        )}
      >
        <span className={clsx('flex gap-1.5 ps-3 pt-2 text-muted text-sm', !narrow && 'sm:py-2')}>
          <ChevronRight
            size={14}
            aria-hidden
            className={clsx(
              'mt-0.5 shrink-0 transition-transform rtl:-scale-x-100',
              open && 'rotate-90 rtl:rotate-90',
            )}
          />
          {fieldName(path)}
        </span>
        <span className={clsx('px-3 text-sm', !narrow && 'sm:px-0 sm:py-2', !open && 'line-clamp-3')}>
          {current.value ? (
            <Value path={path} text={current.value.text} />
          ) : (
            <i className="text-muted">{t('cleared')}</i>
          )}
        </span>
        <span className={clsx('px-3 py-2 text-xs', tints[age])}>
          <bdi className="font-medium">{current.actor.name}</bdi> <span aria-hidden>·</span>{' '}
          <When at={current.at} />
          {earlier.totalCount > 0 && (
            <span className="text-muted"> · {t('changed', { times: earlier.totalCount })}</span>
          )}
          {current.reason && (
            <span className="block">
              {t('because', { reason: code(`ReasonCode.${current.reason.code}`) })}
              {current.reason.text && (
                <>
                  : <bdi>“{current.reason.text}”</bdi>
                </>
              )}
            </span>
          )}
          <span className="sr-only">. {t('age', { age: t(`ages.${age}`) })}</span>
        </span>
      </button>
      {open && (
        <div className={clsx('px-4 pt-1 pb-3', !narrow && 'sm:ps-[9.5rem]')}>
          <EarlierValues element={element} field={field} />
        </div>
      )}
    </li>
  )
}
