'use client'
import { useTranslations } from 'use-intl'
import { reasons } from '../../messages/en.ts'
import type { Revisions as Counts } from './documents.ts'
import { GroupBars } from './group-bars.tsx'

/** How often promises were revised, and the reasons that were given. */
export const Revisions = ({
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
  const given = (row: Counts) =>
    (row.byReason ?? [])
      .filter(({ revisions }) => revisions > 0)
      .toSorted((a, b) => b.revisions - a.revisions)
      .map(({ reason, revisions }) => `${reasons[reason]} ${revisions}`)
      .join('; ')
  return (
    <GroupBars
      title={t('revisionsTitle')}
      finding={t('revisionsFinding', {
        revisions: sum(row => row.revisions),
        goals: sum(row => row.goalsRevised),
        steps: sum(row => row.stepsDropped),
      })}
      rows={rows}
      groupName={groupName}
      parts={[
        { key: 'goalsRevised', head: t('goalsRevised'), of: row => row.goalsRevised, look: 'moving' },
        { key: 'goalsEnded', head: t('goalsEnded'), of: row => row.goalsEnded, look: 'ended' },
        { key: 'stepsDropped', head: t('stepsDropped'), of: row => row.stepsDropped, look: 'stuck' },
      ]}
      more={[
        { key: 'plans', head: t('plans'), end: true, cell: row => row.plans ?? '–', text: row => row.plans },
        { key: 'reasons', head: t('reasons'), cell: row => given(row) || '–', text: given },
      ]}
      file={file}
    />
  )
}
