'use client'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useTranslations } from 'use-intl'
import { late } from '../../components/ui/late.ts'
import { Segmented } from '../../components/ui/segmented.tsx'
import { Skeleton } from '../../components/ui/states.tsx'
import { ProgressCharts } from './progress-charts.tsx'

const tabs = ['progress', 'commitments'] as const

const PlanPromises = late(
  () => import('./plan-promises.tsx').then(module => module.PlanPromises),
  () => <Skeleton className="h-72" />,
)

/** Did it move, and did the promise move. `tab` of the address says which. */
export const ProgressSection = () => {
  const t = useTranslations('progress')
  const [tab, setTab] = useQueryState(
    'tab',
    parseAsStringLiteral(tabs).withDefault('progress').withOptions({ history: 'push' }),
  )
  return (
    <>
      <div className="mb-4">
        <Segmented
          label={t('tab')}
          value={tab}
          onChange={next => void setTab(next)}
          options={tabs.map(value => ({ value, label: t(`tabs.${value}`) }))}
        />
      </div>
      {tab === 'progress' ? <ProgressCharts /> : <PlanPromises />}
    </>
  )
}
