export type End = 'from' | 'to'

/**
 * Which thumb a click on the rail takes: the nearer; of two at one place the one that can go there.
 * @param at the change sets that the thumbs stand at
 * @param place where on the rail, 0..1, a change set is
 */
export const nearerEnd = (
  at: Readonly<Record<End, number>>,
  wanted: number,
  place: (set: number) => number,
): End => {
  const far = (end: End) => Math.abs(place(at[end]) - place(wanted))
  if (far('from') !== far('to')) return far('from') < far('to') ? 'from' : 'to'
  return wanted < at.from ? 'from' : 'to'
}
