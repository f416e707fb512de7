'use client'
import { placed, placeOf, shortened } from './place.ts'
import { useLetters } from './use-letters.ts'
import { useRtl } from './use-rtl.ts'

export interface BarPart {
  readonly key: string
  readonly value: number
  readonly colour: string
  readonly sign: string
}

export interface BarRow {
  readonly key: string
  readonly label: string
  readonly parts: readonly BarPart[]
}

export const barHeight = 40

/** One bar a row, cut into its parts. All on one scale, or each as wide as the whole. */
export const Bars = ({
  rows,
  share = false,
}: {
  readonly rows: readonly BarRow[]
  readonly share?: boolean
}) => {
  const rtl = useRtl()
  const [chart, letters] = useLetters(70)
  const wholeOf = ({ parts }: BarRow) => parts.reduce((sum, { value }) => sum + value, 0)
  const most = Math.max(1, ...rows.map(wholeOf))
  return (
    <svg
      ref={chart}
      width="100%"
      height={rows.length * barHeight}
      className="block overflow-visible"
      aria-hidden
    >
      {rows.map((row, i) => {
        const whole = share ? Math.max(1, wholeOf(row)) : most
        const amounts = row.parts
          .filter(({ value }) => value > 0)
          .map(({ sign, value }) => `${sign} ${value}`)
          .join('   ')
        let before = 0
        return (
          <g key={row.key} transform={`translate(0 ${i * barHeight})`} fontSize="12">
            <text
              x={placeOf(0, rtl)}
              y="15"
              fill="var(--text)"
              fontWeight="500"
              style={{ unicodeBidi: 'plaintext' }}
            >
              {shortened(row.label, Math.max(8, Math.min(48, letters - amounts.length - 2)))}
            </text>
            <text x={placeOf(100, rtl)} y="15" fill="var(--muted)" textAnchor="end">
              {amounts}
            </text>
            {row.parts
              .filter(({ value }) => value > 0)
              .map(part => {
                const place = placed((100 * before) / whole, (100 * part.value) / whole, rtl)
                before += part.value
                return (
                  <rect
                    key={part.key}
                    data-part={part.key}
                    data-value={part.value}
                    {...place}
                    y="21"
                    height="11"
                    fill={part.colour}
                    stroke="var(--bg)"
                  />
                )
              })}
          </g>
        )
      })}
    </svg>
  )
}
