'use client'
import { useTranslations } from 'use-intl'
import type { Column } from '../../components/ui/data-table.tsx'
import { Count } from './behind-numbers.tsx'
import { CohortsChart } from './cohorts-chart.tsx'
import { type Completion, completionQuery } from './documents.ts'
import { Figures } from './figures.tsx'
import { GroupBars, told } from './group-bars.tsx'
import { goalGroups } from './groups.ts'
import { goalsBehind, outcomes } from './outcomes.ts'
import { Tiles } from './tiles.tsx'
import { useGrouping } from './use-grouping.tsx'

/** Do goals get achieved, and do newer ones do better? */
export const OverviewTab = () => {
  const t = useTranslations('analytics')
  const { by, nameOf, choice } = useGrouping(goalGroups, null)
  const sum = (rows: readonly Completion[], of: (row: Completion) => number | null) =>
    told(rows).reduce((all, row) => all + (of(row) ?? 0), 0)
  const more: readonly Column<Completion>[] = (
    [
      ['goals', 'GOALS'],
      ['overdue', 'OVERDUE'],
    ] as const
  ).map(([key, number]) => ({
    key,
    head: t(key),
    end: true,
    cell: row => (
      <Count
        value={row[key]}
        behind={goalsBehind(number, by, row)}
        title={`${t(`numbers.${number}`)}: ${nameOf(row.group)}`}
      />
    ),
    text: row => row[key],
  }))
  return (
    <div className="flex flex-col gap-5">
      <Figures
        query={completionQuery}
        variables={{ by: null }}
        pageOf={data => data.organisation.completion}
        height="h-32"
      >
        {rows => <Tiles all={rows[0]} />}
      </Figures>
      {choice}
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <Figures
          query={completionQuery}
          variables={{ by }}
          pageOf={data => data.organisation.completion}
          height="h-72"
        >
          {rows => (
            <GroupBars
              title={t('completionTitle')}
              finding={t('completionFinding', {
                goals: sum(rows, row => row.goals),
                achieved: sum(rows, row => row.achieved),
                open: sum(rows, row => row.open),
                ended: sum(
                  rows,
                  row => (row.abandoned ?? 0) + (row.reformulated ?? 0) + (row.planClosed ?? 0),
                ),
              })}
              note={t('completionRead')}
              rows={rows}
              nameOf={nameOf}
              parts={outcomes.map(({ key, number, look }) => ({
                key,
                head: t(key),
                of: (row: Completion) => row[key],
                look,
                behind: (row: Completion) => goalsBehind(number, by, row),
              }))}
              more={more}
              file={['analytics-completion', by?.toLowerCase()].filter(Boolean).join('-')}
            />
          )}
        </Figures>
        <Figures
          query={completionQuery}
          variables={{ by: 'QUARTER' }}
          pageOf={data => data.organisation.completion}
          height="h-72"
        >
          {rows => <CohortsChart rows={rows} />}
        </Figures>
      </div>
    </div>
  )
}
