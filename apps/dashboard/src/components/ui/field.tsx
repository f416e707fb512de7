'use client'
import { clsx } from 'clsx'
import { type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl'

const control =
  'w-full rounded-control border bg-bg px-3 text-base text-text placeholder:text-muted/80 focus-visible:outline-offset-0'

export interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: ReactNode
  readonly hint?: ReactNode
  readonly required?: boolean
  readonly limit?: number
  /** From so many words on the counter says that fewer read better; nothing is blocked. */
  readonly softWords?: number
  readonly placeholder?: string
  readonly autoFocus?: boolean
}

const Optional = () => (
  <span className="ms-1.5 font-normal text-muted text-xs">{useTranslations('command')('optional')}</span>
)

export const Frame = ({
  label,
  error,
  hint,
  required,
  id,
  children,
  counter,
}: Pick<FieldProps, 'label' | 'error' | 'hint' | 'required'> & {
  readonly id: string
  readonly children: ReactNode
  readonly counter?: ReactNode
}) => (
  <div className="flex flex-col gap-1.5">
    <div className="flex items-baseline justify-between gap-3">
      <label htmlFor={id} className="font-medium text-sm">
        {label}
        {!required && <Optional />}
      </label>
      {counter}
    </div>
    {children}
    {hint && !error && (
      <p id={`${id}-hint`} className="text-muted text-xs">
        {hint}
      </p>
    )}
    {error && (
      <p id={`${id}-error`} className="flex gap-1.5 text-removed text-sm">
        <span aria-hidden>▲</span>
        {error}
      </p>
    )}
  </div>
)

export const described = (id: string, error: unknown, hint: unknown) =>
  error ? `${id}-error` : hint ? `${id}-hint` : undefined

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0

/** Counts what is typed: words from the soft limit on, characters shortly before the hard one. */
const Counter = ({
  value,
  limit,
  softWords,
}: {
  readonly value: string
  readonly limit: number | undefined
  readonly softWords: number | undefined
}) => {
  const t = useTranslations('command')
  const near = limit !== undefined && value.length > limit * 0.8
  const over = limit !== undefined && value.length > limit
  const words = softWords === undefined ? 0 : wordsIn(value)
  if (near)
    return (
      <span className={clsx('text-xs', over ? 'font-medium text-removed' : 'text-muted')}>
        {t('characters', { n: value.length, limit })}
      </span>
    )
  if (softWords === undefined || words === 0) return null
  return words > softWords ? (
    <span className="rounded-full bg-past px-1.5 text-past-fg text-xs">
      {t('wordsOver', { n: words, limit: softWords })}
    </span>
  ) : (
    <span className="text-muted text-xs">{t('words', { n: words })}</span>
  )
}

export const TextField = (props: FieldProps & { readonly numeric?: boolean }) => {
  const id = useId()
  const { label, value, onChange, error, hint, required, limit, softWords } = props
  return (
    <Frame
      id={id}
      {...{ label, error, hint, required: required ?? false }}
      counter={<Counter value={value} limit={limit} softWords={softWords} />}
    >
      <input
        id={id}
        type="text"
        value={value}
        inputMode={props.numeric ? 'decimal' : undefined}
        placeholder={props.placeholder}
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here
        autoFocus={props.autoFocus}
        aria-invalid={error ? true : undefined}
        aria-required={required}
        aria-describedby={described(id, error, hint)}
        onChange={event => onChange(event.target.value)}
        className={clsx(control, 'h-9 pointer-coarse:h-11', error ? 'border-removed' : 'border-input')}
      />
    </Frame>
  )
}

export const TextArea = (props: FieldProps & { readonly rows?: number }) => {
  const id = useId()
  const { label, value, onChange, error, hint, required, limit, softWords, rows = 3 } = props
  return (
    <Frame
      id={id}
      {...{ label, error, hint, required: required ?? false }}
      counter={<Counter value={value} limit={limit} softWords={softWords} />}
    >
      <textarea
        id={id}
        rows={rows}
        value={value}
        placeholder={props.placeholder}
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here
        autoFocus={props.autoFocus}
        aria-invalid={error ? true : undefined}
        aria-required={required}
        aria-describedby={described(id, error, hint)}
        onChange={event => onChange(event.target.value)}
        className={clsx(control, 'resize-y py-2', error ? 'border-removed' : 'border-input')}
      />
    </Frame>
  )
}

export const SelectField = (
  props: FieldProps & {
    readonly options: readonly { readonly value: string; readonly label: string }[]
    readonly empty?: string
  },
) => {
  const id = useId()
  const { label, value, onChange, error, hint, required, options, empty } = props
  return (
    <Frame id={id} {...{ label, error, hint, required: required ?? false }}>
      <select
        id={id}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-required={required}
        aria-describedby={described(id, error, hint)}
        onChange={event => onChange(event.target.value)}
        className={clsx(control, 'h-9 pointer-coarse:h-11', error ? 'border-removed' : 'border-input')}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  )
}

/** 1–5 (or 1–10) as buttons; pressing the chosen one clears it. */
export const ScaleField = ({
  label,
  value,
  onChange,
  most = 5,
  hint,
  error,
}: Omit<FieldProps, 'limit'> & { readonly most?: number }) => {
  const id = useId()
  return (
    <fieldset className="flex flex-col gap-1.5" aria-describedby={described(id, error, hint)}>
      <legend className="mb-1.5 font-medium text-sm">
        {label}
        <Optional />
      </legend>
      <div className="flex flex-wrap gap-1.5">
        {Array.from({ length: most }, (_, i) => String(i + 1)).map(n => (
          <button
            key={n}
            type="button"
            aria-pressed={value === n}
            onClick={() => onChange(value === n ? '' : n)}
            className="size-9 rounded-control border border-input text-sm aria-pressed:border-primary aria-pressed:bg-primary aria-pressed:font-semibold aria-pressed:text-on-primary pointer-coarse:size-11"
          >
            {n}
          </button>
        ))}
      </div>
      {hint && !error && (
        <p id={`${id}-hint`} className="text-muted text-xs">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-removed text-sm">
          {error}
        </p>
      )}
    </fieldset>
  )
}
