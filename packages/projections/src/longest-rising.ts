/**
 * The places of a longest strictly rising run in a list of numbers, ascending; of several, one.
 * Source: patience sorting, Aldous & Diaconis 1999, Bull. Am. Math. Soc. 36, 413–432.
 */
export const longestRising = (numbers: readonly number[]): readonly number[] => {
  // ends[k]: place of the lowest number that ends a run of k + 1.
  const ends: number[] = []
  const previous: number[] = []
  numbers.forEach((value, place) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] as number] as number) < value) low = middle + 1
      else high = middle
    }
    previous[place] = low > 0 ? (ends[low - 1] as number) : -1
    ends[low] = place
  })
  const run: number[] = []
  for (let place = ends.at(-1) ?? -1; place >= 0; place = previous[place] as number) run.push(place)
  return run.reverse()
}
