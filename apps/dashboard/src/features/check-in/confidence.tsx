'use client'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { late } from '../../components/ui/late.ts'
import { When } from '../../components/ui/when.tsx'
import { ChartFigure } from '../chart/chart-figure.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { useRange } from '../progress/use-range.tsx'
import { type Course, confidenceOf } from './confidence-course.ts'
import type { CheckIn } from './fragment.ts'

const TimeChart = late(() => import('../chart/time-chart.tsx').then(module => module.default))

const shown = 200

/** C18: does the owner still believe in it? Of a goal, the check-ins that measured it stand out. */
export const Confidence = ({
  checkIns,
  goalId,
}: {
  readonly checkIns: readonly CheckIn[]
  readonly goalId?: string
}) => {
  const t = useTranslations('checkIn')
  const { state } = usePlanView()
  const said = confidenceOf(checkIns, goalId).slice(-shown)
  const { to } = useRange(said[0]?.at)
  const [first, last] = [said[0], said.at(-1)]
  if (!first || !last) return null
  const points = (of: (each: Course) => boolean) =>
    said.filter(of).map(({ at, confidence }) => ({ at, confidence }))
  return (
    <ChartFigure
      title={t('confidenceTitle')}
      finding={
        said.length > 1
          ? t('confidenceFinding', { n: said.length, first: first.confidence, last: last.confidence })
          : t('confidenceOnce', { n: last.confidence })
      }
      note={goalId && t('confidenceOfPlan')}
      keys={[
        { words: t('confidenceSaid'), colour: 'var(--c1)', sign: '○' },
        ...(goalId ? [{ words: t('measuredIt'), colour: 'var(--c2)', sign: '□' }] : []),
      ]}
      height={190}
      chart={
        said.length > 1 ? (
          <TimeChart
            height={190}
            points={[]}
            series={[
              { key: 'confidence', colour: 'var(--c1)', trend: true, width: 1.5, points: points(() => true) },
              {
                key: 'confidence',
                colour: 'var(--c1)',
                trend: true,
                width: 0,
                point: 'circle',
                points: points(({ measured }) => !measured),
              },
              {
                key: 'confidence',
                colour: 'var(--c2)',
                trend: true,
                width: 0,
                point: 'square',
                points: points(({ measured }) => measured),
              },
            ]}
            from={first.at}
            to={Math.max(last.at, Math.min(to, Date.parse(state.asOf)))}
            domain={[1, 10]}
            ticks={[1, 4, 7, 10]}
          />
        ) : undefined
      }
      columns={[
        {
          key: 'when',
          head: t('whenSaid'),
          cell: each => <When at={each.when} />,
          text: each => each.when,
        },
        {
          key: 'confidence',
          head: t('confidenceSaid'),
          end: true,
          cell: each => each.confidence,
          text: each => each.confidence,
        },
        {
          key: 'moved',
          head: t('whatMoved'),
          cell: each => each.moved && <Bdi text={each.moved} />,
          text: each => each.moved,
        },
      ]}
      rows={said.toReversed()}
      keyOf={each => each.id}
      file={goalId ? `confidence-goal-${goalId}` : 'confidence'}
    />
  )
}
