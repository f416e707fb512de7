'use client'
import { useTranslations } from 'use-intl'
import type { Barriers as Counts } from './documents.ts'
import { GroupBars } from './group-bars.tsx'

/** What stands in the way, how long, and what became of it. */
export const Barriers = ({
  rows,
  groupName,
  file,
}: {
  readonly rows: readonly Counts[]
  readonly groupName: (group: string | null) => string
  readonly file: string
}) => {
  const t = useTranslations('analytics')
  const told = rows.filter(row => !row.tooFewPeople)
  const sum = (of: (row: Counts) => number | null) => told.reduce((all, row) => all + (of(row) ?? 0), 0)
  const solutions = ({ solutions: of }: Counts) =>
    of ? t('solutionsOf', { worked: of.worked, all: of.proposed + of.tried + of.worked + of.failed }) : null
  return (
    <GroupBars
      title={t('barriersTitle')}
      finding={t('barriersFinding', {
        raised: sum(row => row.raised),
        open: sum(row => row.open),
        resolved: sum(row => row.resolved),
      })}
      rows={rows}
      groupName={groupName}
      parts={[
        { key: 'open', head: t('barrierOpen'), of: row => row.open, look: 'stuck' },
        { key: 'resolved', head: t('resolved'), of: row => row.resolved, look: 'done' },
        { key: 'accepted', head: t('accepted'), of: row => row.accepted, look: 'waiting' },
        { key: 'unresolvable', head: t('unresolvable'), of: row => row.unresolvable, look: 'ended' },
        { key: 'planClosed', head: t('planClosed'), of: row => row.planClosed, look: 'moving' },
      ]}
      more={[
        {
          key: 'days',
          head: t('medianDays'),
          end: true,
          cell: row => row.daysOpen?.median ?? '–',
          text: row => row.daysOpen?.median ?? null,
        },
        {
          key: 'reopened',
          head: t('reopened'),
          end: true,
          cell: row => row.reopened ?? '–',
          text: row => row.reopened,
        },
        { key: 'solutions', head: t('solutions'), cell: row => solutions(row) ?? '–', text: solutions },
      ]}
      file={file}
    />
  )
}
