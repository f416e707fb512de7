'use client'
import { placed, placeOf, shortened } from './place.ts'
import { useLetters } from './use-letters.ts'
import { useRtl } from './use-rtl.ts'

export interface Dot {
  readonly key: string
  /** 0 to 100, from the start of the line. */
  readonly at: number
  readonly shape: 'ring' | 'diamond' | 'dot'
  readonly colour: string
  /** The number it stands for, as the table has it. */
  readonly value: string | number
  /** Between which points, 0 to 100, it lies with confidence. */
  readonly interval?: readonly [number, number]
}

export interface DotRow {
  readonly key: string
  readonly label: string
  readonly aside?: string
  readonly dots: readonly Dot[]
}

const rowHeight = 42
/** Of each interval beyond the second in a row. */
const lineHeight = 8
const headHeight = 18
const inset = 1

const linesIn = (rows: readonly DotRow[]): number =>
  Math.max(1, ...rows.map(({ dots }) => dots.filter(({ interval }) => interval).length))

/**
 * A line a row with dots on it, all on one scale; what lies between the outermost dots is drawn thick, unless they have
 * intervals: then each has a line of its own.
 */
export const Dots = ({
  rows,
  from,
  to,
}: {
  readonly rows: readonly DotRow[]
  /** Words at both ends of the scale. */
  readonly from: string
  readonly to: string
}) => {
  const rtl = useRtl()
  const [chart, letters] = useLetters(150)
  const lines = linesIn(rows)
  const high = rowHeight + Math.max(0, lines - 2) * lineHeight
  const along = (at: number) => inset + (at * (100 - 2 * inset)) / 100
  return (
    <svg
      ref={chart}
      width="100%"
      height={dotsHeight(rows.length, lines)}
      className="block overflow-visible"
      aria-hidden
      fontSize="12"
    >
      <text x={placeOf(0, rtl)} y="12" fill="var(--muted)">
        {from}
      </text>
      <text x={placeOf(100, rtl)} y="12" fill="var(--muted)" textAnchor="end">
        {to}
      </text>
      {rows.map((row, i) => {
        const places = row.dots.map(({ at }) => along(at))
        const [first, last] = [Math.min(...places), Math.max(...places)]
        const apart = row.dots.some(({ interval }) => interval)
        const lineOf = (dot: number) => (apart ? 27 + dot * lineHeight : 27)
        return (
          <g key={row.key} transform={`translate(0 ${headHeight + i * high})`}>
            <text x={placeOf(0, rtl)} y="14" fill="var(--text)" style={{ unicodeBidi: 'plaintext' }}>
              {shortened(
                row.label,
                Math.max(8, Math.min(110, letters - (row.aside ? row.aside.length + 2 : 0))),
              )}
            </text>
            {row.aside && (
              <text x={placeOf(100, rtl)} y="14" fill="var(--muted)" textAnchor="end">
                {row.aside}
              </text>
            )}
            <line x1="0" x2="100%" y1="27" y2="27" stroke="var(--line)" />
            {places.length > 1 && !apart && (
              <rect
                {...placed(first, last - first, rtl)}
                y="25.5"
                height="3"
                fill="var(--primary)"
                opacity="0.5"
              />
            )}
            {row.dots.map(
              ({ key, interval, colour }, n) =>
                interval && (
                  <rect
                    key={`${key} interval`}
                    {...placed(along(interval[0]), along(interval[1]) - along(interval[0]), rtl)}
                    y={lineOf(n) - 1}
                    height="2"
                    fill={colour}
                    opacity="0.55"
                  />
                ),
            )}
            {row.dots.map((dot, n) => (
              // biome-ignore lint/a11y/noSvgWithoutTitle: a mark within a chart that is hidden as a whole
              <svg
                key={dot.key}
                x={placeOf(along(dot.at), rtl)}
                y={lineOf(n)}
                overflow="visible"
                data-dot={dot.key}
                data-value={dot.value}
              >
                {dot.shape === 'diamond' ? (
                  <path d="M0 -6 L6 0 L0 6 L-6 0 Z" fill="var(--bg)" stroke={dot.colour} strokeWidth="2" />
                ) : (
                  <circle
                    r={dot.shape === 'ring' ? 5.5 : 4.5}
                    fill={dot.shape === 'ring' ? 'var(--bg)' : dot.colour}
                    stroke={dot.colour}
                    strokeWidth="2"
                  />
                )}
              </svg>
            ))}
          </g>
        )
      })}
    </svg>
  )
}

/** Of so many rows, with at most so many intervals in one. */
export const dotsHeight = (rows: number, lines = 1): number =>
  headHeight + rows * (rowHeight + Math.max(0, lines - 2) * lineHeight)
