'use client'
import { useTranslations } from 'use-intl'
import { Problem, Skeleton } from '../../components/ui/states.tsx'
import { useSection } from '../plan/use-section.ts'
import { directionQuery } from './fragment.ts'
import { Variations } from './variations.tsx'
import { Vision } from './vision.tsx'

export const DirectionSection = () => {
  const t = useTranslations('states')
  const { state, busy, failed, retry } = useSection(directionQuery)
  if (!state)
    return failed ? <Problem onRetry={retry}>{t('unreachable')}</Problem> : <Skeleton className="h-96" />
  return (
    <div className="flex flex-col gap-8" aria-busy={busy}>
      {failed && <Problem onRetry={retry}>{t('unreachable')}</Problem>}
      <Vision vision={state.vision} />
      <Variations variations={state.variations} />
    </div>
  )
}
