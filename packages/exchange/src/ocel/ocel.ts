import {
  type OrganisationEvent,
  organisationPersonal,
  type PlanEvent,
  planPersonal,
} from '@plan-ledger/domain'
import { type Feed, gathered, type Pieces } from '../feed.ts'
import { attributesByType } from './attributes.ts'
import { eventAttributes } from './event-attributes.ts'
import { type DeclaredType, type ObjectLog, type ObjectRef, objectId } from './log.ts'
import { organisationLog, organisationTypes } from './organisation-log.ts'
import { people } from './people.ts'
import { planLog } from './plan-log.ts'

/** Each is asked for twice, and must then give the same: objects follow events, and nothing is kept meanwhile. */
export interface OcelSource {
  /** All events of each plan, by version. */
  readonly plans: () => Feed<readonly PlanEvent[]>
  /** The organisation's own, by version. */
  readonly organisation?: () => Feed<OrganisationEvent>
}

const eventTypes: readonly DeclaredType[] = [
  ...Object.keys(planPersonal),
  ...Object.keys(organisationPersonal),
].map(name => ({ name, attributes: eventAttributes }))

const objectTypes: readonly DeclaredType[] = Array.from(
  [...attributesByType, ...organisationTypes],
  ([name, attributes]) => ({ name, attributes }),
)

/**
 * An object-centric event log, OCEL 2.0 in JSON. Times are those at which things took effect, plan by plan and
 * ordered within each; when they were recorded is an attribute. What is only named, as the plan that goes on with
 * this one, is an object without attributes.
 */
export async function* ocel(source: OcelSource): Pieces {
  const seen = people()
  const named = new Map<string, ObjectRef>()

  yield `{"eventTypes":${JSON.stringify(eventTypes)},\n"objectTypes":${JSON.stringify(objectTypes)},\n"events":[`
  let before = '\n'
  for await (const log of logsOf(source)) {
    for (const ref of log.named) named.set(objectId(ref), ref)
    for (const { id, at, attributes } of log.people) seen.met(id, at, attributes)
    for (const event of log.events) {
      yield before + JSON.stringify(event)
      before = ',\n'
    }
  }

  yield '\n],\n"objects":['
  before = '\n'
  for await (const log of logsOf(source))
    for (const object of log.objects) {
      named.delete(object.id)
      yield before + JSON.stringify(object)
      before = ',\n'
    }
  const bare = Array.from(named, ([id, { type }]) => ({ id, type, attributes: [], relationships: [] }))
  for (const object of [...seen.objects(), ...bare]) {
    yield before + JSON.stringify(object)
    before = ',\n'
  }
  yield '\n]}\n'
}

async function* logsOf({ plans, organisation }: OcelSource): AsyncGenerator<ObjectLog> {
  if (organisation) yield organisationLog(await gathered(organisation()))
  for await (const history of plans()) yield planLog(history)
}
