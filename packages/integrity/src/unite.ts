type Data = Readonly<Record<string, unknown>>

/** What an event says once its parts are open. */
export interface United {
  readonly data: Data
  readonly reason: unknown
  /** Of who acted; absent where it was erased. */
  readonly name: unknown
}

/**
 * The union of an event's clear data and all its open parts.
 * @param fail told what is wrong when two of them speak about one path, or a part about something no part may hold
 */
export const unite = (clear: Data, parts: readonly unknown[], fail: (what: string) => never): United => {
  const record = (value: unknown): Data =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Data)
      : fail('a sealed part is no object')
  const data: Record<string, unknown> = { ...clear }
  let reason: unknown
  let name: unknown
  const addAll = (more: Data) => {
    for (const field of Object.keys(more)) {
      if (Object.hasOwn(data, field)) fail(`data.${field} stands in the event twice`)
      data[field] = more[field]
    }
  }
  for (const part of parts) {
    const said = record(part)
    for (const key of Object.keys(said)) {
      const value = said[key]
      if (key === 'data') addAll(record(value))
      else if (key === 'reason' && reason === undefined) reason = record(value)
      else if (key === 'actor' && name === undefined && Object.keys(record(value)).join() === 'name')
        name = (value as Data).name
      else fail(`a sealed part holds a second or unknown ${key}`)
    }
  }
  return { data, reason, name }
}
