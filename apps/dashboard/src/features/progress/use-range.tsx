'use client'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useTranslations } from 'use-intl'
import { Segmented } from '../../components/ui/segmented.tsx'
import { useClock } from '../../components/ui/when.tsx'
import { usePlanView } from '../plan/plan-context.tsx'

const ranges = ['all', '24', '12', '6', '3'] as const
const monthMilliseconds = 30.4 * 86_400_000

/** One stretch of time for all charts of a plan; `range` of the address, in months. */
export const useRange = (first: number | undefined) => {
  const t = useTranslations('progress')
  const { state, past } = usePlanView()
  const clock = useClock()
  const [range, setRange] = useQueryState(
    'range',
    parseAsStringLiteral(ranges).withDefault('all').withOptions({ history: 'push', scroll: false }),
  )
  const asOf = Date.parse(state.asOf)
  const to = clock ?? asOf
  /** The moment viewed. */
  const until = past ? asOf : to
  const start = first ?? to
  return {
    from: range === 'all' ? start : Math.max(start, until - Number(range) * monthMilliseconds),
    to,
    until,
    past,
    choice: (
      <Segmented
        label={t('range')}
        value={range}
        onChange={next => void setRange(next)}
        options={ranges.map(value => ({ value, label: t(`ranges.${value}`) }))}
      />
    ),
  }
}

export type Range = Omit<ReturnType<typeof useRange>, 'choice'>
