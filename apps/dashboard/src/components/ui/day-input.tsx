'use client'
import { clsx } from 'clsx'
import { CalendarDays } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFormat } from '../../features/preferences/preferences-provider.tsx'
import { readDay } from '../../features/preferences/read-day.ts'

/** Any day, to show how days are written. */
const example = '2027-03-31'

export interface DayInputProps {
  /** `2026-11-17`, or nothing. */
  readonly value: string
  /** Said when a whole day is there, or none any more. */
  readonly onChange: (day: string) => void
  readonly id?: string
  readonly min?: string | undefined
  readonly max?: string | undefined
  readonly autoFocus?: boolean | undefined
  readonly required?: boolean | undefined
  readonly invalid?: boolean
  readonly describedBy?: string | undefined
  /** Told when what was left in the field is no day, and when it is one again. */
  readonly onUnreadable?: (unreadable: boolean) => void
  readonly className?: string
}

/**
 * A day as the reader writes days everywhere else, to be typed, with the browser's own calendar beside it. A native date
 * field alone would show the browser's format instead.
 */
export const DayInput = (input: DayInputProps) => {
  const { value, onChange, min, max } = input
  const t = useTranslations('ui')
  const { day: written, tag } = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const calendar = useRef<HTMLInputElement>(null)
  const unreadable = typed !== null && typed.trim() !== '' && readDay(typed, tag) === undefined
  const type = (text: string) => {
    setTyped(text)
    const day = text.trim() === '' ? '' : readDay(text, tag)
    if (day !== undefined) input.onUnreadable?.(false)
    if ((day ?? '') !== value) onChange(day ?? '')
  }
  const leave = () => {
    input.onUnreadable?.(unreadable)
    if (!unreadable) setTyped(null)
  }
  const open = () => {
    try {
      calendar.current?.showPicker()
    } catch {
      // A browser without it still takes what is typed.
    }
  }
  return (
    <span className={clsx('relative flex', input.className)}>
      <input
        id={input.id}
        type="text"
        inputMode="text"
        autoComplete="off"
        value={typed ?? (value === '' ? '' : written(value))}
        placeholder={written(example)}
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here
        autoFocus={input.autoFocus}
        aria-invalid={input.invalid || undefined}
        aria-required={input.required}
        aria-describedby={input.describedBy}
        {...(unreadable && { 'data-unreadable': '' })}
        onChange={event => type(event.target.value)}
        onBlur={leave}
        onKeyDown={event => event.key === 'Enter' && leave()}
        className={clsx(
          'h-full w-full rounded-control border bg-bg ps-2.5 pe-9 text-text placeholder:text-muted/80 focus-visible:outline-offset-0',
          input.invalid ? 'border-removed' : 'border-input',
        )}
      />
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={value}
        min={min}
        max={max}
        onChange={event => {
          setTyped(null)
          input.onUnreadable?.(false)
          if (event.target.value) onChange(event.target.value)
        }}
        className="pointer-events-none absolute inset-y-0 end-0 w-9 pointer-coarse:w-11 opacity-0"
      />
      <button
        type="button"
        aria-label={t('calendar')}
        onClick={open}
        className="absolute inset-y-0 end-0 grid w-9 pointer-coarse:w-11 place-items-center rounded-control text-muted hover:text-text"
      >
        <CalendarDays size={15} aria-hidden />
      </button>
    </span>
  )
}
