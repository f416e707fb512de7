'use client'
import { useTranslations } from 'use-intl'
import type { Column } from '../../components/ui/data-table.tsx'
import { Bars, barHeight } from '../chart/bars.tsx'
import { ChartFigure } from '../chart/chart-figure.tsx'
import type { Kept } from './kept.ts'

const parts = ['onTime', 'late', 'open', 'ended', 'undated'] as const

/** Each part has a sign of its own beside its colour. */
const looks = {
  onTime: { colour: 'var(--done)', sign: '✔' },
  late: { colour: 'var(--stuck)', sign: '▲' },
  open: { colour: 'var(--moving)', sign: '◔' },
  ended: { colour: 'var(--ended)', sign: '⊘' },
  undated: { colour: 'var(--waiting)', sign: '○' },
} as const

/** Whether promises were kept, and against which of them: the first, the one signed off, the present one. */
export const PromisesKept = ({
  title,
  finding,
  rows,
  file,
}: {
  readonly title: string
  readonly finding: string
  readonly rows: readonly Kept[]
  readonly file: string
}) => {
  const t = useTranslations('progress')
  const columns: readonly Column<Kept>[] = [
    {
      key: 'date',
      head: t('against'),
      cell: row => t(`dates.${row.date}`),
      text: row => t(`dates.${row.date}`),
    },
    { key: 'goals', head: t('goals'), end: true, cell: row => row.goals, text: row => row.goals },
    ...parts.map(part => ({
      key: part,
      head: t(`parts.${part}`),
      end: true,
      cell: (row: Kept) => row[part],
      text: (row: Kept) => row[part],
    })),
  ]
  const shown = rows.filter(row => row.goals > 0)
  return (
    <ChartFigure
      title={title}
      finding={finding}
      keys={parts.map(part => ({ words: t(`parts.${part}`), ...looks[part] }))}
      lazy={false}
      height={shown.length * barHeight}
      chart={
        shown.length > 0 ? (
          <Bars
            rows={shown.map(kept => ({
              key: kept.date,
              label: t(`dates.${kept.date}`),
              parts: parts.map(part => ({ key: part, value: kept[part], ...looks[part] })),
            }))}
          />
        ) : undefined
      }
      columns={columns}
      rows={rows}
      keyOf={row => row.date}
      file={file}
    />
  )
}
