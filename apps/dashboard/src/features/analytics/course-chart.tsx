'use client'
import { late } from '../../components/ui/late.ts'
import type { Series } from '../chart/time-chart.tsx'
import { bandOf, type Curve, dayLength, pointsOf } from './curves.ts'

const TimeChart = late(() => import('../chart/time-chart.tsx').then(module => module.default))

export interface LookedCurve extends Curve {
  readonly label: string
  readonly colour: string
  readonly dash: string
  /** Days on which goals are censored, with the value that the curve has there. */
  readonly censored?: readonly { readonly days: number; readonly value: number }[]
}

export const courseHeight = 260

/** Curves over the days since a goal was set, each with its band. */
export const CourseChart = ({
  curves,
  until,
  ticks,
  domain,
  values,
  value,
  level,
}: {
  readonly curves: readonly LookedCurve[]
  /** Last day of the axis. */
  readonly until: number
  readonly ticks: readonly number[]
  readonly domain: readonly [number, number]
  readonly values?: readonly number[]
  readonly value: (value: number) => string
  readonly level?: number
}) => {
  const series: readonly Series[] = [
    ...curves.map(({ key, colour }) => ({ key: bandOf(key), colour, area: 'band' as const })),
    ...curves.map(({ key, colour, dash }) => ({ key, colour, ...(dash && { dash }) })),
    ...curves.flatMap(({ key, colour, censored }) =>
      censored && censored.length > 0
        ? [
            {
              key: `${key} censored`,
              colour,
              width: 0,
              point: 'tick' as const,
              points: censored.map(each => ({ at: each.days * dayLength, [`${key} censored`]: each.value })),
            },
          ]
        : [],
    ),
  ]
  return (
    <TimeChart
      height={courseHeight}
      points={pointsOf(curves)}
      series={series}
      from={0}
      to={until * dayLength}
      domain={domain}
      {...(values && { ticks: values })}
      tick={value}
      along={{ ticks: ticks.map(day => day * dayLength), words: at => String(Math.round(at / dayLength)) }}
      {...(level !== undefined && { level: { value: level, colour: 'var(--muted)' } })}
    />
  )
}

/** Groups side by side: colours and dashes in one order. */
export const strata = [
  { colour: 'var(--c1)', dash: '' },
  { colour: 'var(--c2)', dash: '8 3' },
  { colour: 'var(--c3)', dash: '2 3' },
  { colour: 'var(--c4)', dash: '9 3 2 3' },
  { colour: 'var(--c6)', dash: '5 2' },
] as const
