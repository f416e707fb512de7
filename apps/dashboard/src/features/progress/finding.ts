import type { Progress } from '../plan/documents.ts'

type Point = Progress['plan'][number]

/** One sentence that says what the chart shows, up to the moment viewed. */
export const progressFinding = (points: readonly Point[], until: number): string => {
  const seen = points.filter(point => Date.parse(point.at) <= until)
  const last = seen.at(-1)
  if (!last) return 'Nothing to measure yet.'
  if (last.scope === 0 && last.done === 0) return 'No goal is in the plan at this moment.'
  const halfYear = until - 183 * 86_400_000
  const before = seen.findLast(point => Date.parse(point.at) <= halfYear)
  const share = `${last.done} of ${last.scope} goals achieved, ${Math.round(last.share * 100)} % of the way.`
  if (!before) return share
  const moved = last.done - before.done
  const grown = last.scope - before.scope
  if (moved === 0 && grown === 0)
    return `${share} Neither achieved goals nor scope changed in the half year before.`
  const words = (n: number) => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : 'unchanged')
  const verdict =
    moved > grown
      ? 'It moves faster than it grows'
      : moved < grown
        ? 'It grows faster than it moves'
        : 'It moves as fast as it grows'
  return `${share} ${verdict}: in the half year before, achieved ${words(moved)}, scope ${words(grown)}.`
}

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

export const tickLabel = (tick: number): string =>
  new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(tick)
