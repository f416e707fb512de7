'use client'
import { useTranslations } from 'use-intl'
import { Problem, Skeleton } from '../../components/ui/states.tsx'
import { useSection } from '../plan/use-section.ts'
import { assessmentQuery } from './fragment.ts'
import { Noted } from './noted.tsx'
import { RankedValues } from './ranked-values.tsx'
import { Skills } from './skills.tsx'

export const AssessmentSection = () => {
  const t = useTranslations('states')
  const { state, busy, failed, retry } = useSection(assessmentQuery)
  if (!state)
    return failed ? <Problem onRetry={retry}>{t('unreachable')}</Problem> : <Skeleton className="h-96" />
  return (
    <div className="flex flex-col gap-8" aria-busy={busy}>
      {failed && <Problem onRetry={retry}>{t('unreachable')}</Problem>}
      <Skills state={state} />
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <RankedValues values={state.values} />
        <Noted state={state} />
      </div>
    </div>
  )
}
