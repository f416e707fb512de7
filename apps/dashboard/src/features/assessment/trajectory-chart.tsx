'use client'
import { memo } from 'react'
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { thinned, tickLabel, timeTicks } from '../progress/finding.ts'
import type { Rating } from './fragment.ts'
import { inTime, type Source, sources } from './ratings.ts'

const colours: Readonly<Record<Source, string>> = {
  SELF: 'var(--c1)',
  COACH: 'var(--c2)',
  EVIDENCE: 'var(--c3)',
}
const dashes: Readonly<Record<Source, string>> = { SELF: '0', COACH: '7 4', EVIDENCE: '2 3' }
const axis = { stroke: 'var(--line)', tick: { fill: 'var(--muted)', fontSize: 12 } }
const dayMilliseconds = 86_400_000

interface PointProps {
  readonly cx?: number
  readonly cy?: number
}

const shapes: Readonly<Record<Source, (x: number, y: number) => string>> = {
  SELF: (x, y) => `M${x - 5} ${y} a5 5 0 1 0 10 0 a5 5 0 1 0 -10 0 Z`,
  COACH: (x, y) => `M${x - 4.5} ${y - 4.5} h9 v9 h-9 Z`,
  EVIDENCE: (x, y) => `M${x} ${y - 5.5} L${x + 5.5} ${y + 4.5} H${x - 5.5} Z`,
}

const pointOf = (source: Source) => {
  const Point = ({ cx, cy }: PointProps) =>
    cx === undefined || cy === undefined ? null : (
      <path d={shapes[source](cx, cy)} fill="var(--bg)" stroke={colours[source]} strokeWidth={2} />
    )
  return Point
}
const points = { SELF: pointOf('SELF'), COACH: pointOf('COACH'), EVIDENCE: pointOf('EVIDENCE') }

/** C16: a step line for each source with a point shape of its own, and the level that readiness asks for. */
const TrajectoryChart = ({
  ratings,
  target,
  until,
}: {
  readonly ratings: readonly Rating[]
  readonly target: number | undefined
  /** Milliseconds since the epoch up to which the lines go on. */
  readonly until: number
}) => {
  const format = useFormat()
  const rtl = typeof document !== 'undefined' && document.documentElement.dir === 'rtl'
  const ordered = inTime(ratings)
  const first = ordered[0] ? Date.parse(ordered[0].at) : until
  const end = Math.max(until, first + dayMilliseconds)
  const ticks = timeTicks(first, end, 5)
  return (
    <LineChart
      responsive
      style={{ width: '100%', height: 220 }}
      margin={{ top: 12, right: 16, bottom: 0, left: -22 }}
      accessibilityLayer={false}
    >
      <CartesianGrid stroke="var(--line)" strokeDasharray="2 4" vertical={false} />
      <XAxis
        dataKey="at"
        type="number"
        allowDuplicatedCategory={false}
        domain={[first, end]}
        ticks={ticks.length > 0 ? [...ticks] : [first]}
        tickFormatter={ticks.length > 0 ? tickLabel : at => format.date(at)}
        reversed={rtl}
        {...axis}
      />
      <YAxis
        domain={[0, 5]}
        ticks={[0, 1, 2, 3, 4, 5]}
        orientation={rtl ? 'right' : 'left'}
        {...axis}
        width={44}
      />
      {target !== undefined && (
        <ReferenceLine y={target} stroke="var(--c6)" strokeDasharray="6 4" strokeWidth={1.75} />
      )}
      {sources.map(source => {
        const own = ordered.filter(rating => rating.source === source)
        const data = thinned(own, 200).map(({ at, proficiency }) => ({ at: Date.parse(at), proficiency }))
        const Point = points[source]
        return (
          data.length > 0 && (
            <Line
              key={source}
              data={data}
              dataKey="proficiency"
              type="stepAfter"
              stroke={colours[source]}
              strokeWidth={2}
              strokeDasharray={dashes[source]}
              dot={<Point />}
              isAnimationActive={false}
            />
          )
        )
      })}
    </LineChart>
  )
}

export default memo(TrajectoryChart)
