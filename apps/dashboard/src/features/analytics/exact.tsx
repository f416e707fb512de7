'use client'
import { useTranslations } from 'use-intl'
import { useFormat } from '../preferences/preferences-provider.tsx'

/** A number as it is read, with the exact one beneath it. */
export const Exact = ({
  value,
  words,
}: {
  readonly value: number | null | undefined
  readonly words: (value: number) => string
}) => (value === null || value === undefined ? <>–</> : <data value={value}>{words(value)}</data>)

/** How estimates are written: shares to a tenth of a percent, limits beside each other. */
export const useEstimates = () => {
  const t = useTranslations('analytics')
  const format = useFormat()
  const share = (value: number) =>
    format.number(value, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const decimal = (value: number) =>
    format.number(value, { maximumFractionDigits: 2, minimumFractionDigits: 2 })
  const days = (value: number) => format.number(value, { maximumFractionDigits: 1 })
  const limits = (
    of: { readonly lower?: number | null; readonly upper?: number | null } | null | undefined,
    words: (value: number) => string,
  ) =>
    of && (typeof of.lower === 'number' || typeof of.upper === 'number')
      ? t('range', {
          low: typeof of.lower === 'number' ? words(of.lower) : '…',
          high: typeof of.upper === 'number' ? words(of.upper) : '…',
        })
      : '–'
  return { share, decimal, days, limits }
}
