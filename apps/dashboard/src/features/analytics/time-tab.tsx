'use client'
import { useTranslations } from 'use-intl'
import { ChartFigure } from '../chart/chart-figure.tsx'
import { type DotRow, Dots, dotsHeight } from '../chart/dots.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { Count } from './behind-numbers.tsx'
import { type Completion, completionQuery } from './documents.ts'
import { Figures } from './figures.tsx'
import { told, useGroupColumns } from './group-bars.tsx'
import { type DateKey, dates, goalsBehind, shareOnTime } from './outcomes.ts'
import { goalGroups } from './overview-tab.tsx'
import { useGrouping } from './use-grouping.tsx'

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
      return share === undefined || !kept
        ? []
        : [{ key, at: 100 * share, shape, colour, value: `${kept.onTime}/${kept.decided}` }]
    }),
  }))

/** C20: were promises kept, and against which promise? */
export const TimeTab = () => {
  const t = useTranslations('analytics')
  const format = useFormat()
  const { by, nameOf, choice } = useGrouping(goalGroups, null)
  const groupColumns = useGroupColumns<Completion>(nameOf)
  const sum = (rows: readonly Completion[], date: DateKey, of: 'onTime' | 'decided') =>
    told(rows).reduce((all, row) => all + (row[date]?.[of] ?? 0), 0)
  return (
    <div className="flex flex-col gap-5">
      {choice}
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
              height={dotsHeight(dots.length)}
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
                ]),
              ]}
              rows={rows}
              keyOf={row => row.group ?? ''}
              file={['analytics-on-time', by?.toLowerCase()].filter(Boolean).join('-')}
            />
          )
        }}
      </Figures>
    </div>
  )
}
