'use client'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { late } from '../../components/ui/late.ts'
import { DateOf, DayOf } from '../../components/ui/when.tsx'
import { ChartFigure } from '../chart/chart-figure.tsx'
import { shortened } from '../chart/place.ts'
import { timeTicks } from '../chart/time-axis.ts'
import { within } from '../chart/within.ts'
import { useSlip } from '../history/use-fields.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { dueCourses } from './due-drift.ts'
import type { Range } from './use-range.tsx'
import { VersionLink } from './version-link.tsx'

const TimeChart = late(() => import('../chart/time-chart.tsx').then(module => module.default))
const mostGoals = 6
const dashes = ['0', '7 4', '2 3', '10 3 2 3', '4 2', '1 3'] as const

/** C4: how often and how far were due dates moved? A line that meets the dotted one has come due. */
export const DriftFigure = ({ range: { from, to, until, past } }: { readonly range: Range }) => {
  const t = useTranslations('progress')
  const format = useFormat()
  const slipWords = useSlip()
  const { progress } = usePlanView()
  const courses = useMemo(() => dueCourses(progress?.goals.nodes ?? []), [progress])
  const drawn = courses.slice(0, mostGoals)
  const lines = drawn.map(({ said }) => within(said, from, to).map(({ at, due }) => ({ at, due })))
  const dues = lines.flatMap(line => line.map(({ due }) => due))
  const [low, high] = [Math.min(from, ...dues), Math.max(from + 1, ...dues)]
  const moves = courses.flatMap(course => course.moves)
  const rows = moves
    .filter(({ at }) => Date.parse(at) >= from && Date.parse(at) <= until)
    .toSorted((a, b) => a.at.localeCompare(b.at))
  const later = rows.filter(({ days }) => days > 0).length
  const meets = Math.min(to, high)
  return (
    <ChartFigure
      title={t('driftTitle')}
      finding={t('driftFinding', {
        n: rows.length,
        goals: new Set(rows.map(({ goalId }) => goalId)).size,
        later,
      })}
      note={rows.length > 0 && t('driftRead', { drawn: drawn.length, goals: courses.length })}
      keys={drawn.map(({ statement }, i) => ({
        words: shortened(statement, 40),
        own: true,
        colour: `var(--c${i + 1})`,
        dash: dashes[i] ?? '0',
      }))}
      height={230}
      chart={
        rows.length > 0 && lines.some(line => line.length > 1) ? (
          <TimeChart
            height={230}
            points={[]}
            series={lines.map((points, i) => ({
              key: 'due',
              colour: `var(--c${i + 1})`,
              dash: dashes[i] ?? '0',
              points,
            }))}
            from={from}
            to={to}
            domain={[low, high]}
            ticks={timeTicks(low, high, 5)}
            tick={format.month}
            wide
            straight={meets > from ? { from: [from, from], to: [meets, meets] } : undefined}
            {...(past && { marks: [{ at: until, colour: 'var(--past-line)' }] })}
          />
        ) : undefined
      }
      columns={[
        { key: 'at', head: t('moved'), cell: move => <DateOf at={move.at} />, text: move => move.at },
        {
          key: 'goal',
          head: t('goal'),
          cell: move => <Bdi text={move.statement} />,
          text: move => move.statement,
        },
        { key: 'from', head: t('fromDay'), cell: move => <DayOf day={move.from} />, text: move => move.from },
        { key: 'to', head: t('toDay'), cell: move => <DayOf day={move.to} />, text: move => move.to },
        {
          key: 'days',
          head: t('days'),
          end: true,
          cell: move => slipWords(move.days),
          text: move => move.days,
        },
        {
          key: 'version',
          head: t('version'),
          end: true,
          cell: move => <VersionLink version={move.version} />,
          text: move => move.version,
        },
      ]}
      rows={rows}
      keyOf={move => `${move.goalId}${move.version}`}
      file="due-dates-moved"
    />
  )
}
