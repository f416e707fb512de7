import type { Filter } from './event-log.ts'

export const matches = (
  filter: Filter | undefined,
  event: { readonly type: string; readonly stream: string },
): boolean =>
  (!filter?.types || filter.types.includes(event.type)) &&
  (!filter?.streamPrefixes || filter.streamPrefixes.some(prefix => event.stream.startsWith(prefix)))
