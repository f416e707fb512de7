'use client'
import { clsx } from 'clsx'
import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { When } from '../../components/ui/when.tsx'
import { ageOf } from './age.ts'
import { BlamedRow, tints } from './blamed-row.tsx'
import { newest } from './chosen.ts'
import type { BlamedElement } from './documents.ts'

/** A part of the plan as one line: what it is called, how many values it has, and who gave it the newest; opened, all of them. */
export const BlamedPart = ({
  element,
  moment,
  open,
  onOpen,
}: {
  readonly element: BlamedElement
  readonly moment: string | number
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}) => {
  const t = useTranslations('blame')
  const last = newest(element.fields)
  return (
    <li>
      <h4>
        <button
          type="button"
          data-origin
          aria-expanded={open}
          onClick={() => onOpen(!open)}
          className={clsx(
            'grid w-full gap-x-4 text-start hover:bg-surface sm:grid-cols-[minmax(0,1fr)_minmax(0,19rem)]',
            open && 'bg-surface',
          )}
        >
          <span className="flex min-h-9 gap-1.5 px-3 py-2 text-sm">
            <ChevronRight
              size={14}
              aria-hidden
              className={clsx(
                'mt-1 shrink-0 transition-transform rtl:-scale-x-100',
                open && 'rotate-90 rtl:rotate-90',
              )}
            />
            <span className={clsx('min-w-0', !open && 'line-clamp-2')}>
              <Bdi text={element.name} className={clsx(open && 'font-medium')} />{' '}
              <span className="whitespace-nowrap ps-1 text-muted text-xs">
                {t('values', { values: element.fields.length })}
              </span>
            </span>
          </span>
          {last && (
            <span
              className={clsx(
                'px-3 py-2 text-muted text-xs max-sm:ps-8',
                !open && tints[ageOf(last.at, moment)],
              )}
            >
              {t.rich('newest', {
                who: () => <bdi className="font-medium text-text">{last.actor.name}</bdi>,
                when: () => <When at={last.at} />,
              })}
            </span>
          )}
        </button>
      </h4>
      {open && (
        <ul className="divide-y divide-line border-line border-t ps-3">
          {element.fields.map(field => (
            <BlamedRow
              key={field.path}
              element={element}
              field={field}
              age={ageOf(field.current.at, moment)}
            />
          ))}
        </ul>
      )}
    </li>
  )
}
