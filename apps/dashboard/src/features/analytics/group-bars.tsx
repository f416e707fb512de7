'use client'
import { clsx } from 'clsx'
import { useTranslations } from 'use-intl'
import type { Column } from '../../components/ui/data-table.tsx'
import { ChartFigure } from '../chart/chart-figure.tsx'

/** What all figures have in common: a group, its people, and whether there are too few of them to say anything. */
export interface Figure {
  readonly group: string | null
  readonly people: number | null
  readonly tooFewPeople: boolean
}

export interface Part<Row> {
  readonly key: string
  readonly head: string
  readonly of: (row: Row) => number | null | undefined
  readonly look: keyof typeof looks
}

/** Each part has a sign of its own beside its colour. */
const looks = {
  done: { fill: 'bg-done', sign: '✔' },
  moving: { fill: 'bg-moving', sign: '◔' },
  stuck: { fill: 'bg-stuck', sign: '■' },
  ended: { fill: 'bg-ended', sign: '⊘' },
  waiting: { fill: 'bg-waiting', sign: '○' },
} as const

/** One bar a group, cut into its parts, all on one scale; the table says the same and more. */
export const GroupBars = <Row extends Figure>({
  title,
  finding,
  rows,
  groupName,
  parts,
  more = [],
  file,
}: {
  readonly title: string
  readonly finding: string
  readonly rows: readonly Row[]
  readonly groupName: (group: string | null) => string
  /** They add up to the whole of a group. */
  readonly parts: readonly Part<Row>[]
  /** Further columns of the table. */
  readonly more?: readonly Column<Row>[]
  readonly file: string
}) => {
  const t = useTranslations('analytics')
  const total = (row: Row) => parts.reduce((sum, part) => sum + (part.of(row) ?? 0), 0)
  const most = Math.max(1, ...rows.map(total))
  const hidden = t('tooFew')
  const columns: readonly Column<Row>[] = [
    { key: 'group', head: t('group'), cell: row => groupName(row.group), text: row => groupName(row.group) },
    {
      key: 'people',
      head: t('people'),
      end: true,
      cell: row => row.people ?? hidden,
      text: row => row.people ?? hidden,
    },
    ...parts.map(part => ({
      key: part.key,
      head: part.head,
      end: true,
      cell: (row: Row) => part.of(row) ?? '–',
      text: (row: Row) => part.of(row) ?? null,
    })),
    ...more,
  ]
  return (
    <ChartFigure
      title={title}
      finding={finding}
      legend={parts.map(part => (
        <span key={part.key} className="inline-flex items-center gap-1.5">
          <span aria-hidden className={clsx('size-2.5 rounded-full', looks[part.look].fill)} />
          {looks[part.look].sign} {part.head}
        </span>
      ))}
      height={rows.length * 44}
      chart={
        rows.length > 0 ? (
          <div>
            {rows.map(row => (
              <div key={row.group ?? ''} className="h-11 pt-1.5 text-xs">
                <p className="mb-1 flex justify-between gap-3">
                  <bdi className="min-w-0 truncate font-medium">{groupName(row.group)}</bdi>
                  <span className="shrink-0 text-muted">
                    {row.tooFewPeople
                      ? hidden
                      : parts
                          .filter(part => (part.of(row) ?? 0) > 0)
                          .map(part => `${looks[part.look].sign} ${part.of(row)}`)
                          .join('  ')}
                  </span>
                </p>
                <div
                  className={clsx(
                    'flex h-2.5 gap-px overflow-hidden rounded-full',
                    row.tooFewPeople && 'border border-input/60 border-dashed',
                  )}
                  style={{ inlineSize: row.tooFewPeople ? '100%' : `${(100 * total(row)) / most}%` }}
                >
                  {parts.map(
                    part =>
                      (part.of(row) ?? 0) > 0 && (
                        <span
                          key={part.key}
                          className={clsx('h-full', looks[part.look].fill)}
                          style={{ flexGrow: part.of(row) ?? 0 }}
                        />
                      ),
                  )}
                </div>
              </div>
            ))}
          </div>
        ) : undefined
      }
      picture={false}
      columns={columns}
      rows={rows}
      keyOf={row => row.group ?? ''}
      file={file}
    />
  )
}
