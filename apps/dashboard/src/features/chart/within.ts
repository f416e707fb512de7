/**
 * What a course looks like between two moments: the value that held when it began, everything in between, and the last
 * value up to where it ends. Nothing where it begins only later.
 */
export const within = <P extends { readonly at: number }>(
  points: readonly P[],
  from: number,
  to: number,
): readonly P[] => {
  const before = points.findLast(({ at }) => at < from)
  const inside = points.filter(({ at }) => at >= from && at <= to)
  const course = before ? [{ ...before, at: from }, ...inside] : inside
  const last = course.at(-1)
  return last && last.at < to ? [...course, { ...last, at: to }] : course
}
