import { limits, type PlanEvent, type PlanEventType } from '@plan-ledger/domain'
import { z } from 'zod'
import { documentLimits } from './document-limits.ts'
import { eventData } from './event-data.ts'
import { object } from './object.ts'
import { type PlanContent, planContent } from './plan-content.ts'
import { actor, instant, origin, reason, text, uuid } from './values.ts'

export const documentFormat = 'plan-ledger/plan/1'

/** An event without what all of its history have in common. */
type InHistory<E> = E extends PlanEvent ? Omit<E, 'organisation' | 'stream'> : never
export type DocumentedEvent = InHistory<PlanEvent>

export interface DocumentedHistory {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly plan: string
  readonly events: readonly DocumentedEvent[]
}

/** A plan as a document: how it stands, and with a history how it came to stand so. */
export interface DocumentOfPlan {
  readonly $schema?: string
  readonly format: typeof documentFormat
  readonly plan: PlanContent
  readonly history?: DocumentedHistory
}

const eventOf = (type: PlanEventType) =>
  z
    .strictObject({
      id: uuid.describe('Names it for ever; UUIDv7.'),
      version: z
        .int()
        .min(1)
        .max(documentLimits.events)
        .describe('Its number in the history, counted from 1.'),
      type: z.literal(type).describe('What happened.'),
      schemaVersion: z.literal(1).describe('The version of the form of its data.'),
      occurredAt: instant.describe('When it happened.'),
      recordedAt: instant.describe('When it was written; never below that of the event before.'),
      actor: actor.describe('Who did it.'),
      reason: reason.exactOptional().describe('Why.'),
      commandId: uuid.describe('The command it came of; events of one command share it.'),
      causedBy: uuid.exactOptional().describe('The event that caused it.'),
      origin: origin.describe('By which way it came in.'),
      data: object(eventData[type] as never).describe('What it says.'),
    })
    .meta({ id: type, description: `The event ${type}.` })

const [first, ...others] = (Object.keys(eventData) as PlanEventType[]).map(eventOf)
const event = z.discriminatedUnion('type', [first!, ...others]) as unknown as z.ZodType<DocumentedEvent>

const history = object<DocumentedHistory>({
  organisation: object({
    id: uuid.describe('Its id: what is signed is bound to it.'),
    name: text(limits.name).describe('Its name.'),
  }).describe('The organisation it happened in. It is founded under this id where it is not known.'),
  plan: uuid.describe('The id of the plan.'),
  events: z.array(event).min(1).max(documentLimits.events).describe('All that happened, in order.'),
}).meta({
  id: 'History',
  description:
    'The whole history of the plan. It is imported event by event as it is, if each event could have happened where it stands and all together come to what `plan` says.',
})

export const documentOfPlan = object<DocumentOfPlan>({
  $schema: z.string().max(1_000).exactOptional().describe('Where this schema is; for editors.'),
  format: z.literal(documentFormat).describe('What this is, and in which version.'),
  plan: planContent.describe('How the plan stands.'),
  history: history.exactOptional().describe('How it came to stand so.'),
}).meta({
  title: 'Plan document',
  description:
    'A career action plan of Plan Ledger as a document, in JSON or YAML. Without a history it is what somebody writes by hand to bring a plan in; with one it is a complete copy.',
})
