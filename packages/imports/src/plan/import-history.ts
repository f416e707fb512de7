import { createHash } from 'node:crypto'
import {
  type Actor,
  organisationStream,
  type Plan,
  type PlanEvent,
  planStream,
  importHistory as recordImport,
  type Uuid,
} from '@plan-ledger/domain'
import {
  checkHistory,
  type DocumentedHistory,
  type DocumentOfPlan,
  firstDifference,
  isFlaw,
} from '@plan-ledger/exchange'
import { digestInput } from '@plan-ledger/projections'
import { v7 as newUuid } from 'uuid'
import type { Ledger } from '../ledger.ts'
import { NotImported } from '../not-imported.ts'
import { appendEvents } from './append-events.ts'
import type { Imported, Importing } from './imported.ts'
import { introduce, namesIn } from './introduce.ts'

type WithHistory = DocumentOfPlan & { readonly history: DocumentedHistory }

/**
 * Brings a whole history in as it is: same ids, versions, times, people and reasons. What is here already must be its
 * beginning; then only the rest is added. It happened in an organisation: the one of the same id is where it goes.
 * @param digest SHA-256 of the document, hexadecimal
 * @throws NotImported when it could not have happened so, belongs to another organisation, or the plan went its own way
 */
export async function importHistory(
  ledger: Ledger,
  document: WithHistory,
  { organisation, actor, before, onProgress, digest }: Importing & { readonly digest: string },
): Promise<Imported> {
  const { plan } = document.history
  if (document.history.organisation.id !== organisation)
    throw new NotImported({ code: 'IN_ANOTHER_ORGANISATION', plan })
  const events = checkHistory(document, { now: new Date().toISOString(), digestOf })
  if (isFlaw(events)) throw new NotImported({ code: 'FLAWED', flaws: [events] })

  const { events: present } = await ledger.plans().load(planStream(plan))
  const parted = events.findIndex((event, index) => isAnother(event, present[index]))
  if (parted >= 0) throw new NotImported({ code: 'WENT_ANOTHER_WAY', plan, version: parted + 1 })
  const rest = events.slice(present.length)
  await before?.()
  const people = await introduce(ledger, { organisation, plan, actor }, namesIn(events))
  if (rest.length > 0)
    await record(ledger, { organisation, actor }, { plan, present: present.length, events, digest })
  const owner = ownerOf(events)
  await appendEvents(ledger, { plan, owner, version: present.length }, rest, onProgress)
  return {
    plan,
    title: document.plan.title,
    added: rest.map(({ type }) => type),
    present: present.length,
    people,
  }
}

/** That what now comes in was not recorded here. */
const record = async (
  ledger: Ledger,
  { organisation, actor }: { readonly organisation: Uuid; readonly actor: Actor },
  {
    plan,
    present,
    events,
    digest,
  }: {
    readonly plan: Uuid
    readonly present: number
    readonly events: readonly PlanEvent[]
    readonly digest: string
  },
) => {
  const said = { plan, fromVersion: present + 1, toVersion: events.length, digest }
  const answer = await ledger.organisations().change(
    {
      organisation,
      stream: organisationStream(organisation),
      commandId: newUuid(),
      owner: organisation,
      actor,
      origin: 'import',
    },
    (state, facts) => recordImport(state, said, facts),
  )
  if (answer.kind !== 'done') throw new NotImported({ code: 'NOT_RECORDED' })
}

const digestOf = (plan: Plan) => createHash('sha256').update(digestInput(plan)).digest('hex')

const isAnother = (event: PlanEvent, present: (PlanEvent & { readonly position: bigint }) | undefined) => {
  if (!present) return false
  const { position, ...as } = present
  return firstDifference(event, as) !== undefined
}

const ownerOf = ([started]: readonly PlanEvent[]) => {
  if (started?.type !== 'PlanStarted') throw new Error('a history that was checked begins with the plan')
  return started.data.owner
}
