import {
  type Actor,
  foldPlan,
  isRejected,
  limits,
  type Plan,
  type PlanEvent,
  type PlanState,
  planStream,
  tidyLine,
  tidyReason,
} from '@plan-ledger/domain'
import { contentOf } from './content-of.ts'
import { firstDifference } from './first-difference.ts'
import { type Flaw, flaw } from './flaw.ts'
import { type Around, redecide } from './redecide.ts'
import type { DocumentedHistory, DocumentOfPlan } from './schema/document.ts'

/** What the shell supplies. */
export interface CheckFacts {
  /** The present moment: nothing was recorded after it. */
  readonly now: string
  /** What a signature binds to: the digest of a plan as it stood. */
  readonly digestOf: (plan: Plan) => string
}

/**
 * The events of a history as the log has them, or the first flaw: every event must be one that could have happened
 * where it stands, signatures must be of the plan that they are on, and all together must come to the content beside.
 */
export function checkHistory(
  { plan: content, history }: DocumentOfPlan & { readonly history: DocumentedHistory },
  { now, digestOf }: CheckFacts,
): readonly PlanEvent[] | Flaw {
  const path = ['history', 'events']
  const events = history.events.map(
    event =>
      ({ ...event, organisation: history.organisation.id, stream: planStream(history.plan) }) as PlanEvent,
  )
  const ids = new Set<string>()
  const digests = new Map<number, string>()
  const digestAt = (version: number): string => {
    const known = digests.get(version)
    if (known !== undefined) return known
    const then = foldPlan(events.slice(0, version))
    const digest = then ? digestOf(then) : ''
    digests.set(version, digest)
    return digest
  }
  let plan: PlanState
  let last = ''
  for (const [index, event] of events.entries()) {
    const around: Around = { isEntry: id => ids.has(id), digestAt, next: events[index + 1] }
    const wrong =
      flawOfEnvelope(event, { version: index + 1, last, now, ids }) ?? redecide(plan, event, around)
    if (wrong) return { ...wrong, path: [...path, String(index), ...wrong.path] }
    ids.add(event.id)
    last = event.recordedAt
    plan = foldPlan([event], plan)
  }
  const differs = firstDifference(content, contentOf(events))
  return differs ? flaw('CONTENT_DIFFERS', ['plan', ...differs]) : events
}

function flawOfEnvelope(
  { id, version, recordedAt, actor, reason }: PlanEvent,
  expected: {
    readonly version: number
    readonly last: string
    readonly now: string
    readonly ids: ReadonlySet<string>
  },
): Flaw | undefined {
  if (version !== expected.version) return flaw('VERSION_DIFFERS', ['version'], { version: expected.version })
  if (expected.ids.has(id)) return flaw('DUPLICATE_ID', ['id'])
  if (recordedAt > expected.now) return flaw('IN_THE_FUTURE', ['recordedAt'], { now: expected.now })
  if (recordedAt < expected.last) return flaw('OUT_OF_ORDER', ['recordedAt'], { last: expected.last })
  if (!isTidyName(actor)) return flaw('TEXT_MALFORMED', ['actor', 'name'])
  const tidied = reason && tidyReason(reason)
  const differs = isRejected(tidied) ? tidied.path.slice(1) : firstDifference(reason, tidied)
  return differs && flaw('TEXT_MALFORMED', ['reason', ...differs])
}

const isTidyName = ({ name }: Actor) => tidyLine(name, [], limits.name) === name
