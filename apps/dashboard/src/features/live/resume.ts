import type { SubscriptionForwarder } from '@urql/core'
import type { Client } from 'graphql-ws'

/** Where the stream stands after a message: the position of its one root field. */
export const positionIn = (data: unknown): string | undefined => {
  if (data === null || typeof data !== 'object') return undefined
  for (const field of Object.values(data)) {
    if (field !== null && typeof field === 'object' && typeof field.position === 'string')
      return field.position
  }
  return undefined
}

const restartMilliseconds = 1_000

/**
 * Forwards subscriptions so that nothing is lost or doubled: each message advances `after` in the very variables object
 * that the socket sends again when it reconnects. A close code that the socket takes for final starts the stream again
 * after the last position once `wait` is over; so does a server that ends the stream while shutting down, soon.
 */
export const resumingSubscriptions =
  (
    client: () => Client,
    wait: () => Promise<void>,
    restartAfter = restartMilliseconds,
  ): SubscriptionForwarder =>
  request => ({
    subscribe: sink => {
      const variables: Record<string, unknown> = { ...(request.variables ?? {}) }
      const query = request.query ?? ''
      let stopped = false
      let stop = () => {}
      let timer: ReturnType<typeof setTimeout> | undefined

      const again = () => {
        if (stopped) return
        timer = setTimeout(run, restartAfter)
      }
      const run = () => {
        if (stopped) return
        stop = client().subscribe(
          { query, variables },
          {
            next: result => {
              const position = positionIn(result.data)
              if (position !== undefined && 'after' in variables) variables.after = position
              sink.next(result as Parameters<typeof sink.next>[0])
            },
            error: cause => {
              // An array holds the errors of the document itself: trying again would fail again.
              if (Array.isArray(cause)) sink.error(cause)
              else void wait().then(run)
            },
            complete: again,
          },
        )
      }
      run()
      return {
        unsubscribe: () => {
          stopped = true
          clearTimeout(timer)
          stop()
        },
      }
    },
  })
