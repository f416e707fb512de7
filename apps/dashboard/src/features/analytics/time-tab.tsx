'use client'
import { wilson } from '@plan-ledger/statistics'
import { useTranslations } from 'use-intl'
import { late } from '../../components/ui/late.ts'
import { Skeleton } from '../../components/ui/states.tsx'
import { ChartFigure } from '../chart/chart-figure.tsx'
import { type DotRow, Dots, dotsHeight } from '../chart/dots.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { Count } from './behind-numbers.tsx'
import { type Completion, completionQuery } from './documents.ts'
import { Figures } from './figures.tsx'
import { told, useGroupColumns } from './group-bars.tsx'
import { goalGroups } from './groups.ts'
import { type DateKey, dates, goalsBehind, shareOnTime } from './outcomes.ts'
import { useGrouping } from './use-grouping.tsx'

const TimesFigures = late(
  () => import('./times-figures.tsx').then(module => module.TimesFigures),
  () => <Skeleton className="h-[36rem]" />,
)
const SlippageFigures = late(
  () => import('./slippage-figure.tsx').then(module => module.SlippageFigures),
  () => <Skeleton className="h-80" />,
)
const CalibrationFigures = late(
  () => import('./calibration-figure.tsx').then(module => module.CalibrationFigures),
  () => <Skeleton className="h-80" />,
)

/** A line a group with the share kept against each of the three due dates. */
export const onTimeDots = (
  rows: readonly Completion[],
  nameOf: (group: string | null) => string,
): readonly DotRow[] =>
  told(rows).map(row => ({
    key: row.group ?? '',
    label: nameOf(row.group),
    dots: dates.flatMap(({ key, shape, colour }) => {
      const share = shareOnTime(row, key)
      const kept = row[key]
      const interval = kept && wilson(kept.onTime, kept.decided)
      return share === undefined || !kept || !interval
        ? []
        : [
            {
              key,
              at: 100 * share,
              shape,
              colour,
              value: `${kept.onTime}/${kept.decided}`,
              interval: [100 * interval.lower, 100 * interval.upper] as const,
            },
          ]
    }),
  }))

/** How long goals take, whether promises were kept (C20), how late, and whether confidence foretells it. */
export const TimeTab = () => {
  const t = useTranslations('analytics')
  const format = useFormat()
  const { by, nameOf, choice } = useGrouping(goalGroups, null)
  const groupColumns = useGroupColumns<Completion>(nameOf)
  const sum = (rows: readonly Completion[], date: DateKey, of: 'onTime' | 'decided') =>
    told(rows).reduce((all, row) => all + (row[date]?.[of] ?? 0), 0)
  const rangeOf = (row: Completion, date: DateKey) => {
    const kept = row[date]
    const interval = kept && wilson(kept.onTime, kept.decided)
    return interval
      ? t('range', { low: format.percent(interval.lower), high: format.percent(interval.upper) })
      : '–'
  }
  return (
    <div className="flex flex-col gap-5">
      {choice}
      <TimesFigures by={by} nameOf={nameOf} />
      <Figures
        query={completionQuery}
        variables={{ by }}
        pageOf={data => data.organisation.completion}
        height="h-72"
      >
        {rows => {
          const dots = onTimeDots(rows, nameOf)
          return (
            <ChartFigure
              title={t('onTimeTitle')}
              finding={t('onTimeFinding', {
                original: sum(rows, 'original', 'onTime'),
                originalOf: sum(rows, 'original', 'decided'),
                current: sum(rows, 'current', 'onTime'),
                currentOf: sum(rows, 'current', 'decided'),
              })}
              note={t('onTimeRead')}
              keys={dates.map(({ key, colour, sign }) => ({ words: t(`dates.${key}`), colour, sign }))}
              lazy={false}
              height={dotsHeight(dots.length, dates.length)}
              chart={
                dots.length > 0 ? (
                  <Dots rows={dots} from={format.percent(0)} to={format.percent(1)} />
                ) : undefined
              }
              columns={[
                ...groupColumns,
                ...dates.flatMap(({ key, date }) => [
                  {
                    key,
                    head: t(`dates.${key}`),
                    end: true,
                    cell: (row: Completion) => {
                      const share = shareOnTime(row, key)
                      const kept = row[key]
                      return share === undefined || !kept ? (
                        '–'
                      ) : (
                        <>
                          {format.percent(share)}{' '}
                          {t.rich('of', {
                            n: () => (
                              <Count
                                value={kept.onTime}
                                behind={goalsBehind('ON_TIME', by, row, date)}
                                title={`${t('numbers.ON_TIME')}: ${nameOf(row.group)}`}
                              />
                            ),
                            of: kept.decided,
                          })}
                        </>
                      )
                    },
                    text: (row: Completion) => {
                      const kept = row[key]
                      return kept ? `${kept.onTime}/${kept.decided}` : null
                    },
                  },
                  {
                    key: `${key}Late`,
                    head: t('late'),
                    end: true,
                    cell: (row: Completion) => (
                      <Count
                        value={row[key]?.late}
                        behind={goalsBehind('LATE', by, row, date)}
                        title={`${t('numbers.LATE')}: ${nameOf(row.group)}`}
                      />
                    ),
                    text: (row: Completion) => row[key]?.late ?? null,
                  },
                  {
                    key: `${key}Interval`,
                    head: t('interval'),
                    end: true,
                    cell: (row: Completion) => rangeOf(row, key),
                    text: (row: Completion) => rangeOf(row, key),
                  },
                ]),
              ]}
              rows={rows}
              keyOf={row => row.group ?? ''}
              file={['analytics-on-time', by?.toLowerCase()].filter(Boolean).join('-')}
            />
          )
        }}
      </Figures>
      <SlippageFigures by={by} nameOf={nameOf} />
      <CalibrationFigures />
    </div>
  )
}
