import type { EventLog, RecordedEvent } from '@plan-ledger/event-log'
import type { ExportedEvent } from '@plan-ledger/exchange'
import type { AuditEntry } from '@plan-ledger/read-models'

/** So many positions may lie between entries for them to be read in one go instead of stream by stream. */
const dense = 8

/** The events themselves that entries stand for, page by page and in their order. */
export async function* auditedEvents(
  log: Pick<EventLog, 'read' | 'readAll'>,
  decode: (recorded: RecordedEvent) => Promise<ExportedEvent>,
  pages: AsyncIterable<readonly AuditEntry[]>,
): AsyncGenerator<ExportedEvent> {
  for await (const entries of pages) {
    const recorded = await recordedOf(log, entries)
    for (const { position } of entries) {
      const event = recorded.get(position)
      if (!event) throw new Error(`the log has no event at position ${position}`)
      yield decode(event)
    }
  }
}

async function recordedOf(log: Pick<EventLog, 'read' | 'readAll'>, entries: readonly AuditEntry[]) {
  const wanted = new Set(entries.map(({ position }) => position))
  const found = new Map<bigint, RecordedEvent>()
  const keep = (event: RecordedEvent) => {
    if (wanted.has(event.position)) found.set(event.position, event)
  }
  const positions = [...wanted].sort((a, b) => (a < b ? -1 : 1))
  const [first, last] = [positions[0], positions.at(-1)]
  if (first === undefined || last === undefined) return found

  if (last - first <= BigInt(entries.length * dense)) {
    for (let after = first - 1n; after < last; ) {
      const page = await log.readAll({ after, limit: entries.length })
      for (const event of page.events) keep(event)
      if (page.atHead) break
      after = page.position
    }
    return found
  }
  for (const [stream, own] of Map.groupBy(entries, entry => entry.stream)) {
    const versions = own.map(({ version }) => version)
    const range = { from: Math.min(...versions), to: Math.max(...versions) }
    for await (const event of log.read(stream, range)) keep(event)
  }
  return found
}
