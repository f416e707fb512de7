'use client'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFormat } from '../../features/preferences/preferences-provider.tsx'
import { DayInput } from './day-input.tsx'
import { described, type FieldProps, Frame } from './field.tsx'

type DateFieldProps = Omit<FieldProps, 'limit' | 'softWords' | 'placeholder'>

/** A calendar day of a form, written and read as everywhere on the screen. Its value is `2026-11-17`. */
export const DateField = ({ label, value, onChange, error, hint, required, autoFocus }: DateFieldProps) => {
  const id = useId()
  const t = useTranslations('ui')
  const format = useFormat()
  const [unreadable, setUnreadable] = useState(false)
  const said = unreadable ? t('noDay', { example: format.day('2027-03-31') }) : error
  return (
    <Frame id={id} label={label} error={said} hint={hint} required={required ?? false}>
      <DayInput
        id={id}
        value={value}
        onChange={onChange}
        autoFocus={autoFocus}
        required={required}
        invalid={said !== undefined}
        describedBy={described(id, said, hint)}
        onUnreadable={setUnreadable}
        className="h-9 pointer-coarse:h-11"
      />
    </Frame>
  )
}
