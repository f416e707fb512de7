'use client'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { late } from '../../components/ui/late.ts'
import { DateOf } from '../../components/ui/when.tsx'
import { ChartFigure } from '../chart/chart-figure.tsx'
import type { Mark, Series } from '../chart/time-chart.tsx'
import { within } from '../chart/within.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { progressFinding } from './finding.ts'
import { lastOfEachMoment } from './moments.ts'
import type { Range } from './use-range.tsx'
import { VersionLink } from './version-link.tsx'

const TimeChart = late(() => import('../chart/time-chart.tsx').then(module => module.default))

const series: readonly Series[] = [
  { key: 'share', colour: 'var(--c1)', dash: '2 3', width: 1.25, share: true },
  { key: 'scope', colour: 'var(--waiting)', dash: '7 4' },
  { key: 'done', colour: 'var(--done)', width: 2.5 },
]
const noted = { REVISION: ['var(--c6)', '⚑'], BARRIER: ['var(--stuck)', '▲'] } as const
/** More notes than these hide the lines. */
const mostNotes = 14

/** C1: what is achieved against what is in scope, and the even pace to the last due date. */
export const BurnUp = ({ range }: { readonly range: Range }) => {
  const t = useTranslations('progress')
  const format = useFormat()
  const { progress, index, state, axis } = usePlanView()
  const { from, to, until, past } = range
  const points = useMemo(() => lastOfEachMoment(progress?.plan ?? []), [progress])
  const course = useMemo(
    () => points.map(({ at, done, scope, share }) => ({ at: Date.parse(at), done, scope, share })),
    [points],
  )
  const shown = useMemo(() => within(course, from, to), [course, from, to])
  const rows = points.filter(({ at }) => Date.parse(at) >= from && Date.parse(at) <= to)
  const finding = progressFinding(points, until)
  const said =
    'done' in finding
      ? t(`finding.${finding.kind}`, {
          done: finding.done,
          scope: finding.scope,
          share: format.percent(finding.share),
          moved: format.number(finding.moved, { signDisplay: 'exceptZero' }),
          grown: format.number(finding.grown, { signDisplay: 'exceptZero' }),
        })
      : t(`finding.${finding.kind}`)
  const first = course[0]
  const lastDue = state.goals
    .flatMap(({ due, status }) => (due && status !== 'ABANDONED' && status !== 'REFORMULATED' ? [due] : []))
    .toSorted()
    .at(-1)
  const last = course.findLast(({ at }) => at <= until)
  const end = lastDue ? Date.parse(lastDue) : undefined
  const pace =
    first && last && end !== undefined && end > first.at && last.scope > 0
      ? (at: number) => Math.min(last.scope, (last.scope * (at - first.at)) / (end - first.at))
      : undefined
  const paceEnd = Math.min(to, end ?? to)
  const notes: readonly Mark[] = (index?.marks ?? [])
    .flatMap(({ kind, version }) => {
      const look = kind === 'REVISION' || kind === 'BARRIER' ? noted[kind] : undefined
      const at = look && index?.at[index.versions.indexOf(version)]
      return look && at && Date.parse(at) >= from
        ? [{ at: Date.parse(at), colour: look[0], sign: look[1] }]
        : []
    })
    .slice(-mostNotes)
  return (
    <ChartFigure
      title={t('burnUpTitle')}
      finding={said}
      note={t('burnUpRead')}
      keys={[
        { words: t('achieved'), colour: 'var(--done)', dash: '0' },
        { words: t('scope'), colour: 'var(--waiting)', dash: '7 4' },
        { words: t('share'), colour: 'var(--c1)', dash: '2 3' },
        ...(pace ? [{ words: t('pace'), colour: 'var(--muted)', dash: '1 4' }] : []),
        ...(notes.length > 0 ? [{ words: t('notes'), colour: 'var(--c6)', sign: '⚑ ▲' }] : []),
        ...(past ? [{ words: t('viewed'), colour: 'var(--past-line)', dash: '0' }] : []),
      ]}
      height={230}
      chart={
        shown.length > 1 ? (
          <TimeChart
            height={230}
            points={shown}
            series={series}
            from={from}
            to={to}
            domain={[0, Math.max(1, ...shown.map(({ scope }) => scope))]}
            marks={past ? [...notes, { at: until, colour: 'var(--past-line)' }] : notes}
            straight={
              pace && first && paceEnd > from
                ? {
                    from: [Math.max(from, first.at), pace(Math.max(from, first.at))],
                    to: [paceEnd, pace(paceEnd)],
                  }
                : undefined
            }
          />
        ) : undefined
      }
      columns={[
        {
          key: 'at',
          head: axis === 'RECORDED' ? t('recorded') : t('date'),
          cell: point => <DateOf at={point.at} />,
          text: point => point.at,
        },
        { key: 'done', head: t('achieved'), end: true, cell: point => point.done, text: point => point.done },
        { key: 'scope', head: t('scope'), end: true, cell: point => point.scope, text: point => point.scope },
        {
          key: 'share',
          head: t('share'),
          end: true,
          cell: point => format.percent(point.share),
          text: point => point.share,
        },
        {
          key: 'version',
          head: t('version'),
          end: true,
          cell: point => <VersionLink version={point.version} />,
          text: point => point.version,
        },
      ]}
      rows={rows}
      keyOf={point => String(point.version)}
      file="progress"
    />
  )
}
