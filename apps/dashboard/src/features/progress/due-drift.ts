import type { Progress } from '../plan/documents.ts'

type GoalCourse = Progress['goals']['nodes'][number]

export interface DueMove {
  readonly goalId: string
  readonly statement: string
  readonly at: string
  readonly version: number
  readonly from: string
  readonly to: string
  readonly days: number
}

export interface DueCourse {
  readonly goalId: string
  readonly statement: string
  /** When each due date was said, and the date. */
  readonly said: readonly { readonly at: number; readonly due: number }[]
  readonly moves: readonly DueMove[]
}

/** How each goal's due date moved; goals whose date never moved are left out. The one moved most often comes first. */
export const dueCourses = (goals: readonly GoalCourse[]): readonly DueCourse[] =>
  goals
    .map(({ goalId, statement, points }) => {
      const said: { at: number; due: number }[] = []
      const moves: DueMove[] = []
      let before: string | null = null
      for (const { at, due, version } of points) {
        if (due === before) continue
        if (due !== null) said.push({ at: Date.parse(at), due: Date.parse(due) })
        if (due !== null && before !== null)
          moves.push({
            goalId,
            statement,
            at,
            version,
            from: before,
            to: due,
            days: Math.round((Date.parse(due) - Date.parse(before)) / 86_400_000),
          })
        before = due
      }
      return { goalId, statement, said, moves }
    })
    .filter(({ moves }) => moves.length > 0)
    .toSorted((a, b) => b.moves.length - a.moves.length)
