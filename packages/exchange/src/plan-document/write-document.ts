import type { PlanEvent } from '@plan-ledger/domain'
import { contentOf } from './content-of.ts'
import { type DocumentedEvent, type DocumentOfPlan, documentFormat } from './schema/document.ts'

/**
 * A plan with all that ever happened to it as a document; `undefined` where none was started.
 * @param events all of its stream, as the log gives them back
 */
export function writeDocument(
  events: readonly PlanEvent[],
  organisation: { readonly id: string; readonly name: string },
): DocumentOfPlan | undefined {
  const plan = contentOf(events)
  if (!plan) return undefined
  return {
    format: documentFormat,
    plan,
    history: {
      organisation: { id: organisation.id, name: organisation.name },
      plan: plan.key,
      events: events.map(documented),
    },
  }
}

/** In the order of the schema, without what the log adds. */
const documented = (event: PlanEvent): DocumentedEvent => {
  const { id, version, type, schemaVersion, occurredAt, recordedAt, actor, reason } = event
  const { commandId, causedBy, origin, data } = event
  return {
    id,
    version,
    type,
    schemaVersion,
    occurredAt,
    recordedAt,
    actor,
    ...(reason && { reason }),
    commandId,
    ...(causedBy !== undefined && { causedBy }),
    origin,
    data,
  } as DocumentedEvent
}
