import type { OrganisationEvent, PlanEvent } from '@plan-ledger/domain'
import { describe, isLate } from '@plan-ledger/projections'
import { wordsOf } from '../plan-directory/words.ts'
import type { ReadModel } from '../read-model.ts'
import { type NamedElement, organisationElements } from './organisation-element.ts'
import { type AuditRecord, auditFeedVersion, createIndexes, createTable, writeTable } from './table.ts'

type Placed<E> = E & { readonly position: bigint }
interface Streams {
  readonly plan: (stream: string) => Promise<{ readonly events: readonly Placed<PlanEvent>[] }>
  readonly organisation: (
    stream: string,
  ) => Promise<{ readonly events: readonly Placed<OrganisationEvent>[] }>
}

const plans = 'plan-'
const organisations = 'organisation-'

/** @param streams decoded events, at least up to what the log held when it was called */
export function auditFeedModel(streams: Streams): ReadModel<AuditRecord> {
  return {
    name: 'audit-feed',
    version: auditFeedVersion,
    streamPrefixes: [plans, organisations],
    tables: ['audit_entry'],
    create: createTable,
    index: createIndexes,
    async rows(stream, { from, upTo }) {
      const entries = stream.startsWith(plans)
        ? planEntries((await streams.plan(stream)).events.filter(({ position }) => position <= upTo))
        : organisationEntries(
            (await streams.organisation(stream)).events.filter(({ position }) => position <= upTo),
          )
      return entries.filter(({ event }) => event.position >= from).map(recordOf)
    },
    write: writeTable,
  }
}

interface Entry {
  readonly event: Placed<PlanEvent | OrganisationEvent>
  readonly element: NamedElement
  readonly plan?: string
  readonly title?: string
  readonly unit?: string | undefined
  readonly note?: string | undefined
}

function planEntries(events: readonly Placed<PlanEvent>[]): readonly Entry[] {
  let title: string | undefined
  let unit: string | undefined
  return describe(events, 'recorded').map(({ event, element, note }) => {
    if (event.type === 'PlanStarted') ({ title, unit } = event.data)
    if (event.type === 'PlanRenamed') title = event.data.new
    if (event.type === 'PlanMoved') unit = event.data.new
    const plan = event.stream.slice(plans.length)
    return { event, element, plan, ...(title !== undefined && { title }), unit, note }
  })
}

function organisationEntries(events: readonly Placed<OrganisationEvent>[]): readonly Entry[] {
  const elements = organisationElements(events)
  return events.map((event, i) => {
    const { plan } = event.data as { readonly plan?: string }
    return { event, element: elements[i]!, ...(plan !== undefined && { plan }) }
  })
}

function recordOf({ event, element, plan, title, unit, note }: Entry): AuditRecord {
  const { actor, reason } = event
  return {
    position: event.position.toString(),
    organisation: event.organisation,
    event: event.id,
    stream: event.stream,
    version: event.version,
    plan: plan ?? null,
    plan_title: title ?? null,
    unit: unit ?? null,
    type: event.type,
    element_kind: element.kind,
    element: element.id,
    element_name: element.name,
    actor: actor.id,
    actor_name: actor.name,
    actor_role: actor.role,
    on_behalf_of: actor.onBehalfOf ?? null,
    reason: reason?.code ?? null,
    reason_text: reason?.text ?? null,
    occurred_at: event.occurredAt,
    recorded_at: event.recordedAt,
    late: isLate(event),
    origin: event.origin,
    command_id: event.commandId,
    words: wordsOf(element.name, title, actor.name, unit, reason?.text, note),
  }
}
