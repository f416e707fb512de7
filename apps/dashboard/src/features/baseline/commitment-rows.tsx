'use client'
import { slipWords } from '../history/field-values.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import type { Commitment } from './fragment.ts'

const place = (day: string, from: number, to: number) =>
  to === from ? 50 : (100 * (Date.parse(day) - from)) / (to - from)

const marks = {
  original: 'rounded-full border-2 border-muted bg-bg',
  signedOff: 'rotate-45 border-2 border-past-line bg-bg',
  current: 'rounded-full border-2 border-primary bg-primary',
} as const

/** One line a goal: from the first due date to the present one, with the one that was signed between. */
export const CommitmentRows = ({ commitments }: { readonly commitments: readonly Commitment[] }) => {
  const format = useFormat()
  const days = commitments.flatMap(({ original, signedOff, current }) =>
    [original.due, signedOff?.due, current.due].filter(day => day != null).map(day => Date.parse(day)),
  )
  const [from, to] = [Math.min(...days), Math.max(...days)]
  return (
    <div className="text-xs">
      <div className="flex justify-between text-muted">
        <span>{format.day(new Date(from).toISOString())}</span>
        <span>{format.day(new Date(to).toISOString())}</span>
      </div>
      {commitments.map(({ goalId, statement, original, signedOff, current, sinceOriginal }) => {
        const dots = [
          ['original', original.due],
          ['signedOff', signedOff?.due],
          ['current', current.due],
        ] as const
        const ends = dots.flatMap(([, day]) => (day ? [place(day, from, to)] : []))
        const [start, end] = [Math.min(...ends), Math.max(...ends)]
        return (
          <div key={goalId} className="h-11 pt-1.5">
            <p className="flex gap-2">
              <bdi className="min-w-0 truncate">{statement}</bdi>
              {sinceOriginal.slipDays !== null && sinceOriginal.slipDays !== 0 && (
                <span className="shrink-0 text-muted">{slipWords(sinceOriginal.slipDays)}</span>
              )}
            </p>
            <div className="relative mx-1.5 mt-1 h-3">
              <div className="absolute inset-x-0 top-1.5 h-px bg-line" />
              <div
                className="absolute top-[5px] h-[3px] bg-primary/50"
                style={{ insetInlineStart: `${start}%`, inlineSize: `${end - start}%` }}
              />
              {dots.map(
                ([kind, day]) =>
                  day && (
                    <span
                      key={kind}
                      className={`absolute top-0.5 -ms-1 size-2.5 ${marks[kind]}`}
                      style={{ insetInlineStart: `${place(day, from, to)}%` }}
                    />
                  ),
              )}
            </div>
          </div>
        )
      })}
    </div>
  )
}
