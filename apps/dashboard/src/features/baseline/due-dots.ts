import type { DotRow } from '../chart/dots.tsx'
import type { Commitment } from '../progress/commitment-fields.ts'

type Dated = Pick<Commitment, 'goalId' | 'statement' | 'original' | 'signedOff' | 'current'>

const daysOf = ({ original, signedOff, current }: Dated): readonly string[] =>
  [original.due, signedOff?.due, current.due].filter(day => day != null)

/** The first and the last day that any of the promises names. */
export const scaleOf = (
  commitments: readonly Dated[],
): { readonly from: string; readonly to: string } | undefined => {
  const days = commitments.flatMap(daysOf).toSorted()
  const [from, to] = [days[0], days.at(-1)]
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** C17: a line a goal from its first due date to the present one, with the one that was signed between. */
export const dueDots = <C extends Dated>(
  commitments: readonly C[],
  { from, to }: { readonly from: string; readonly to: string },
  aside: (commitment: C) => string,
): readonly DotRow[] => {
  const [start, span] = [Date.parse(from), Date.parse(to) - Date.parse(from)]
  const place = (day: string) => (span === 0 ? 50 : (100 * (Date.parse(day) - start)) / span)
  return commitments.map(commitment => {
    const { goalId, statement, original, signedOff, current } = commitment
    const said = aside(commitment)
    return {
      key: goalId,
      label: statement,
      ...(said && { aside: said }),
      dots: (
        [
          ['original', original.due, 'ring', 'var(--muted)'],
          ['signedOff', signedOff?.due, 'diamond', 'var(--past-line)'],
          ['current', current.due, 'dot', 'var(--primary)'],
        ] as const
      ).flatMap(([key, day, shape, colour]) =>
        day ? [{ key, at: place(day), shape, colour, value: day }] : [],
      ),
    }
  })
}
