'use client'
import { useTranslations } from 'use-intl'
import type { Column } from '../../components/ui/data-table.tsx'
import type { Completion } from './documents.ts'
import { GroupBars } from './group-bars.tsx'

/** What became of goals: abandoned, reformulated and left behind are outcomes of their own, never left out. */
export const Overview = ({
  rows,
  groupName,
  file,
}: {
  readonly rows: readonly Completion[]
  readonly groupName: (group: string | null) => string
  readonly file: string
}) => {
  const t = useTranslations('analytics')
  const told = rows.filter(row => !row.tooFewPeople)
  const sum = (of: (row: Completion) => number | null) => told.reduce((all, row) => all + (of(row) ?? 0), 0)
  const more: readonly Column<Completion>[] = [
    { key: 'goals', head: t('goals'), end: true, cell: row => row.goals ?? '–', text: row => row.goals },
    {
      key: 'overdue',
      head: t('overdue'),
      end: true,
      cell: row => row.overdue ?? '–',
      text: row => row.overdue,
    },
  ]
  return (
    <GroupBars
      title={t('completionTitle')}
      finding={t('completionFinding', {
        goals: sum(row => row.goals),
        achieved: sum(row => row.achieved),
        open: sum(row => row.open),
        ended: sum(row => (row.abandoned ?? 0) + (row.reformulated ?? 0) + (row.planClosed ?? 0)),
      })}
      rows={rows}
      groupName={groupName}
      parts={[
        { key: 'achieved', head: t('achieved'), of: row => row.achieved, look: 'done' },
        { key: 'open', head: t('open'), of: row => row.open, look: 'moving' },
        { key: 'reformulated', head: t('reformulated'), of: row => row.reformulated, look: 'waiting' },
        { key: 'abandoned', head: t('abandoned'), of: row => row.abandoned, look: 'ended' },
        { key: 'planClosed', head: t('planClosed'), of: row => row.planClosed, look: 'stuck' },
      ]}
      more={more}
      file={file}
    />
  )
}
