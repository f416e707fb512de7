'use client'
import { useTranslations } from 'use-intl'
import { Section } from '../../components/ui/section.tsx'
import { Empty } from '../../components/ui/states.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { MeasureBar } from './measure-bar.tsx'

export const GoalSection = ({ goalId }: { readonly goalId: string }) => {
  const t = useTranslations()
  const { state } = usePlanView()
  const goal = state.goals.find(each => each.id === goalId)
  if (!goal) return <Empty title={t('states.noPage')} />
  return (
    <Section id="goal" title={goal.statement}>
      {goal.measure && <MeasureBar goal={goal} />}
    </Section>
  )
}
