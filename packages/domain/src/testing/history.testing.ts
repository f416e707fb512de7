import type {
  Actor,
  Day,
  Envelope,
  Instant,
  OrganisationEvent,
  OrganisationEventBody,
  PlanEvent,
  PlanEventBody,
  Reason,
} from '../index.ts'
import { organisationStream, planStream } from '../index.ts'
import { id } from './ids.testing.ts'

/** The envelope's parts a test cares about, beside the event in words. */
export type Told<B = PlanEventBody> = B & Partial<Envelope>

export const olga: Actor = { id: id('Olga'), name: 'Olga', role: 'owner' }
export const carl: Actor = { id: id('Carl'), name: 'Carl', role: 'coach' }

/** `told(goalAchieved('lead'), { actor: carl })` */
export const told = <B extends object>(body: B, envelope: Partial<Envelope>): B & Partial<Envelope> => ({
  ...body,
  ...envelope,
})

/** That it happened on a day, at noon, or at an instant; it is recorded then too, unless the stream is further. */
export const on = <B extends object>(when: Day | Instant, body: B) =>
  told(body, { occurredAt: when.length === 10 ? `${when}T12:00:00.000Z` : when })

export const because = <B extends object>(reason: Reason | string, body: B) =>
  told(body, { reason: typeof reason === 'string' ? { code: 'other', text: reason } : reason })

/** Events as the log would give them back: numbered, a minute apart, each of its own command unless told otherwise. */
export const history = (...bodies: readonly Told[]): PlanEvent[] => historyOf('plan', ...bodies)

/** As `history`, of the plan of that word or id. */
export const historyOf = (plan: string, ...bodies: readonly Told[]): PlanEvent[] =>
  envelopes(planStream(id(plan)), bodies) as PlanEvent[]

export const organisationHistory = (...bodies: readonly Told<OrganisationEventBody>[]): OrganisationEvent[] =>
  envelopes(organisationStream(id('organisation')), bodies) as OrganisationEvent[]

/** The history with more events after its last. */
export const continued = (before: readonly PlanEvent[], ...bodies: readonly Told[]): PlanEvent[] => [
  ...before,
  ...(envelopes(before.at(-1)?.stream ?? planStream(id('plan')), bodies, before) as PlanEvent[]),
]

const start: Instant = '2026-01-05T09:00:00.000Z'

function envelopes(
  stream: string,
  bodies: readonly Told<object>[],
  before: readonly Envelope[] = [],
): Envelope[] {
  let last = before.at(-1)?.recordedAt
  return bodies.map((body, index) => {
    const version = before.length + index + 1
    const due = last === undefined ? start : new Date(Date.parse(last) + 60_000).toISOString()
    const recordedAt =
      body.recordedAt ?? (body.occurredAt !== undefined && body.occurredAt > due ? body.occurredAt : due)
    last = recordedAt
    return {
      id: id(`${stream} ${version}`),
      organisation: id('organisation'),
      stream,
      version,
      schemaVersion: 1,
      occurredAt: recordedAt,
      recordedAt,
      actor: olga,
      commandId: id(`command ${stream} ${version}`),
      origin: 'app',
      ...body,
    }
  })
}
