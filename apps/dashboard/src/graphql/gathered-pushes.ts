import type { Exchange, OperationResult } from '@urql/core'
import { make, onEnd, pipe, subscribe } from 'wonka'

/** Long enough that a burst leaves the page time to answer, shorter than anybody waits between two changes. */
const restMilliseconds = 60

const planOf = (result: OperationResult | undefined): { __typename: string; id: string } | undefined =>
  result?.data?.planChanged?.plan

/** The same pushes in order; of each plan that several tell of the last is whole, the others keep their event. */
const lastPlans = (results: readonly OperationResult[]): readonly OperationResult[] => {
  const last = new Map(results.map(result => [planOf(result)?.id, result]))
  return results.map(result => {
    const plan = planOf(result)
    if (!plan || last.get(plan.id) === result) return result
    const { planChanged } = result.data
    const named = { __typename: plan.__typename, id: plan.id }
    return { ...result, data: { ...result.data, planChanged: { ...planChanged, plan: named } } }
  })
}

/**
 * Hands on the first push at once; those that follow close upon it are handed on together when it has rested, so that the
 * page is drawn once for all of them. A hidden page draws once a second, and nothing is drawn again when it is looked at.
 */
export const gatheredPushes: Exchange =
  ({ forward }) =>
  operations =>
    make<OperationResult>(({ next, complete }) => {
      let held: OperationResult[] = []
      let resting: ReturnType<typeof setTimeout> | undefined
      const handOn = () => {
        const all = held
        held = []
        resting = all.length > 0 ? setTimeout(handOn, restMilliseconds) : undefined
        for (const result of lastPlans(all)) next(result)
      }
      const { unsubscribe } = pipe(
        forward(operations),
        onEnd(complete),
        subscribe(result => {
          if (result.operation.kind !== 'subscription') return next(result)
          held.push(result)
          if (resting === undefined) handOn()
        }),
      )
      return () => {
        clearTimeout(resting)
        unsubscribe()
      }
    })
