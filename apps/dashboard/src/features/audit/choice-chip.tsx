'use client'
import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { Popover } from '../../components/ui/popover.tsx'

const manyOptions = 12

/** A chip of the query: says what it lets through, opens what could be chosen. */
export const QueryChip = ({
  label,
  chosen,
  onClear,
  children,
}: {
  readonly label: string
  /** What is chosen, in a word or two; nothing lets everything through. */
  readonly chosen?: ReactNode
  readonly onClear: () => void
  readonly children: ReactNode
}) => {
  const t = useTranslations('audit')
  return (
    <Popover
      label={label}
      align="start"
      trigger={
        <button
          type="button"
          className={clsx(
            'inline-flex h-7 max-w-64 items-center gap-1 rounded-full border px-2.5 text-xs pointer-coarse:h-11',
            chosen
              ? 'border-transparent bg-added-bg font-medium text-added'
              : 'border-line text-muted hover:bg-surface hover:text-text',
          )}
        >
          <span>{chosen ? `${label}:` : label}</span>
          {chosen && <bdi className="truncate">{chosen}</bdi>}
          <ChevronDown size={13} aria-hidden className="shrink-0" />
        </button>
      }
    >
      {children}
      {chosen && (
        <Button size="small" look="quiet" className="mt-2" onClick={onClear}>
          {t('clearOne')}
        </Button>
      )}
    </Popover>
  )
}

interface Option<T extends string> {
  readonly value: T
  readonly label: string
}

/** A chip that lets some of a list through. */
export const ChoiceChip = <T extends string>({
  label,
  options,
  value,
  onChange,
  mono = false,
}: {
  readonly label: string
  readonly options: readonly Option<T>[]
  readonly value: readonly T[]
  readonly onChange: (value: T[]) => void
  readonly mono?: boolean
}) => {
  const t = useTranslations('audit')
  const [words, setWords] = useState('')
  const shown = options.filter(option => option.label.toLowerCase().includes(words.trim().toLowerCase()))
  const [first] = value
  const chosen =
    value.length > 1 ? String(value.length) : options.find(option => option.value === first)?.label
  return (
    <QueryChip label={label} {...(chosen && { chosen })} onClear={() => onChange([])}>
      {options.length > manyOptions && (
        <input
          type="search"
          value={words}
          onChange={event => setWords(event.target.value)}
          aria-label={`${t('find')}: ${label}`}
          placeholder={t('find')}
          className="mb-2 h-9 w-full rounded-control border border-input bg-bg px-3 placeholder:text-muted"
        />
      )}
      <fieldset className="max-h-64 overflow-y-auto">
        <legend className="sr-only">{label}</legend>
        {shown.map(option => (
          <label
            key={option.value}
            className="flex min-h-7 items-center gap-2 rounded-control px-1.5 text-sm hover:bg-surface pointer-coarse:min-h-11"
          >
            <input
              type="checkbox"
              className="size-4 shrink-0 accent-[var(--primary)]"
              checked={value.includes(option.value)}
              onChange={() =>
                onChange(
                  value.includes(option.value)
                    ? value.filter(one => one !== option.value)
                    : [...value, option.value],
                )
              }
            />
            <span className={clsx('min-w-0 [overflow-wrap:anywhere]', mono && 'font-mono text-xs')}>
              {option.label}
            </span>
          </label>
        ))}
      </fieldset>
    </QueryChip>
  )
}
