'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { late } from '../../components/ui/late.ts'
import { Section } from '../../components/ui/section.tsx'
import { Empty } from '../../components/ui/states.tsx'
import { ActionButton } from '../command/may.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { ChangedSince } from '../since/changed-since.tsx'

const RankValues = late(() => import('./rank-values.tsx').then(module => module.RankValues))

export const RankedValues = ({ values }: { readonly values: readonly string[] }) => {
  const t = useTranslations('assessment')
  const { past, editable, live } = usePlanView()
  const [ranking, setRanking] = useState(false)
  const rank = (
    <ActionButton size="small" onClick={() => setRanking(true)}>
      {t('rankValues')}
    </ActionButton>
  )
  return (
    <Section
      id="values"
      title={t('values')}
      count={values.length > 0 && values.length}
      action={values.length > 0 && rank}
    >
      {values.length === 0 ? (
        <Empty title={past ? t('noValuesThen') : t('noValues')} action={rank}>
          {!past && t('valuesHint')}
        </Empty>
      ) : (
        <ol className="surface-card divide-y divide-line">
          {values.map((value, place) => (
            <li key={value} className="flex gap-3 px-4 py-2">
              <span aria-hidden className="w-4 text-end text-muted">
                {place + 1}
              </span>
              <Bdi text={value} />
            </li>
          ))}
        </ol>
      )}
      <ChangedSince id={live.planId} kind="ASSESSMENT" />
      {editable && ranking && <RankValues values={values} onClose={() => setRanking(false)} />}
    </Section>
  )
}
