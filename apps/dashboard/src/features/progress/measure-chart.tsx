'use client'
import { memo } from 'react'
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts'
import { thinned, tickLabel, timeTicks } from './finding.ts'

export interface MeasureChartProps {
  readonly points: readonly {
    readonly at: number
    readonly value: number | null
    readonly target: number | null
  }[]
  readonly baseline: number
  readonly until: number
  readonly end: number
  readonly past: boolean
  readonly label: string
}

const axis = { stroke: 'var(--line)', tick: { fill: 'var(--muted)', fontSize: 12 } }

/** C2: the measure as a step line towards its target, which is a step line of its own. */
const MeasureChart = ({ points, baseline, until, end, past, label }: MeasureChartProps) => {
  const first = points[0]?.at ?? until
  const data = thinned(points, 200).map(point => ({ ...point, value: point.value ?? baseline }))
  const last = data.at(-1)
  if (last && last.at < end) data.push({ ...last, at: end })
  const all = [
    baseline,
    ...data.flatMap(point => [point.value, ...(point.target === null ? [] : [point.target])]),
  ]
  const low = Math.min(...all)
  const high = Math.max(...all)
  return (
    <div role="img" aria-label={label}>
      <LineChart
        data={data}
        responsive
        style={{ width: '100%', height: 180 }}
        margin={{ top: 10, right: 12, bottom: 0, left: -14 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke="var(--line)" strokeDasharray="2 4" vertical={false} />
        <XAxis
          dataKey="at"
          type="number"
          domain={[first, Math.max(end, first + 1)]}
          ticks={[...timeTicks(first, end, 5)]}
          tickFormatter={tickLabel}
          {...axis}
        />
        <YAxis domain={[low, high === low ? low + 1 : high]} {...axis} width={44} />
        <Line
          dataKey="target"
          type="stepAfter"
          stroke="var(--c6)"
          strokeWidth={1.75}
          strokeDasharray="6 4"
          dot={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="value"
          type="stepAfter"
          stroke="var(--c1)"
          strokeWidth={2.5}
          dot={false}
          isAnimationActive={false}
        />
        {past && <ReferenceLine x={until} stroke="var(--past-line)" strokeWidth={2} />}
      </LineChart>
    </div>
  )
}

export default memo(MeasureChart)
