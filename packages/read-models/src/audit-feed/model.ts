import { erasedName, type OrganisationEvent, type PlanEvent, planStream } from '@plan-ledger/domain'
import { elementOf, isLate, noteOf } from '@plan-ledger/projections'
import { rememberedWords } from '../plan-directory/words.ts'
import type { Placed, ReadModel } from '../read-model.ts'
import { type NamedElement, organisationElements } from './organisation-element.ts'
import { type AuditRecord, auditFeedVersion, createIndexes, createTable, writeTable } from './table.ts'

export const auditFeedModel: ReadModel<AuditRecord> = {
  name: 'audit-feed',
  version: auditFeedVersion,
  // found by other indexes, it answers slowly
  readableSince: 2,
  tables: ['audit_entry'],
  create: createTable,
  index: createIndexes,
  ofPlan() {
    let entries: AuditRecord[] = []
    let title: string | undefined
    let unit: string | undefined
    let wordsOf = rememberedWords()
    return {
      take(event, before) {
        if (event.type === 'PlanStarted') ({ title, unit } = event.data)
        if (event.type === 'PlanRenamed') title = event.data.new
        if (event.type === 'PlanMoved') unit = event.data.new
        const plan = event.stream.slice('plan-'.length)
        const element = elementOf(event, before)
        const note = noteOf(event)
        const words = wordsOf(element.name, title, event.actor.name, unit, event.reason?.text, note)
        entries.push(recordOf({ event, element, stream: null, plan, title, unit, words }))
      },
      rows() {
        const since = entries
        entries = []
        // a fold that is kept for long holds no more than it needs
        wordsOf = rememberedWords()
        return since
      },
    }
  },
  ofErasedPlan() {
    let entries: AuditRecord[] = []
    const wordsOf = rememberedWords()
    return {
      take(event) {
        const plan = event.stream.slice('plan-'.length)
        const element = { ...elementOf(event, undefined), name: erasedName }
        const words = wordsOf(event.actor.name)
        entries.push(recordOf({ event, element, stream: null, plan, title: erasedName, words }))
      },
      rows() {
        const since = entries
        entries = []
        return since
      },
    }
  },
  ofOrganisation() {
    let entries: AuditRecord[] = []
    const elementOfNext = organisationElements()
    const wordsOf = rememberedWords()
    return {
      take(event) {
        const { plan } = event.data as { readonly plan?: string }
        const element = elementOfNext(event)
        const oldName = event.type === 'MemberRenamed' ? event.data.oldName : undefined
        const words = wordsOf(element.name, event.actor.name, event.reason?.text, oldName)
        entries.push(recordOf({ event, element, stream: event.stream, plan, words }))
      },
      rows() {
        const since = entries
        entries = []
        return since
      },
    }
  },
  write: writeTable,
  async forget(sql, stream, schema) {
    const plans = planStream('')
    await (stream.startsWith(plans)
      ? sql`delete from ${sql(schema)}.audit_entry
            where plan = ${stream.slice(plans.length)}::uuid and stream is null`
      : sql`delete from ${sql(schema)}.audit_entry where stream = ${stream}`)
  },
}

interface Entry {
  readonly event: Placed<PlanEvent | OrganisationEvent>
  readonly element: NamedElement
  readonly stream: string | null
  readonly plan: string | undefined
  readonly title?: string | undefined
  readonly unit?: string | undefined
  readonly words: readonly string[]
}

function recordOf({ event, element, stream, plan, title, unit, words }: Entry): AuditRecord {
  const { actor, reason } = event
  return {
    position: event.position.toString(),
    organisation: event.organisation,
    event: event.id,
    stream,
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
    ...saidAgainst(event),
    words,
  }
}

/** What a dispute or a correction is about, and its words. */
function saidAgainst(event: PlanEvent | OrganisationEvent): Pick<AuditRecord, 'about' | 'statement'> {
  if (event.type === 'EntryDisputed')
    return { about: event.data.event, statement: event.data.statement ?? null }
  if (event.type === 'EntryCorrected')
    return { about: event.data.event, statement: event.data.correction ?? null }
  return { about: null, statement: null }
}
