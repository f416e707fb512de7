'use client'
import { clsx } from 'clsx'
import { useTranslations } from 'use-intl'
import { plot } from './plot.ts'

export interface AtRiskRow {
  readonly key: string
  readonly label: string
  readonly colour: string
  readonly cells: readonly { readonly days: number; readonly goals: number | null }[]
}

/** Fewer than these make a curve unsteady: their numbers are set back. */
const few = 10

/** On how many a curve is based, under the days of its axis. */
export const AtRisk = ({
  rows,
  until,
}: {
  readonly rows: readonly AtRiskRow[]
  /** The last day of the axis. */
  readonly until: number
}) => {
  const t = useTranslations('analytics')
  const days = rows[0]?.cells.map(cell => cell.days) ?? []
  return (
    <table className="mt-1.5 block text-xs tabular-nums">
      <caption className="block text-start text-muted">{t('atRiskTitle')}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('group')}</th>
          {days.map(day => (
            <th key={day} scope="col">
              {t('afterDays', { days: day })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block">
        {rows.map(({ key, label, colour, cells }) => (
          <tr key={key} className="relative block h-9">
            <th scope="row" className="flex items-center gap-1.5 text-start font-normal text-muted">
              <span aria-hidden className="inline-block h-0.5 w-4" style={{ background: colour }} />
              <bdi>{label}</bdi>
            </th>
            {cells.map(({ days: day, goals }) => (
              <td
                key={day}
                className={clsx(
                  'absolute bottom-0.5 -translate-x-1/2 rtl:translate-x-1/2',
                  goals !== null && goals >= few ? 'text-text' : 'text-muted',
                )}
                style={{
                  insetInlineStart: `calc(${plot.start}px + (100% - ${plot.start + plot.end}px) * ${until > 0 ? day / until : 0})`,
                }}
              >
                {goals ?? <abbr title={t('tooFew')}>–</abbr>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
