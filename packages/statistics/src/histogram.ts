export interface Bin {
  /** First and last whole number that it holds. */
  readonly from: number
  readonly until: number
}

/** Widths that people know: a day, a week, two, a month, a quarter, a year. */
const widths = [1, 7, 14, 30, 91, 182, 365] as const

/** Bins of one width, one of them beginning at 0, that hold whole numbers from the lowest to the highest. */
export function bins(lowest: number, highest: number, most: number): readonly Bin[] {
  const fits = (width: number) => Math.floor(highest / width) - Math.floor(lowest / width) < most
  const width = widths.find(fits) ?? 365 * Math.ceil((highest - lowest + 1) / (365 * (most - 1)))
  const first = Math.floor(lowest / width)
  return Array.from({ length: Math.floor(highest / width) - first + 1 }, (_, i) => ({
    from: (first + i) * width,
    until: (first + i + 1) * width - 1,
  }))
}
