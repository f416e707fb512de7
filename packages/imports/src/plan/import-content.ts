import {
  isUuid,
  type OrganisationState,
  organisationStream,
  planStream,
  type Uuid,
} from '@plan-ledger/domain'
import { isFlaw, type Person, type PlanContent, play } from '@plan-ledger/exchange'
import { v7 as newUuid, v4 as subjectId, v5 as uuidOfName } from 'uuid'
import type { Ledger } from '../ledger.ts'
import { NotImported } from '../not-imported.ts'
import { appendEvents } from './append-events.ts'
import type { Imported, Importing } from './imported.ts'
import { introduce } from './introduce.ts'

/**
 * Begins a plan as a document says it stands, or adds what is new in the document to the plan it began.
 * @throws NotImported when the document says what could not have happened, or revises what it said before
 */
export async function importContent(
  ledger: Ledger,
  content: PlanContent,
  { organisation, actor, before, onProgress }: Importing,
): Promise<Imported> {
  const { state } = await ledger.organisations().load(organisationStream(organisation))
  const plan = isUuid(content.key) ? content.key : uuidOfName(content.key, organisation)
  const people = peopleIn(state)
  const { events: present } = await ledger.plans().load(planStream(plan))
  const events = play(content, present, {
    now: new Date().toISOString(),
    organisation,
    plan,
    idOf: key => (isUuid(key) ? key : uuidOfName(key, plan)),
    personOf: people.personOf,
    newId: newUuid,
  })
  if (isFlaw(events)) throw new NotImported({ code: 'FLAWED', flaws: [events] })
  if (present[0] && present[0].organisation !== organisation)
    throw new NotImported({ code: 'IN_ANOTHER_ORGANISATION', plan })

  await before?.()
  const introduced = await introduce(ledger, { organisation, plan, actor }, people.named())
  const owner = people.personOf(content.owner).id
  await appendEvents(ledger, { plan, owner, version: present.length }, events, onProgress)
  return {
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
      throw new NotImported({ code: 'NAME_NOT_UNIQUE', name, ids: fitting.map(({ id }) => id) })
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
