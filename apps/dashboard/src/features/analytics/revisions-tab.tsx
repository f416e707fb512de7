'use client'
import { useTranslations } from 'use-intl'
import type { Column } from '../../components/ui/data-table.tsx'
import { late } from '../../components/ui/late.ts'
import { Skeleton } from '../../components/ui/states.tsx'
import { ChartFigure } from '../chart/chart-figure.tsx'
import { revisionsBehind } from './behind.ts'
import { Count } from './behind-numbers.tsx'
import { type Revisions, revisionsQuery } from './documents.ts'
import { Figures } from './figures.tsx'
import { GroupBars, told, useGroupColumns } from './group-bars.tsx'
import { revisionGroups } from './groups.ts'
import { monthsOf, revisionKinds } from './months.ts'
import { useGrouping } from './use-grouping.tsx'

const TimeChart = late(() => import('../chart/time-chart.tsx').then(module => module.default))

const MeanRevisionsFigures = late(
  () => import('./mean-revisions-figure.tsx').then(module => module.MeanRevisionsFigures),
  () => <Skeleton className="h-96" />,
)

const looks = {
  goalsRevised: { look: 'moving', colour: 'var(--moving)', sign: '◔' },
  goalsEnded: { look: 'ended', colour: 'var(--ended)', sign: '⊘' },
  stepsDropped: { look: 'stuck', colour: 'var(--stuck)', sign: '■' },
} as const

const sum = (rows: readonly Revisions[], of: (row: Revisions) => number | null) =>
  told(rows).reduce((all, row) => all + (of(row) ?? 0), 0)

/** C9: revisions of each month by kind. */
const Months = ({ rows }: { readonly rows: readonly Revisions[] }) => {
  const t = useTranslations('analytics')
  const groupColumns = useGroupColumns<Revisions>(group => group ?? '')
  const points = monthsOf(rows)
  const shown = told(rows)
  const highest = shown.toSorted((a, b) => (b.revisions ?? 0) - (a.revisions ?? 0))[0]
  const most = Math.max(1, highest?.revisions ?? 1)
  return (
    <ChartFigure
      title={t('monthsTitle')}
      finding={
        highest?.group
          ? t('monthsFinding', { most: most, month: highest.group, shown: shown.length, all: rows.length })
          : t('monthsNone')
      }
      note={t('monthsRead')}
      keys={revisionKinds.map(kind => ({
        words: t(kind),
        colour: looks[kind].colour,
        sign: looks[kind].sign,
      }))}
      height={220}
      chart={
        points.length > 1 && shown.length > 0 ? (
          <TimeChart
            height={220}
            points={points}
            series={revisionKinds.map(key => ({ key, colour: looks[key].colour, area: 'stack' as const }))}
            from={points[0]?.at ?? 0}
            to={points.at(-1)?.at ?? 0}
            domain={[0, most]}
          />
        ) : undefined
      }
      columns={[
        ...groupColumns,
        ...(['revisions', ...revisionKinds] as const).map(kind => ({
          key: kind,
          head: t(kind),
          end: true,
          cell: (row: Revisions) => (
            <Count
              value={row[kind]}
              behind={revisionsBehind(kind, 'MONTH', row.group)}
              title={`${t(kind)}: ${row.group}`}
            />
          ),
          text: (row: Revisions) => row[kind],
        })),
      ]}
      rows={rows}
      keyOf={row => row.group ?? ''}
      file="analytics-revisions-month"
    />
  )
}

/** Are plans steady or churning, and for what reasons? */
export const RevisionsTab = () => {
  const t = useTranslations('analytics')
  const code = useTranslations('code')
  const { by, nameOf, choice } = useGrouping(revisionGroups, 'REASON')
  const given = (row: Revisions) =>
    (row.byReason ?? [])
      .filter(({ revisions }) => revisions > 0)
      .toSorted((a, b) => b.revisions - a.revisions)
      .map(({ reason, revisions }) => `${code(`ReasonCode.${reason}`)} ${revisions}`)
      .join('; ')
  const more: readonly Column<Revisions>[] = [
    {
      key: 'revisions',
      head: t('revisions'),
      end: true,
      cell: row => (
        <Count
          value={row.revisions}
          behind={revisionsBehind('revisions', by, row.group)}
          title={`${t('revisions')}: ${nameOf(row.group)}`}
        />
      ),
      text: row => row.revisions,
    },
    { key: 'plans', head: t('plans'), end: true, cell: row => row.plans ?? '–', text: row => row.plans },
    ...(by === 'REASON'
      ? []
      : [{ key: 'reasons', head: t('reasons'), cell: (row: Revisions) => given(row) || '–', text: given }]),
  ]
  return (
    <div className="flex flex-col gap-5">
      <Figures
        query={revisionsQuery}
        variables={{ by: 'MONTH' }}
        pageOf={data => data.organisation.revisions}
        height="h-80"
      >
        {rows => <Months rows={rows} />}
      </Figures>
      <MeanRevisionsFigures
        by={by === 'UNIT' ? 'UNIT' : null}
        nameOf={by === 'UNIT' ? nameOf : () => t('everything')}
      />
      {choice}
      <Figures
        query={revisionsQuery}
        variables={{ by }}
        pageOf={data => data.organisation.revisions}
        height="h-72"
      >
        {rows => (
          <GroupBars
            title={t('revisionsTitle')}
            finding={t('revisionsFinding', {
              revisions: sum(rows, row => row.revisions),
              goals: sum(rows, row => row.goalsRevised),
              steps: sum(rows, row => row.stepsDropped),
            })}
            rows={by === 'MONTH' ? rows : rows.toSorted((a, b) => (b.revisions ?? 0) - (a.revisions ?? 0))}
            nameOf={nameOf}
            parts={revisionKinds.map(kind => ({
              key: kind,
              head: t(kind),
              of: (row: Revisions) => row[kind],
              look: looks[kind].look,
              behind: (row: Revisions) => revisionsBehind(kind, by, row.group),
            }))}
            more={more}
            file={['analytics-revisions', by?.toLowerCase()].filter(Boolean).join('-')}
          />
        )}
      </Figures>
    </div>
  )
}
