'use client'
import { memo } from 'react'
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts'
import { thinned, tickLabel, timeTicks } from './finding.ts'

export interface ProgressChartProps {
  readonly points: readonly {
    readonly at: number
    readonly done: number
    readonly scope: number
    readonly share: number
  }[]
  readonly until: number
  readonly end: number
  readonly past: boolean
  readonly label: string
}

const axis = { stroke: 'var(--line)', tick: { fill: 'var(--muted)', fontSize: 12 } }

/** C1: done and scope as step lines, the share of the way as an area of its own below. */
const ProgressChart = ({ points, until, end, past, label }: ProgressChartProps) => {
  const first = points[0]?.at ?? until
  const data = [...thinned(points, 400)]
  const last = data.at(-1)
  if (last && last.at < end) data.push({ ...last, at: end })
  const most = Math.max(1, ...data.map(point => point.scope))
  return (
    <div role="img" aria-label={label}>
      <LineChart
        data={data}
        responsive
        style={{ width: '100%', height: 220 }}
        margin={{ top: 12, right: 16, bottom: 0, left: -18 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke="var(--line)" strokeDasharray="2 4" vertical={false} />
        <XAxis
          dataKey="at"
          type="number"
          scale="linear"
          domain={[first, Math.max(end, first + 1)]}
          ticks={[...timeTicks(first, end)]}
          tickFormatter={tickLabel}
          {...axis}
        />
        <YAxis
          yAxisId="goals"
          allowDecimals={false}
          domain={[0, most]}
          tickCount={Math.min(6, most + 1)}
          {...axis}
          width={44}
        />
        <YAxis yAxisId="share" hide domain={[0, 1]} />
        <Line
          yAxisId="share"
          dataKey="share"
          type="stepAfter"
          stroke="var(--c1)"
          strokeWidth={1.25}
          strokeDasharray="2 3"
          dot={false}
          isAnimationActive={false}
        />
        <Line
          yAxisId="goals"
          dataKey="scope"
          type="stepAfter"
          stroke="var(--waiting)"
          strokeWidth={2}
          strokeDasharray="7 4"
          dot={false}
          isAnimationActive={false}
        />
        <Line
          yAxisId="goals"
          dataKey="done"
          type="stepAfter"
          stroke="var(--done)"
          strokeWidth={2.5}
          dot={false}
          isAnimationActive={false}
        />
        {past && <ReferenceLine yAxisId="goals" x={until} stroke="var(--past-line)" strokeWidth={2} />}
      </LineChart>
    </div>
  )
}

export default memo(ProgressChart)
