'use client'
import { useTranslations } from 'use-intl'
import { Block } from '../../components/ui/block.tsx'
import { Section } from '../../components/ui/section.tsx'
import type { Goal } from '../../graphql/fragments.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { BurnUp } from './burn-up.tsx'
import { CalendarFigure } from './calendar-figure.tsx'
import { DriftFigure } from './drift-figure.tsx'
import { MeasureFigure } from './measure-figure.tsx'
import { StepsFigure } from './steps-figure.tsx'
import { useRange } from './use-range.tsx'

const isMeasured = (goal: Goal) => goal.measure !== null && goal.latest !== null

/** Did it move? C1 to C5 over one stretch of time. */
export const ProgressCharts = () => {
  const t = useTranslations('progress')
  const { progress, state } = usePlanView()
  const first = progress?.plan[0]
  const { choice, ...range } = useRange(first && Date.parse(first.at))
  const measured = state.goals.filter(isMeasured)
  return (
    <Section id="progress" title={t('tabs.progress')} action={choice}>
      <div className="flex flex-col gap-5">
        <Block>
          <BurnUp range={range} />
        </Block>
        <div className="grid items-start gap-5 xl:grid-cols-2">
          <Block>
            <StepsFigure range={range} />
          </Block>
          <Block>
            <DriftFigure range={range} />
          </Block>
        </div>
        {measured.length > 0 && (
          <section aria-labelledby="measures">
            <h3 id="measures" className="mb-2 font-semibold">
              {t('measures')}
            </h3>
            <div className="grid items-start gap-4 md:grid-cols-2 2xl:grid-cols-3">
              {measured.map(goal => (
                <Block key={goal.id}>
                  <MeasureFigure goal={goal} range={range} title={goal.statement} own height={150} />
                </Block>
              ))}
            </div>
          </section>
        )}
        <Block>
          <CalendarFigure until={range.until} />
        </Block>
      </div>
    </Section>
  )
}
