import {
  isUuid,
  type OrganisationState,
  organisationStream,
  planStream,
  type Uuid,
} from '@plan-ledger/domain'
import { isFlaw, type Person, type PlanContent, play } from '@plan-ledger/exchange'
import { v7 as newUuid, v4 as subjectId, v5 as uuidOfName } from 'uuid'
import { chosenOrganisation, foundWithOperator } from '../import-snapshots/choose-organisation.ts'
import type { Ledger } from '../ledger.ts'
import { Sentence } from '../sentence.ts'
import { type AppendProgress, appendEvents } from './append-events.ts'
import type { Imported } from './import-plan.ts'
import { introduce } from './introduce.ts'
import type { Refuse } from './refuse.ts'

/**
 * Begins a plan as a document says it stands, or adds what is new in the document to the plan it began.
 * @throws Sentence when the document says what could not have happened, or revises what it said before
 */
export async function importContent(
  ledger: Ledger,
  content: PlanContent,
  {
    organisation: wanted,
    refuse,
    onProgress,
  }: {
    readonly organisation?: string | undefined
    readonly refuse: Refuse
    readonly onProgress: (progress: AppendProgress) => void
  },
): Promise<Imported> {
  const organisation = await chosenOrganisation(ledger, wanted)
  const { state } = await ledger.organisations().load(organisationStream(organisation.id))
  const plan = isUuid(content.key) ? content.key : uuidOfName(content.key, organisation.id)
  const people = peopleIn(state)
  const { events: present } = await ledger.plans().load(planStream(plan))
  const events = play(content, present, {
    now: new Date().toISOString(),
    organisation: organisation.id,
    plan,
    idOf: key => (isUuid(key) ? key : uuidOfName(key, plan)),
    personOf: people.personOf,
    newId: newUuid,
  })
  if (isFlaw(events)) throw refuse([events])
  if (present[0] && present[0].organisation !== organisation.id)
    throw new Sentence(`The plan ${plan} is here already, in another organisation.`)

  if (organisation.founded) await foundWithOperator(ledger, organisation)
  const introduced = await introduce(ledger, { organisation: organisation.id, plan }, people.named())
  const owner = people.personOf(content.owner).id
  await appendEvents(ledger, { plan, owner, version: present.length }, events, onProgress)
  return {
    organisation,
    plan,
    title: content.title,
    added: events.map(({ type }) => type),
    present: present.length,
    people: introduced,
  }
}

/** People by the names a document has for them: those the organisation knows, others under a new id. */
function peopleIn(organisation: OrganisationState) {
  const known = [...Object.values(organisation?.members ?? {}), ...Object.values(organisation?.people ?? {})]
  const named = new Map<string, { readonly id: Uuid; readonly name: string }>()
  const byName = (name: string) => {
    const fitting = known.filter(person => person.name === name)
    if (fitting.length > 1)
      throw new Sentence(
        `There are ${fitting.length} people called ${name}: say which with { id, name }, one of ${fitting.map(({ id }) => id).join(', ')}.`,
      )
    return fitting[0] ?? { id: subjectId(), name }
  }
  return {
    personOf(person: Person) {
      const name = (typeof person === 'string' ? person : person.name).normalize('NFC').trim()
      const key = typeof person === 'string' ? name : person.id
      const { id } = named.get(key) ?? (typeof person === 'string' ? byName(name) : person)
      named.set(key, { id, name })
      return { id, name }
    },
    named: (): ReadonlyMap<Uuid, string> => new Map([...named.values()].map(({ id, name }) => [id, name])),
  }
}
