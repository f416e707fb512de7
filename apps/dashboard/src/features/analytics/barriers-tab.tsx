'use client'
import { useTranslations } from 'use-intl'
import { late } from '../../components/ui/late.ts'
import { Skeleton } from '../../components/ui/states.tsx'
import { barriersBehind } from './behind.ts'
import { Count } from './behind-numbers.tsx'
import { type Barriers, barriersQuery } from './documents.ts'
import { Figures } from './figures.tsx'
import { GroupBars, told } from './group-bars.tsx'
import { barrierGroups } from './groups.ts'
import { useGrouping } from './use-grouping.tsx'

const BarrierAssociationFigures = late(
  () => import('./barrier-association-figure.tsx').then(module => module.BarrierAssociationFigures),
  () => <Skeleton className="h-72" />,
)

/** C8: what stands in the way, how long, and what became of it. */
export const BarriersTab = () => {
  const t = useTranslations('analytics')
  const { by, nameOf, choice } = useGrouping(barrierGroups, 'CATEGORY')
  const sum = (rows: readonly Barriers[], of: (row: Barriers) => number | null) =>
    told(rows).reduce((all, row) => all + (of(row) ?? 0), 0)
  const solutions = ({ solutions: of }: Barriers) =>
    of ? t('solutionsOf', { worked: of.worked, all: of.proposed + of.tried + of.worked + of.failed }) : null
  const days = ({ daysOpen }: Barriers) =>
    daysOpen
      ? t('quartiles', {
          lower: String(daysOpen.lower ?? '–'),
          median: String(daysOpen.median ?? '–'),
          upper: String(daysOpen.upper ?? '–'),
        })
      : null
  const inTime = by === 'QUARTER' || by === 'SEVERITY'
  return (
    <div className="flex flex-col gap-5">
      {choice}
      <Figures
        query={barriersQuery}
        variables={{ by }}
        pageOf={data => data.organisation.barriers}
        height="h-72"
      >
        {rows => (
          <GroupBars
            title={t('barriersTitle')}
            finding={t('barriersFinding', {
              raised: sum(rows, row => row.raised),
              open: sum(rows, row => row.open),
              resolved: sum(rows, row => row.resolved),
            })}
            note={t('barriersRead')}
            rows={inTime ? rows : rows.toSorted((a, b) => (b.raised ?? -1) - (a.raised ?? -1))}
            nameOf={nameOf}
            parts={[
              { key: 'open', head: t('barrierOpen'), of: row => row.open, look: 'stuck' },
              { key: 'resolved', head: t('resolved'), of: row => row.resolved, look: 'done' },
              { key: 'accepted', head: t('accepted'), of: row => row.accepted, look: 'waiting' },
              { key: 'unresolvable', head: t('unresolvable'), of: row => row.unresolvable, look: 'ended' },
              { key: 'planClosed', head: t('planClosed'), of: row => row.planClosed, look: 'moving' },
            ]}
            more={[
              {
                key: 'raised',
                head: t('raised'),
                end: true,
                cell: row => (
                  <Count
                    value={row.raised}
                    behind={barriersBehind(by, row.group)}
                    title={`${t('raised')}: ${nameOf(row.group)}`}
                  />
                ),
                text: row => row.raised,
              },
              { key: 'days', head: t('daysOpen'), end: true, cell: row => days(row) ?? '–', text: days },
              {
                key: 'reopened',
                head: t('reopened'),
                end: true,
                cell: row => row.reopened ?? '–',
                text: row => row.reopened,
              },
              { key: 'solutions', head: t('solutions'), cell: row => solutions(row) ?? '–', text: solutions },
            ]}
            file={['analytics-barriers', by?.toLowerCase()].filter(Boolean).join('-')}
          />
        )}
      </Figures>
      <BarrierAssociationFigures />
    </div>
  )
}
