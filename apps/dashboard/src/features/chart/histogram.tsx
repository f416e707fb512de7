'use client'
import { placed, placeOf } from './place.ts'
import { useRtl } from './use-rtl.ts'

export interface HistogramBin {
  /** First and last whole number that it holds. */
  readonly from: number
  readonly until: number
  readonly parts: readonly { readonly key: string; readonly value: number; readonly colour: string }[]
}

export interface HistogramMark {
  readonly at: number
  readonly words: string
  readonly dash?: string
}

const top = 34
const bottom = 20
const markLine = 14

/** Bars side by side over one scale of whole numbers, with lines across where something is worth one. */
export const Histogram = ({
  bins,
  marks,
  height,
  words,
}: {
  readonly bins: readonly HistogramBin[]
  readonly marks: readonly HistogramMark[]
  readonly height: number
  /** Of the ends of the scale. */
  readonly words: (at: number) => string
}) => {
  const rtl = useRtl()
  const [first, last] = [bins[0]?.from ?? 0, (bins.at(-1)?.until ?? 0) + 1]
  const along = (at: number) => (100 * (at - first)) / (last - first)
  const wholeOf = ({ parts }: HistogramBin) => parts.reduce((sum, { value }) => sum + value, 0)
  const most = Math.max(1, ...bins.map(wholeOf))
  const floor = height - bottom
  const tall = (value: number) => ((floor - top) * value) / most
  return (
    <svg width="100%" height={height} className="block overflow-visible" aria-hidden fontSize="12">
      <line x1="0" x2="100%" y1={floor} y2={floor} stroke="var(--line)" />
      {bins.map(bin => {
        let below = floor
        const whole = wholeOf(bin)
        const place = placed(along(bin.from), along(bin.until + 1) - along(bin.from), rtl)
        return (
          <g key={bin.from} data-bin={bin.from}>
            {bin.parts
              .filter(({ value }) => value > 0)
              .map(({ key, value, colour }) => {
                below -= tall(value)
                return (
                  <rect
                    key={key}
                    data-part={key}
                    data-value={value}
                    {...place}
                    y={below}
                    height={tall(value)}
                    fill={colour}
                    stroke="var(--surface)"
                    strokeWidth="1.5"
                  />
                )
              })}
            {whole === most && (
              <text
                x={placeOf(along((bin.from + bin.until + 1) / 2), rtl)}
                y={below - 3}
                textAnchor="middle"
                fill="var(--muted)"
                fontSize="11"
              >
                {whole}
              </text>
            )}
          </g>
        )
      })}
      {marks
        .filter(({ at }) => at >= first && at <= last)
        .map(({ at, words: said, dash }, i) => {
          const place = along(at)
          const atEnd = place > 60
          return (
            <g key={said}>
              <line
                x1={placeOf(place, rtl)}
                x2={placeOf(place, rtl)}
                y1={markLine * i + 2}
                y2={floor}
                stroke="var(--text)"
                strokeWidth="1.25"
                {...(dash && { strokeDasharray: dash })}
              />
              <text
                x={placeOf(place, rtl)}
                dx={atEnd === rtl ? 4 : -4}
                y={markLine * i + 11}
                textAnchor={atEnd ? 'end' : 'start'}
                fill="var(--text)"
                fontSize="11"
              >
                {said}
              </text>
            </g>
          )
        })}
      <text x={placeOf(0, rtl)} y={height - 5} fill="var(--muted)">
        {words(first)}
      </text>
      <text x={placeOf(100, rtl)} y={height - 5} fill="var(--muted)" textAnchor="end">
        {words(last - 1)}
      </text>
    </svg>
  )
}
