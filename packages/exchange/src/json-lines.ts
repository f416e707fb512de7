import type { OrganisationEvent, PlanEvent } from '@plan-ledger/domain'
import type { Feed, Pieces } from './feed.ts'

/** An event as the log gives it back; of one that stands in the whole log, with its place there. */
export type ExportedEvent = (PlanEvent | OrganisationEvent) & { readonly position?: bigint }

/** An event as JSON: its envelope and content as stored, its position as text because it may exceed a double. */
export const eventJson = ({ position, ...event }: ExportedEvent): string =>
  JSON.stringify(position === undefined ? event : { position: `${position}`, ...event })

/** JSON Lines (jsonlines.org): one event a line, in the order given. */
export async function* jsonLines(events: Feed<ExportedEvent>): Pieces {
  for await (const event of events) yield `${eventJson(event)}\n`
}
