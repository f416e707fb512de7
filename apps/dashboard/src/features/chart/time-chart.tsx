'use client'
import { memo } from 'react'
import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from 'recharts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { plot } from './plot.ts'
import { timeTicks } from './time-axis.ts'
import { useRtl } from './use-rtl.ts'

/** One moment of a chart: milliseconds since the epoch and a value of each series; `null` breaks a line. */
export type TimePoint = { readonly at: number } & Readonly<
  Record<string, number | null | undefined | readonly [number, number]>
>

export interface Series {
  /** Of the value in each point. */
  readonly key: string
  readonly colour: string
  readonly dash?: string
  readonly width?: number
  /** Values hold until the next one by default; a trend joins them. */
  readonly trend?: boolean
  /** Drawn as an area: a share of a stack, or a band where its values are pairs. */
  readonly area?: 'stack' | 'band'
  /** Shape of every single point, for those that are told one by one. */
  readonly point?: keyof typeof shapes
  /** On a scale of its own from 0 to 1. */
  readonly share?: boolean
  /** Its own points, where they differ from those of the others. */
  readonly points?: readonly TimePoint[]
}

const shapes = {
  circle: (x: number, y: number) => `M${x - 4.5} ${y} a4.5 4.5 0 1 0 9 0 a4.5 4.5 0 1 0 -9 0 Z`,
  square: (x: number, y: number) => `M${x - 4.5} ${y - 4.5} h9 v9 h-9 Z`,
  tick: (x: number, y: number) => `M${x} ${y - 4} V${y + 4}`,
  triangle: (x: number, y: number) => `M${x} ${y - 5.5} L${x + 5.5} ${y + 4.5} H${x - 5.5} Z`,
} as const

const pointOf = (shape: keyof typeof shapes, colour: string) => {
  const Point = ({ cx, cy }: { readonly cx?: number; readonly cy?: number }) =>
    typeof cx !== 'number' || typeof cy !== 'number' || Number.isNaN(cy) ? null : (
      <path data-point d={shapes[shape](cx, cy)} fill="var(--bg)" stroke={colour} strokeWidth={2} />
    )
  return Point
}

export interface Mark {
  readonly at: number
  readonly colour: string
  readonly sign?: string
}

export interface TimeChartProps {
  readonly points: readonly TimePoint[]
  readonly series: readonly Series[]
  readonly from: number
  readonly to: number
  /** Lowest and highest value. */
  readonly domain: readonly [number, number]
  readonly ticks?: readonly number[]
  /** Words of a tick; the number itself by default. */
  readonly tick?: (value: number) => string
  readonly height: number
  /** Moments worth a line across. */
  readonly marks?: readonly Mark[]
  /** A value worth a line along. */
  readonly level?: { readonly value: number; readonly colour: string } | undefined
  /** A straight line between two moments: the pace that a promise asks for, or values that are their own date. */
  readonly straight?:
    | { readonly from: readonly [number, number]; readonly to: readonly [number, number] }
    | undefined
  readonly wide?: boolean
  /** What the moments are, if no dates: ticks of their own and their words. */
  readonly along?: { readonly ticks: readonly number[]; readonly words: (at: number) => string }
}

const axis = { stroke: 'var(--line)', tick: { fill: 'var(--muted)', fontSize: 12 } } as const

/**
 * Values over time on one numeric axis with its own domain and ticks, mirrored from right to left, without animation.
 * Every chart over time is this one.
 */
const TimeChart = ({
  points,
  series,
  from,
  to,
  domain,
  ticks,
  tick,
  height,
  marks = [],
  level,
  straight,
  wide = false,
  along,
}: TimeChartProps) => {
  const rtl = useRtl()
  const format = useFormat()
  const end = Math.max(to, from + 86_400_000)
  const moments = along?.ticks ?? timeTicks(from, end, 6)
  const words = along?.words ?? (moments.length > 0 ? format.month : format.date)
  const side = rtl ? 'right' : 'left'
  return (
    <ComposedChart
      data={points as TimePoint[]}
      responsive
      style={{ width: '100%', height }}
      margin={{ top: 14, right: rtl ? 0 : plot.end, bottom: 0, left: rtl ? plot.end : 0 }}
      accessibilityLayer={false}
      // The figure around it is the picture, with its sentence.
      role="presentation"
    >
      <CartesianGrid stroke="var(--line)" strokeDasharray="2 4" vertical={false} />
      <XAxis
        dataKey="at"
        type="number"
        scale="linear"
        domain={[from, end]}
        ticks={moments.length > 0 ? [...moments] : [from]}
        tickFormatter={words}
        reversed={rtl}
        allowDuplicatedCategory={false}
        {...axis}
      />
      <YAxis
        domain={[...domain]}
        {...(ticks && { ticks: [...ticks] })}
        {...(tick && { tickFormatter: tick })}
        allowDecimals={false}
        orientation={side}
        width={wide ? 72 : plot.start}
        {...axis}
      />
      {series.some(({ share }) => share) && <YAxis yAxisId="share" hide domain={[0, 1]} orientation={side} />}
      {level && (
        <ReferenceLine y={level.value} stroke={level.colour} strokeDasharray="6 4" strokeWidth={1.75} />
      )}
      {straight && (
        <ReferenceLine
          segment={[
            { x: straight.from[0], y: straight.from[1] },
            { x: straight.to[0], y: straight.to[1] },
          ]}
          stroke="var(--muted)"
          strokeDasharray="1 4"
          strokeWidth={1.5}
        />
      )}
      {series.map(({ key, colour, dash, width, trend, area, point, share, points: own }, place) => {
        const Point = point && pointOf(point, colour)
        return area ? (
          <Area
            key={`${key}${place}`}
            dataKey={key}
            type={trend ? 'linear' : 'stepAfter'}
            {...(area === 'stack' && { stackId: 'all' })}
            stroke={area === 'stack' ? 'var(--bg)' : 'none'}
            fill={colour}
            fillOpacity={area === 'stack' ? 0.85 : 0.18}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        ) : (
          <Line
            key={`${key}${place}`}
            dataKey={key}
            {...(own && { data: own as TimePoint[] })}
            {...(share && { yAxisId: 'share' })}
            type={trend ? 'linear' : 'stepAfter'}
            stroke={colour}
            strokeWidth={width ?? 2}
            {...(dash !== undefined && { strokeDasharray: dash })}
            dot={Point ? <Point /> : false}
            activeDot={false}
            isAnimationActive={false}
          />
        )
      })}
      {marks
        .filter(({ at }) => at >= from && at <= end)
        .map(({ at, colour, sign }) => (
          <ReferenceLine
            key={`${at}${sign}`}
            x={at}
            stroke={colour}
            strokeWidth={sign ? 1 : 2}
            {...(sign && {
              strokeDasharray: '2 3',
              label: { value: sign, position: 'insideTop' as const, fill: colour, fontSize: 11, dy: -14 },
            })}
          />
        ))}
    </ComposedChart>
  )
}

export default memo(TimeChart)
