import type { Client, Sink } from 'graphql-ws'
import { describe, expect, it } from 'vitest'
import { retryDelay } from './connection.ts'
import { positionIn, resumingSubscriptions } from './resume.ts'

interface Started {
  readonly variables: Record<string, unknown>
  readonly sink: Sink
}

const recorded = () => {
  const started: Started[] = []
  let stops = 0
  const client = {
    subscribe: (payload: { variables: Record<string, unknown> }, sink: Sink) => {
      started.push({ variables: payload.variables, sink })
      return () => {
        stops += 1
      }
    },
  } as unknown as Client
  return { client, started, stopped: () => stops }
}
const message = (position: string) => ({ data: { planChanged: { position } } })
const soon = () => new Promise<void>(resolve => setTimeout(resolve, 5))

describe('a stream that resumes', () => {
  it('advances the very variables that the socket sends again', () => {
    const { client, started } = recorded()
    const got: unknown[] = []
    resumingSubscriptions(() => client, soon)(
      { query: 'subscription', variables: { after: '1' } } as never,
      {} as never,
    ).subscribe({ next: result => got.push(result), error: () => {}, complete: () => {} })
    const { variables, sink } = started[0]!
    sink.next(message('7') as never)
    sink.next(message('9') as never)
    expect(variables.after).toBe('9')
    expect(got).toHaveLength(2)
  })

  it.each(['error', 'complete'] as const)('starts again after the last position on a final %s', async end => {
    const { client, started, stopped } = recorded()
    const { unsubscribe } = resumingSubscriptions(
      () => client,
      soon,
      1,
    )({ query: 'subscription', variables: { after: '1' } } as never, {} as never).subscribe({
      next: () => {},
      error: () => {},
      complete: () => {},
    })
    started[0]!.sink.next(message('5') as never)
    if (end === 'error') started[0]!.sink.error(new CloseEventLike(1011))
    else started[0]!.sink.complete()
    await soon()
    await soon()
    expect(started[1]?.variables.after).toBe('5')
    unsubscribe()
    expect(stopped()).toBe(1)
    started[1]!.sink.complete()
    await soon()
    expect(started).toHaveLength(2)
  })

  it('hands on errors of the document, which no retry mends', () => {
    const { client, started } = recorded()
    const errors: unknown[] = []
    resumingSubscriptions(() => client, soon)({ query: 'x' } as never, {} as never).subscribe({
      next: () => {},
      error: error => errors.push(error),
      complete: () => {},
    })
    started[0]!.sink.error([{ message: 'unknown field' }])
    expect(errors).toHaveLength(1)
  })

  it('finds the position of whichever stream it is', () => {
    expect(positionIn({ organisationFeed: { position: '12' } })).toBe('12')
    expect(positionIn({ plan: null })).toBeUndefined()
    expect(positionIn(null)).toBeUndefined()
  })
})

class CloseEventLike {
  readonly code: number
  constructor(code: number) {
    this.code = code
  }
}

describe('waits between tries', () => {
  it('double from half a second and never pass 30 s by more than the jitter', () => {
    expect(retryDelay(0, 0.5)).toBe(500)
    expect(retryDelay(3, 0.5)).toBe(4_000)
    expect(retryDelay(20, 1)).toBe(37_500)
  })
})
