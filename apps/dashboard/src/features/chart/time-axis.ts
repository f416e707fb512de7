/** At most `most` points: of each bucket the last, and always the first and the last of all. */
export const thinned = <T>(points: readonly T[], most: number): readonly T[] => {
  if (points.length <= most) return points
  const size = points.length / (most - 1)
  const kept = new Set([0, points.length - 1])
  for (let i = 1; i < most - 1; i++) kept.add(Math.min(points.length - 1, Math.floor(i * size)))
  return points.filter((_, i) => kept.has(i))
}

/** Ticks of a time axis at years, quarters or months: at most `most`. */
export const timeTicks = (from: number, to: number, most = 7): readonly number[] => {
  const months = [1, 3, 6, 12, 24, 48].find(step => (to - from) / (step * 30.4 * 86_400_000) <= most) ?? 120
  const first = new Date(from)
  const ticks: number[] = []
  for (
    let month = Math.floor(first.getUTCMonth() / Math.min(months, 12)) * Math.min(months, 12);
    ;
    month += months
  ) {
    const tick = Date.UTC(first.getUTCFullYear(), month)
    if (tick > to) return ticks
    if (tick >= from) ticks.push(tick)
  }
}
