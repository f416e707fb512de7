import { createClient, type Exchange, type Operation, type OperationResult } from '@urql/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeSubject, pipe, subscribe } from 'wonka'
import { gatheredPushes } from './gathered-pushes.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const push = (version: number, id = 'a') =>
  ({
    operation: { kind: 'subscription', key: 1 },
    data: { planChanged: { version, plan: { __typename: 'Plan', id, version, title: `Title ${version}` } } },
  }) as unknown as OperationResult

const gathered = () => {
  const { source, next } = makeSubject<OperationResult>()
  const got: OperationResult[] = []
  const forward = () => source
  const client = createClient({ url: 'http://api.invalid', exchanges: [] })
  const exchange: Exchange = gatheredPushes
  pipe(
    exchange({ client, forward, dispatchDebug: () => {} })(makeSubject<Operation>().source),
    subscribe(result => got.push(result)),
  )
  const plans = () => got.map(({ data }) => [data.planChanged.version, data.planChanged.plan.title])
  return { next, got, plans }
}

describe('pushes that come close upon each other', () => {
  it('are handed on together, all events in order, with the last plan alone', () => {
    const { next, plans } = gathered()
    for (let version = 1; version <= 4; version++) next(push(version))
    expect(plans()).toEqual([[1, 'Title 1']])
    vi.advanceTimersByTime(60)
    expect(plans().slice(1)).toEqual([
      [2, undefined],
      [3, undefined],
      [4, 'Title 4'],
    ])
  })

  it('keep the last of each plan', () => {
    const { next, plans } = gathered()
    next(push(1))
    next(push(2, 'a'))
    next(push(7, 'b'))
    vi.advanceTimersByTime(60)
    expect(plans().slice(1)).toEqual([
      [2, 'Title 2'],
      [7, 'Title 7'],
    ])
  })

  it('do not wait once it has been quiet', () => {
    const { next, plans } = gathered()
    next(push(1))
    vi.advanceTimersByTime(60)
    next(push(2))
    expect(plans()).toHaveLength(2)
  })

  it('let answers pass', () => {
    const { next, got } = gathered()
    next(push(1))
    next({ ...push(2), operation: { kind: 'query', key: 2 } } as unknown as OperationResult)
    expect(got).toHaveLength(2)
  })
})
