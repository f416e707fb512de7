'use client'
import { useTranslations } from 'use-intl'
import { ChartFigure } from '../chart/chart-figure.tsx'
import { type DotRow, Dots, dotsHeight } from '../chart/dots.tsx'
import { Count } from './behind-numbers.tsx'
import type { CompletionGroup } from './documents.ts'
import { Exact, useEstimates } from './exact.tsx'
import { told, useGroupColumns } from './group-bars.tsx'
import { goalsBehind } from './outcomes.ts'
import type { Outcomes, Times } from './time-documents.ts'

type Row = Pick<Times, Exclude<keyof Times & keyof Outcomes, 'atRisk'>>

/** Days that goals are open: by when a quarter, half and three quarters were not any more, and on average within a year. */
export const DurationsFigure = ({
  by,
  groups,
  nameOf,
  file,
}: {
  readonly by: CompletionGroup | null
  readonly groups: readonly Row[]
  readonly nameOf: (group: string | null) => string
  readonly file: string
}) => {
  const t = useTranslations('analytics')
  const { days, limits } = useEstimates()
  const groupColumns = useGroupColumns<Row>(nameOf)
  const shown = told(groups)
  const dots: readonly DotRow[] = shown.flatMap(({ group, restrictedMean: mean }) =>
    mean
      ? [
          {
            key: group ?? '',
            label: nameOf(group),
            aside: t('dayCount', { days: days(mean.days) }),
            dots: [
              {
                key: 'mean',
                at: (100 * mean.days) / mean.horizon,
                shape: 'dot',
                colour: 'var(--primary)',
                value: mean.days,
                interval: [(100 * mean.lower) / mean.horizon, (100 * mean.upper) / mean.horizon],
              },
            ],
          },
        ]
      : [],
  )
  const horizon = shown.flatMap(({ restrictedMean }) => restrictedMean?.horizon ?? [])[0] ?? 365
  const quantile = (row: Row, share: number) => row.quantiles?.find(each => each.share === share)
  return (
    <ChartFigure
      title={t('durationsTitle')}
      finding={
        dots.length > 0 ? t('durationsFinding', { horizon, groups: dots.length }) : t('durationsTooShort')
      }
      note={t('durationsRead', { horizon })}
      lazy={false}
      height={dotsHeight(dots.length)}
      chart={
        dots.length > 0 ? (
          <Dots
            rows={dots}
            from={t('dayCount', { days: days(0) })}
            to={t('dayCount', { days: days(horizon) })}
          />
        ) : undefined
      }
      columns={[
        ...groupColumns,
        ...(
          [
            ['goals', 'GOALS', t('goals')],
            ['open', 'OPEN', t('censored')],
          ] as const
        ).map(([key, number, head]) => ({
          key,
          head,
          end: true,
          cell: (row: Row) => (
            <Count
              value={row[key]}
              behind={goalsBehind(number, by, row)}
              title={`${t(`numbers.${number}`)}: ${nameOf(row.group)}`}
            />
          ),
          text: (row: Row) => row[key],
        })),
        {
          key: 'overBefore',
          head: t('overBefore'),
          end: true,
          cell: row => row.overBefore ?? '–',
          text: row => row.overBefore,
        },
        ...([0.25, 0.5, 0.75] as const).flatMap(share => [
          {
            key: `q${share}`,
            head: t(`quantiles.${share === 0.25 ? 'lower' : share === 0.5 ? 'median' : 'upper'}`),
            end: true,
            cell: (row: Row) => <Exact value={quantile(row, share)?.days} words={days} />,
            text: (row: Row) => quantile(row, share)?.days ?? null,
          },
          {
            key: `q${share}Interval`,
            head: t('interval'),
            end: true,
            cell: (row: Row) => limits(quantile(row, share), days),
            text: (row: Row) => limits(quantile(row, share), days),
          },
        ]),
        {
          key: 'mean',
          head: t('restrictedMean', { horizon }),
          end: true,
          cell: (row: Row) => <Exact value={row.restrictedMean?.days} words={days} />,
          text: (row: Row) => row.restrictedMean?.days ?? null,
        },
        {
          key: 'meanInterval',
          head: t('interval'),
          end: true,
          cell: (row: Row) => limits(row.restrictedMean, days),
          text: (row: Row) => limits(row.restrictedMean, days),
        },
      ]}
      rows={groups}
      keyOf={row => row.group ?? ''}
      file={file}
    />
  )
}
