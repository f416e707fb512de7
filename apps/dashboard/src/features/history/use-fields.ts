'use client'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Messages } from '../../messages/en/index.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { fieldKey, valueKey } from './field-values.ts'

/** What a field is called within a sentence; one the catalogue does not know, by its own name. */
export const useFieldName = (): ((path: string) => string) => {
  const t = useTranslations('field')
  return useMemo(() => {
    const known = (key: string): key is keyof Messages['field'] & string =>
      t.has(key as keyof Messages['field'])
    return path => {
      const key = fieldKey(path)
      return known(key) ? t(key) : key.replaceAll(/([A-Z])/g, ' $1').toLowerCase()
    }
  }, [t])
}

/** A value as a person reads it: days as dates, words of the plan as words, everything else as written. */
export const useFieldValue = (): ((path: string, value: string) => string) => {
  const t = useTranslations('value')
  const format = useFormat()
  return useMemo(() => {
    const known = (key: string): key is keyof Messages['value']['words'] =>
      t.has(`words.${key as keyof Messages['value']['words']}`)
    return (path, value) => {
      if (path === 'due') return format.day(value)
      if (path === 'horizonYears') return t('years', { n: Number(value) })
      if (path === 'durationDays') return t('days', { n: Number(value) })
      const key = valueKey(path, value)
      return key !== undefined && known(key) ? t(`words.${key}`) : value
    }
  }, [t, format])
}

/** By how many days something moved: `+46 days`, `−1 day`. */
export const useSlip = (): ((days: number) => string) => {
  const t = useTranslations('value')
  return days => t('slip', { later: days > 0 ? 'yes' : 'no', days: Math.abs(days) })
}
