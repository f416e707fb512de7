/**
 * At most so many of the points of a line, in their order: of each stretch the least, the greatest and the last, so
 * that no peak is lost. They are points of the line themselves, not means: each still leads to its event. The first
 * and the last always stay.
 * @param most 4 or more
 */
export const thinned = <P extends { readonly share: number }>(
  points: readonly P[],
  most: number,
): readonly P[] => {
  if (points.length <= most) return points
  const stretches = Math.floor((most - 1) / 3)
  const start = (stretch: number) => 1 + Math.floor((stretch * (points.length - 1)) / stretches)
  const kept = new Set([0])
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const [from, to] = [start(stretch), start(stretch + 1)]
    let [least, greatest] = [from, from]
    for (let i = from; i < to; i += 1) {
      const { share } = points[i] as P
      if (share < (points[least] as P).share) least = i
      if (share > (points[greatest] as P).share) greatest = i
    }
    for (const i of [least, greatest, to - 1]) kept.add(i)
  }
  return [...kept].sort((a, b) => a - b).map(i => points[i] as P)
}
