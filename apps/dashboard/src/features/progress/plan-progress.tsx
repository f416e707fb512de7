'use client'
import dynamic from 'next/dynamic'
import { useMemo } from 'react'
import { Section } from '../../components/ui/section.tsx'
import { Empty } from '../../components/ui/states.tsx'
import { DateOf, useClock } from '../../components/ui/when.tsx'
import { WhenVisible } from '../chart/when-visible.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { progressFinding } from './finding.ts'
import { lastOfEachMoment } from './moments.ts'

const ProgressChart = dynamic(() => import('./progress-chart.tsx'), { ssr: false })
const shownRows = 60

const Key = ({
  dash,
  colour,
  words,
}: {
  readonly dash?: string
  readonly colour: string
  readonly words: string
}) => (
  <span className="inline-flex items-center gap-1.5">
    <svg width="22" height="8" aria-hidden>
      <line x1="0" x2="22" y1="4" y2="4" stroke={colour} strokeWidth="2.25" strokeDasharray={dash} />
    </svg>
    {words}
  </span>
)

export const PlanProgress = () => {
  const { progress, state, past, jump, axis } = usePlanView()
  const clock = useClock()
  const points = useMemo(() => lastOfEachMoment(progress?.plan ?? []), [progress])
  const now = clock ?? Date.parse(state.asOf)
  const until = past ? Date.parse(state.asOf) : now
  const data = useMemo(
    () => points.map(({ at, done, scope, share }) => ({ at: Date.parse(at), done, scope, share })),
    [points],
  )
  const finding = progressFinding(points, until)
  // The table names what changed: a row per step of the lines, not per event.
  const rows = useMemo(
    () =>
      points.filter((point, i) => {
        const before = points[i - 1]
        return !before || before.done !== point.done || before.scope !== point.scope
      }),
    [points],
  )
  return (
    <Section id="progress" title="Progress">
      {points.length < 2 ? (
        <Empty title={finding} />
      ) : (
        <figure className="surface-card px-4 pt-3.5 pb-3">
          <figcaption className="mb-1">
            <p className="font-medium">{finding}</p>
            <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-muted text-sm">
              <Key colour="var(--done)" words="goals achieved" />
              <Key colour="var(--waiting)" dash="7 4" words="goals in scope" />
              <Key colour="var(--c1)" dash="2 3" words="share of the way, 0–100 %" />
              {past && <Key colour="var(--past-line)" words="moment viewed" />}
            </p>
          </figcaption>
          <WhenVisible height={220}>
            <ProgressChart points={data} until={until} end={now} past={past} label={finding} />
          </WhenVisible>
          <details className="mt-1 text-sm">
            <summary className="w-fit rounded-control text-muted hover:text-text">Table</summary>
            <section
              className="mt-2 max-h-72 overflow-auto"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
              tabIndex={0}
              aria-label="Progress as a table"
            >
              <table className="w-full text-start">
                <thead className="sticky top-0 bg-bg text-muted text-xs">
                  <tr>
                    <th className="py-1 text-start font-medium">
                      {axis === 'RECORDED' ? 'Recorded' : 'Date'}
                    </th>
                    <th className="py-1 text-end font-medium">Achieved</th>
                    <th className="py-1 text-end font-medium">Scope</th>
                    <th className="py-1 text-end font-medium">Share</th>
                    <th className="py-1 text-end font-medium">Version</th>
                  </tr>
                </thead>
                <tbody>
                  {[...rows]
                    .reverse()
                    .slice(0, shownRows)
                    .map(point => (
                      <tr key={point.version} className="border-line border-t">
                        <td className="py-1">
                          <DateOf at={point.at} />
                        </td>
                        <td className="py-1 text-end">{point.done}</td>
                        <td className="py-1 text-end">{point.scope}</td>
                        <td className="py-1 text-end">{Math.round(point.share * 100)} %</td>
                        <td className="py-1 text-end">
                          <button
                            type="button"
                            className="rounded-control px-1 text-primary hover:underline"
                            onClick={() => jump({ kind: 'version', version: point.version })}
                          >
                            {point.version}
                            <span className="sr-only">, view plan here</span>
                          </button>
                        </td>
                      </tr>
                    ))}
                </tbody>
              </table>
              {rows.length > shownRows && (
                <p className="py-1 text-muted">{rows.length - shownRows} older rows left out.</p>
              )}
            </section>
          </details>
        </figure>
      )}
    </Section>
  )
}
