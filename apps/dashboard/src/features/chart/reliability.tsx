'use client'
import { placeOf } from './place.ts'
import { useRtl } from './use-rtl.ts'

export interface ReliabilityDot {
  readonly key: string
  /** Shares, 0 to 1. */
  readonly stated: number
  readonly share: number
  readonly interval: readonly [number, number]
  /** How much it weighs, 0 to 1. */
  readonly weight: number
}

const top = 8
const bottom = 20
const ticks = [0, 0.25, 0.5, 0.75, 1]
const startPercent = 8

/** What came true against what was stated: on the diagonal both agree. */
export const ReliabilityPlot = ({
  dots,
  height,
  words,
}: {
  readonly dots: readonly ReliabilityDot[]
  readonly height: number
  readonly words: (share: number) => string
}) => {
  const rtl = useRtl()
  const x = (share: number) => placeOf(startPercent + share * (98 - startPercent), rtl)
  const y = (share: number) => top + (1 - share) * (height - top - bottom)
  return (
    <svg width="100%" height={height} className="block overflow-visible" aria-hidden fontSize="12">
      {ticks.map(tick => (
        <g key={tick}>
          <line x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} stroke="var(--line)" strokeDasharray="2 4" />
          <text x={placeOf(0, rtl)} y={y(tick) + 4} fill="var(--muted)">
            {words(tick)}
          </text>
          <text x={x(tick)} y={height - 4} fill="var(--muted)" textAnchor="middle">
            {words(tick)}
          </text>
        </g>
      ))}
      <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} stroke="var(--muted)" strokeDasharray="6 4" />
      {dots.map(({ key, stated, share, interval, weight }) => (
        <g key={key}>
          <line
            x1={x(stated)}
            x2={x(stated)}
            y1={y(interval[0])}
            y2={y(interval[1])}
            stroke="var(--primary)"
            strokeWidth="2"
            opacity="0.55"
          />
          <circle
            data-dot={key}
            data-value={share}
            cx={x(stated)}
            cy={y(share)}
            r={4 + 5 * Math.sqrt(weight)}
            fill="var(--primary)"
            stroke="var(--bg)"
            strokeWidth="1.5"
          />
        </g>
      ))}
    </svg>
  )
}
