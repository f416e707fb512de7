'use client'
import { clsx } from 'clsx'
import { useTranslations } from 'use-intl'
import type { Column } from '../../components/ui/data-table.tsx'
import { ChartFigure } from '../chart/chart-figure.tsx'
import type { Kept } from './kept.ts'

const parts = ['onTime', 'late', 'open', 'ended', 'undated'] as const

/** Each part has a sign of its own beside its colour. */
const looks = {
  onTime: { fill: 'bg-done', sign: '✔' },
  late: { fill: 'bg-stuck', sign: '▲' },
  open: { fill: 'bg-moving', sign: '◔' },
  ended: { fill: 'bg-ended', sign: '⊘' },
  undated: { fill: 'bg-waiting', sign: '○' },
} as const

const Bar = ({ kept }: { readonly kept: Kept }) => {
  const t = useTranslations('progress')
  return (
    <div className="h-14 pt-2 text-xs">
      <p className="mb-1 flex justify-between gap-3">
        <span className="font-medium">{t(`dates.${kept.date}`)}</span>
        <span className="text-muted">
          {parts
            .filter(part => kept[part] > 0)
            .map(part => `${looks[part].sign} ${kept[part]}`)
            .join('  ')}
        </span>
      </p>
      <div className="flex h-3 gap-px overflow-hidden rounded-full bg-surface">
        {parts.map(
          part =>
            kept[part] > 0 && (
              <span
                key={part}
                className={clsx('h-full', looks[part].fill)}
                style={{ flexGrow: kept[part] }}
              />
            ),
        )}
      </div>
    </div>
  )
}

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
      legend={parts.map(part => (
        <span key={part} className="inline-flex items-center gap-1.5">
          <span aria-hidden className={clsx('size-2.5 rounded-full', looks[part].fill)} />
          {looks[part].sign} {t(`parts.${part}`)}
        </span>
      ))}
      height={shown.length * 56}
      chart={
        shown.length > 0 ? (
          <div>
            {shown.map(row => (
              <Bar key={row.date} kept={row} />
            ))}
          </div>
        ) : undefined
      }
      picture={false}
      columns={columns}
      rows={rows}
      keyOf={row => row.date}
      file={file}
    />
  )
}
