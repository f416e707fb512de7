import { seededRandom } from '../random.ts'

/** Choices that are the same for the same seed for ever. */
export interface Draw {
  /** In 0..1. */
  part(): number
  /** A whole number, both ends included. */
  whole(from: number, to: number): number
  one<T>(from: readonly T[]): T
  shuffled<T>(all: readonly T[]): readonly T[]
}

export const drawFrom = (seed: string): Draw => {
  const part = seededRandom(seed)
  const whole = (from: number, to: number) => from + Math.floor(part() * (to - from + 1))
  return {
    part,
    whole,
    one: from => from[whole(0, from.length - 1)]!,
    shuffled: all =>
      all
        .map(item => ({ item, rank: part() }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ item }) => item),
  }
}
