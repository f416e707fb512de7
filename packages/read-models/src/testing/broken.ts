import type { ReadModel, Row, StreamEvent } from '../read-model.ts'

/** A model that looks at each event of plans before it takes it in; what `look` throws is its fault. */
export const looking = (model: ReadModel, look: (event: StreamEvent) => void): ReadModel => ({
  ...model,
  ofPlan() {
    const fold = model.ofPlan!()
    return {
      take(event, before) {
        look(event)
        fold.take(event, before)
      },
      rows: after => fold.rows(after),
    }
  },
})

/** Fails when it comes to the events of a plan, as often as it is told to. */
export const failingAt = (model: ReadModel, plan: string): ReadModel =>
  looking(model, ({ stream }) => {
    if (stream === `plan-${plan}`) throw new TypeError('a fault of the program')
  })

/** A model that makes other rows of plans. */
export const altering = (model: ReadModel, alter: (row: Row) => Row): ReadModel => ({
  ...model,
  ofPlan() {
    const fold = model.ofPlan!()
    return { take: (event, before) => fold.take(event, before), rows: after => fold.rows(after).map(alter) }
  },
})
