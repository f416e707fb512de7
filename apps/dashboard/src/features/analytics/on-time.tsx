'use client'
import { useTranslations } from 'use-intl'
import type { Column } from '../../components/ui/data-table.tsx'
import { ChartFigure } from '../chart/chart-figure.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import type { Completion } from './documents.ts'

const dates = ['original', 'signedOff', 'current'] as const
const marks = {
  original: 'rounded-full border-2 border-muted bg-bg',
  signedOff: 'rotate-45 border-2 border-past-line bg-bg',
  current: 'rounded-full border-2 border-primary bg-primary',
} as const

const shareOf = (row: Completion, date: (typeof dates)[number]): number | undefined => {
  const kept = row[date]
  return kept && kept.decided > 0 ? kept.onTime / kept.decided : undefined
}

/** Were promises kept, and against which promise: of the goals that are decided, those achieved by each of their due days. */
export const OnTime = ({
  rows,
  groupName,
  file,
}: {
  readonly rows: readonly Completion[]
  readonly groupName: (group: string | null) => string
  readonly file: string
}) => {
  const t = useTranslations('analytics')
  const format = useFormat()
  const all = rows.filter(row => !row.tooFewPeople)
  const totals = (date: (typeof dates)[number]) =>
    all.reduce(
      (sum, row) => ({
        onTime: sum.onTime + (row[date]?.onTime ?? 0),
        decided: sum.decided + (row[date]?.decided ?? 0),
      }),
      { onTime: 0, decided: 0 },
    )
  const original = totals('original')
  const current = totals('current')
  const columns: readonly Column<Completion>[] = [
    { key: 'group', head: t('group'), cell: row => groupName(row.group), text: row => groupName(row.group) },
    {
      key: 'people',
      head: t('people'),
      end: true,
      cell: row => row.people ?? t('tooFew'),
      text: row => row.people ?? t('tooFew'),
    },
    ...dates.map(date => ({
      key: date,
      head: t(`dates.${date}`),
      end: true,
      cell: (row: Completion) => {
        const share = shareOf(row, date)
        const kept = row[date]
        return share === undefined || !kept
          ? '–'
          : t('share', { share: format.percent(share), onTime: kept.onTime, decided: kept.decided })
      },
      text: (row: Completion) => {
        const kept = row[date]
        return kept ? `${kept.onTime}/${kept.decided}` : null
      },
    })),
  ]
  return (
    <ChartFigure
      title={t('onTimeTitle')}
      finding={t('onTimeFinding', {
        original: original.onTime,
        originalOf: original.decided,
        current: current.onTime,
        currentOf: current.decided,
      })}
      legend={
        <>
          <span>○ {t('dates.original')}</span>
          <span>◇ {t('dates.signedOff')}</span>
          <span>● {t('dates.current')}</span>
        </>
      }
      height={rows.length * 44 + 18}
      chart={
        <div className="text-xs">
          <div className="flex justify-between text-muted">
            <span>{format.percent(0)}</span>
            <span>{format.percent(1)}</span>
          </div>
          {rows.map(row => (
            <div key={row.group ?? ''} className="h-11 pt-1.5">
              <p className="flex justify-between gap-3">
                <bdi className="min-w-0 truncate font-medium">{groupName(row.group)}</bdi>
                {row.tooFewPeople && <span className="shrink-0 text-muted">{t('tooFew')}</span>}
              </p>
              <div className="relative mx-1.5 mt-1 h-3">
                <div className="absolute inset-x-0 top-1.5 h-px bg-line" />
                {dates.map(date => {
                  const share = shareOf(row, date)
                  return (
                    share !== undefined && (
                      <span
                        key={date}
                        className={`absolute top-0.5 -ms-1 size-2.5 ${marks[date]}`}
                        style={{ insetInlineStart: `${100 * share}%` }}
                      />
                    )
                  )
                })}
              </div>
            </div>
          ))}
        </div>
      }
      picture={false}
      columns={columns}
      rows={rows}
      keyOf={row => row.group ?? ''}
      file={file}
    />
  )
}
