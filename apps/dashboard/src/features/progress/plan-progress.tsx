'use client'
import { useTranslations } from 'use-intl'
import { Section } from '../../components/ui/section.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { BurnUp } from './burn-up.tsx'
import { useRange } from './use-range.tsx'

/** The one chart of progress that the overview has. */
export const PlanProgress = () => {
  const t = useTranslations('progress')
  const { progress } = usePlanView()
  const first = progress?.plan[0]
  const { choice, ...range } = useRange(first && Date.parse(first.at))
  return (
    <Section id="progress" title={t('tabs.progress')} action={choice}>
      <BurnUp range={range} />
    </Section>
  )
}
