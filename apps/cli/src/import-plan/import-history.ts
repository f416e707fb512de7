import { createHash } from 'node:crypto'
import {
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
import { foundWithOperator } from '../import-snapshots/choose-organisation.ts'
import { operator } from '../import-snapshots/operator.ts'
import type { Ledger } from '../ledger.ts'
import { listOrganisations } from '../list-organisations.ts'
import { Sentence } from '../sentence.ts'
import { type AppendProgress, appendEvents } from './append-events.ts'
import type { Imported } from './import-plan.ts'
import { introduce, namesIn } from './introduce.ts'
import type { Refuse } from './refuse.ts'

type WithHistory = DocumentOfPlan & { readonly history: DocumentedHistory }

/**
 * Brings a whole history in as it is: same ids, versions, times, people and reasons. What is here already must be its
 * beginning; then only the rest is added.
 * @throws Sentence when it could not have happened so, belongs to another organisation, or the plan went its own way
 */
export async function importHistory(
  ledger: Ledger,
  document: WithHistory,
  {
    organisation: wanted,
    digest,
    refuse,
    onProgress,
  }: {
    readonly organisation?: string | undefined
    /** SHA-256 of the document, hexadecimal. */
    readonly digest: string
    readonly refuse: Refuse
    readonly onProgress: (progress: AppendProgress) => void
  },
): Promise<Imported> {
  const { organisation, plan } = document.history
  if (wanted !== undefined && wanted.normalize('NFC').trim() !== organisation.name)
    throw new Sentence(
      `This history happened in the organisation ${organisation.name}, to which its events and signatures are bound. Take "history" out of the document to begin the plan anew in ${wanted}.`,
    )
  const events = checkHistory(document, { now: new Date().toISOString(), digestOf })
  if (isFlaw(events)) throw refuse([events])

  const { events: present } = await ledger.plans().load(planStream(plan))
  const parted = events.findIndex((event, index) => isAnother(event, present[index]))
  if (parted >= 0)
    throw new Sentence(
      `The plan ${plan} is here already and has gone another way from version ${parted + 1} on: nothing was imported.`,
    )
  const rest = events.slice(present.length)
  const known = (await listOrganisations(ledger)).some(({ id }) => id === organisation.id)
  if (!known) await foundWithOperator(ledger, organisation)
  const people = await introduce(ledger, { organisation: organisation.id, plan }, namesIn(events))
  if (rest.length > 0)
    await record(ledger, organisation.id, { plan, present: present.length, events, digest })
  const owner = ownerOf(events)
  await appendEvents(ledger, { plan, owner, version: present.length }, rest, onProgress)
  return {
    organisation: { ...organisation, founded: !known },
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
  organisation: Uuid,
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
      actor: operator(organisation),
      origin: 'import',
    },
    (state, facts) => recordImport(state, said, facts),
  )
  if (answer.kind !== 'done')
    throw new Sentence('The import could not be recorded, so it was not made: try again.')
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
