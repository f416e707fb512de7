'use client'
import { useEffect, useMemo, useState } from 'react'
import { type Client, useClient } from 'urql'
import {
  type Barrier,
  barrierFields,
  type Goal,
  goalFields,
  type PlanState,
  type Step,
  stepFields,
} from '../../graphql/fragments.ts'
import { graphql } from '../../graphql/tada.ts'
import type { TimeAxis } from './documents.ts'

interface Lists {
  readonly goals: readonly Goal[]
  readonly steps: readonly Step[]
  readonly barriers: readonly Barrier[]
}

/** A plan at a moment with all its goals, steps and barriers. */
export type WholeState = Omit<PlanState, keyof Lists> & Lists

const restQuery = graphql(
  `
  query RestOfPlan($id: ID!, $at: Moment!, $axis: TimeAxis!, $goals: String, $steps: String, $barriers: String,
    $moreGoals: Boolean!, $moreSteps: Boolean!, $moreBarriers: Boolean!) {
    plan(id: $id) {
      id
      state(at: $at, axis: $axis) {
        goals(first: 100, after: $goals) @include(if: $moreGoals) { pageInfo { hasNextPage endCursor } nodes { ...GoalFields } }
        steps(first: 100, after: $steps) @include(if: $moreSteps) { pageInfo { hasNextPage endCursor } nodes { ...StepFields } }
        barriers(first: 100, after: $barriers) @include(if: $moreBarriers) { pageInfo { hasNextPage endCursor } nodes { ...BarrierFields } }
      }
    }
  }
`,
  [goalFields, stepFields, barrierFields],
)

interface PageInfo {
  readonly hasNextPage: boolean
  readonly endCursor: string | null
}
const nextOf = (list: { readonly pageInfo: PageInfo } | null | undefined): string | null =>
  list?.pageInfo.hasNextPage ? list.pageInfo.endCursor : null

const nothing: Lists = { goals: [], steps: [], barriers: [] }

/** What stands behind the first pages, of exactly the version that they are of. */
const restOf = async (client: Client, id: string, axis: TimeAxis, state: PlanState): Promise<Lists> => {
  const at = `rev:${state.lastVersion}`
  let rest = nothing
  let [goals, steps, barriers] = [nextOf(state.goals), nextOf(state.steps), nextOf(state.barriers)]
  while (goals ?? steps ?? barriers) {
    const asked = {
      moreGoals: goals !== null,
      moreSteps: steps !== null,
      moreBarriers: barriers !== null,
    }
    const { data } = await client
      .query(restQuery, { id, at, axis, goals, steps, barriers, ...asked }, { requestPolicy: 'network-only' })
      .toPromise()
    const found = data?.plan?.state
    if (!found) break
    rest = {
      goals: [...rest.goals, ...(found.goals?.nodes ?? [])],
      steps: [...rest.steps, ...(found.steps?.nodes ?? [])],
      barriers: [...rest.barriers, ...(found.barriers?.nodes ?? [])],
    }
    goals = nextOf(found.goals)
    steps = nextOf(found.steps)
    barriers = nextOf(found.barriers)
  }
  return rest
}

const joined = <T extends { readonly id: string }>(first: readonly T[], rest: readonly T[]): readonly T[] => {
  if (rest.length === 0) return first
  const known = new Set(first.map(({ id }) => id))
  return [...first, ...rest.filter(({ id }) => !known.has(id))]
}

export const wholeState = (state: PlanState, rest: Lists = nothing): WholeState => ({
  ...state,
  goals: joined(state.goals.nodes, rest.goals),
  steps: joined(state.steps.nodes, rest.steps),
  barriers: joined(state.barriers.nodes, rest.barriers),
})

/**
 * The state with what its first pages leave out, which is asked for where there is more. What was known of the rest
 * stays until it has been asked for again, so that nothing blinks.
 */
export const useWholeState = (id: string, state: PlanState | null, axis: TimeAxis): WholeState | null => {
  const client = useClient()
  const [rest, setRest] = useState(nothing)
  const more = state ? (nextOf(state.goals) ?? nextOf(state.steps) ?? nextOf(state.barriers)) : null
  useEffect(() => {
    if (!state || more === null) {
      setRest(nothing)
      return
    }
    let current = true
    restOf(client, id, axis, state).then(found => {
      if (current) setRest(found)
    })
    return () => {
      current = false
    }
  }, [client, id, axis, state, more])
  return useMemo(() => state && wholeState(state, rest), [state, rest])
}
