import type { Progress } from '../plan/documents.ts'

export type GoalPoint = Progress['goals']['nodes'][number]['points'][number]

/** The course of a measure: its value, by the baseline until the first is read, and the target valid at each moment. */
export const measureCourse = (points: readonly GoalPoint[], baseline: number) =>
  points.map(({ at, value, target }) => ({
    at: Date.parse(at),
    value: value === null ? baseline : Number(value),
    target: target === null ? null : Number(target),
  }))

/** The least and greatest of all that is drawn. */
export const domainOf = (values: readonly (number | null)[]): readonly [number, number] => {
  const known = values.filter(value => value !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  return high > low ? [low, high] : [low, low + 1]
}
