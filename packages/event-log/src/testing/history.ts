import { OutcomeUnknown, VersionConflict } from '../errors.ts'
import type { EventLog, EventToAppend, RecordedEvent } from '../event-log.ts'

/** One call of append as its client saw it; times by one clock that orders them all. */
export interface Call {
  readonly stream: string
  readonly expected: number
  readonly ids: readonly string[]
  readonly from: number
  readonly to: number
  readonly outcome:
    | { readonly kind: 'ok'; readonly version: number; readonly position: bigint }
    | { readonly kind: 'conflict'; readonly actual: number }
    | { readonly kind: 'unknown' }
}

/** Appends and notes what was asked, when, and what came back. */
export const observed = (log: EventLog) => {
  const calls: Call[] = []
  let tick = 0
  const append = async (stream: string, expected: number, events: readonly EventToAppend[]) => {
    const from = tick++
    const note = (outcome: Call['outcome']) => {
      calls.push({ stream, expected, ids: events.map(event => event.id), from, to: tick++, outcome })
      return outcome
    }
    try {
      return note({ kind: 'ok', ...(await log.append(stream, expected, events)) })
    } catch (error) {
      if (error instanceof VersionConflict) return note({ kind: 'conflict', actual: error.actual })
      if (error instanceof OutcomeUnknown) return note({ kind: 'unknown' })
      throw error
    }
  }
  return { calls, append }
}

/**
 * Faults of a history against the log it left, as a versioned register per stream; empty when there is none.
 * Versions and positions give the order, so this takes O(n log n).
 */
export const faultsOf = (calls: readonly Call[], log: readonly RecordedEvent[]): string[] => {
  const faults: string[] = []
  const places = new Map(log.map(event => [event.id, event]))
  const makers = new Map(calls.flatMap(call => call.ids.map(id => [id, call] as const)))
  const streams = Map.groupBy(log, event => event.stream)

  for (const [stream, events] of streams)
    for (const [i, event] of events.entries())
      if (event.version !== i + 1) faults.push(`${stream} has version ${event.version} in place ${i + 1}`)
  for (const [i, event] of log.entries()) {
    if (i > 0 && event.position <= log[i - 1]!.position)
      faults.push(`position ${event.position} out of order`)
    if (!makers.has(event.id)) faults.push(`nobody appended ${event.id}`)
  }
  if (places.size !== log.length) faults.push('an event stands in the log twice')

  for (const call of calls) {
    const stored = call.ids.map(id => places.get(id))
    const whole = stored.every(
      (event, i) => event?.stream === call.stream && event.version === call.expected + i + 1,
    )
    const { outcome } = call
    const about = `${outcome.kind} append to ${call.stream} at ${call.expected}`
    if (outcome.kind === 'ok') {
      if (!whole) faults.push(`${about} is not there`)
      if (outcome.version !== call.expected + call.ids.length)
        faults.push(`${about} was answered ${outcome.version}`)
      if (outcome.position !== stored.at(-1)?.position) faults.push(`${about} has another position`)
    }
    if (outcome.kind === 'unknown' && !whole && stored.some(event => event))
      faults.push(`${about} is there in part`)
    if (outcome.kind === 'conflict') {
      if (stored.some(event => event)) faults.push(`${about} is there`)
      const events = streams.get(call.stream) ?? []
      const [at, next] = [events[outcome.actual - 1], events[outcome.actual]]
      if (outcome.actual > 0 && (!at || makers.get(at.id)!.from > call.to))
        faults.push(`${about} told of version ${outcome.actual} before it was`)
      const nextMaker = next && makers.get(next.id)
      if (nextMaker?.outcome.kind === 'ok' && nextMaker.to < call.from)
        faults.push(`${about} told of version ${outcome.actual} when it was long gone`)
    }
  }

  // What was answered before another call began stands before it.
  const accepted = calls.flatMap(call =>
    call.outcome.kind === 'ok' ? [{ ...call, at: call.outcome.position }] : [],
  )
  const byEnd = accepted.toSorted((a, b) => a.to - b.to)
  let [ended, greatest] = [0, 0n]
  for (const call of accepted.toSorted((a, b) => a.from - b.from)) {
    for (; byEnd[ended] && byEnd[ended]!.to < call.from; ended++)
      if (byEnd[ended]!.at > greatest) greatest = byEnd[ended]!.at
    if (call.at <= greatest)
      faults.push(`append to ${call.stream} at ${call.expected} stands before what it followed`)
  }
  return faults
}
