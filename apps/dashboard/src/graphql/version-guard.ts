import type { Exchange } from '@urql/core'
import { filter, map, pipe } from 'wonka'

type Node = Record<string, unknown>
const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object'
const isVersionedPlan = (node: Node): node is Node & { id: string; version: number } =>
  node.__typename === 'Plan' && typeof node.id === 'string' && typeof node.version === 'number'

/** Remembers the highest version seen of each plan, whatever brought it. */
export const versionsSeen = () => {
  const highest = new Map<string, number>()
  const outdated = (node: Node) => isVersionedPlan(node) && node.version < (highest.get(node.id) ?? 0)

  const isOutdated = (data: unknown): boolean =>
    isNode(data) && (outdated(data) || Object.values(data).some(isOutdated))

  const remember = (data: unknown): void => {
    if (!isNode(data)) return
    if (isVersionedPlan(data)) highest.set(data.id, Math.max(data.version, highest.get(data.id) ?? 0))
    for (const value of Object.values(data)) remember(value)
  }

  /** The same answer with each overtaken plan reduced to its id, so that nothing of it reaches the cache. */
  const withoutOutdated = <T>(data: T): T => {
    if (!isNode(data)) return data
    if (Array.isArray(data)) return data.map(withoutOutdated) as T
    if (outdated(data)) return { __typename: 'Plan', id: data.id } as T
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withoutOutdated(value)])) as T
  }

  return { isOutdated, remember, withoutOutdated }
}

const mostRetries = 5

/**
 * A slow answer that lands after a newer push must not put the plan back: a query is asked again instead; of a push or
 * an answer to a command only the event is kept. Stands between the cache and the network.
 */
export const versionGuard: Exchange = ({ client, forward }) => {
  const seen = versionsSeen()
  const retries = new Map<number, number>()
  return operations =>
    pipe(
      forward(operations),
      map(result => {
        if (result.operation.kind === 'query') return result
        const data = seen.withoutOutdated(result.data)
        seen.remember(data)
        return { ...result, data }
      }),
      filter(({ operation, data }) => {
        if (operation.kind !== 'query') return true
        if (!seen.isOutdated(data)) {
          seen.remember(data)
          retries.delete(operation.key)
          return true
        }
        const tried = (retries.get(operation.key) ?? 0) + 1
        retries.set(operation.key, tried)
        if (tried <= mostRetries) {
          const again = {
            ...operation,
            context: { ...operation.context, requestPolicy: 'network-only' as const },
          }
          setTimeout(() => client.reexecuteOperation(again), 100 * tried)
        }
        return false
      }),
    )
}
