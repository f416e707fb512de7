'use client'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { DayOf } from '../../components/ui/when.tsx'
import { ChartFigure } from '../chart/chart-figure.tsx'
import { useRtl } from '../chart/use-rtl.ts'
import { dayIn } from '../moment/zone.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFormat, usePreferences } from '../preferences/preferences-provider.tsx'
import { calendarOf, stepOf, type Week } from './calendar.ts'

const cell = 13
const head = 16
const strengths = [0.12, 0.35, 0.55, 0.78, 1] as const

const Cells = ({ weeks }: { readonly weeks: readonly Week[] }) => {
  const format = useFormat()
  const rtl = useRtl()
  const width = weeks.length * cell
  const x = (week: number) => (rtl ? width - (week + 1) * cell : week * cell)
  return (
    <svg
      viewBox={`0 0 ${width} ${head + 7 * cell}`}
      aria-hidden
      fontSize="9"
      className="block w-full min-w-160 max-w-240"
    >
      {weeks.map(({ monday, days }, i) => (
        <g key={monday}>
          {i > 0 && monday.slice(5, 7) !== weeks[i - 1]?.monday.slice(5, 7) && i < weeks.length - 2 && (
            <text x={rtl ? x(i) + cell : x(i)} y="10" fill="var(--muted)">
              {format.month(monday)}
            </text>
          )}
          {days.map(
            (changes, day) =>
              changes !== null && (
                <g key={day}>
                  <rect
                    data-value={changes}
                    x={x(i) + 1}
                    y={head + day * cell + 1}
                    width={cell - 2}
                    height={cell - 2}
                    rx="2"
                    fill={changes === 0 ? 'var(--line)' : 'var(--c1)'}
                    fillOpacity={changes === 0 ? 0.6 : strengths[stepOf(changes)]}
                  />
                  {changes > 0 && (
                    <text
                      x={x(i) + cell / 2}
                      y={head + day * cell + 9.5}
                      textAnchor="middle"
                      fontSize="7"
                      fill={stepOf(changes) > 1 ? 'var(--bg)' : 'var(--text)'}
                    >
                      {changes > 99 ? '99+' : changes}
                    </text>
                  )}
                </g>
              ),
          )}
        </g>
      ))}
    </svg>
  )
}

/** C5: is there a rhythm? Every day of a year with its changes, as step and as number. */
export const CalendarFigure = ({ until }: { readonly until: number }) => {
  const t = useTranslations('progress')
  const { index } = usePlanView()
  const { preferences } = usePreferences()
  const { zone } = preferences
  const weeks = useMemo(
    () =>
      calendarOf(
        (index?.at ?? []).map((at, i) => ({ day: dayIn(at, zone), changes: index?.weights[i] ?? 1 })),
        dayIn(new Date(until), zone),
      ),
    [index, until, zone],
  )
  const active = weeks.filter(({ changes }) => changes > 0)
  return (
    <ChartFigure
      title={t('rhythmTitle')}
      finding={t('rhythmFinding', {
        changes: weeks.reduce((sum, { changes }) => sum + changes, 0),
        active: active.length,
        weeks: weeks.length,
      })}
      lazy={false}
      height={head + 7 * cell}
      chart={
        active.length > 0 ? (
          <div className="overflow-x-auto">
            <Cells weeks={weeks} />
          </div>
        ) : undefined
      }
      columns={[
        {
          key: 'week',
          head: t('weekOf'),
          cell: week => <DayOf day={week.monday} />,
          text: week => week.monday,
        },
        {
          key: 'changes',
          head: t('changes'),
          end: true,
          cell: week => week.changes,
          text: week => week.changes,
        },
      ]}
      rows={weeks.toReversed()}
      keyOf={week => week.monday}
      file="changes-by-week"
    />
  )
}
