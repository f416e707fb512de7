import {
  type Actor,
  introducePerson,
  isRejected,
  type OrganisationState,
  organisationStream,
  type Rejected,
  type Uuid,
} from '@plan-ledger/domain'
import { v4 as randomUuid, v5 as uuidOfName } from 'uuid'
import type { Ledger } from '../ledger.ts'

export interface People {
  /** The person of that name in imported records; introduced at first sight, found again ever after. */
  personOf(name: string): Promise<{ readonly id: Uuid; readonly name: string } | Rejected>
  /** How many were introduced. */
  introduced(): number
}

/**
 * People get a random id: their data can be erased, and nothing that stays behind leads back to their name.
 * @param actor who introduces them
 */
export const peopleOf = (ledger: Ledger, organisation: Uuid, actor: Actor): People => {
  const organisations = ledger.organisations()
  const asked = new Map<string, ReturnType<People['personOf']>>()
  let introduced = 0

  const find = async (name: string) => {
    const answer = await organisations.change(
      {
        organisation,
        stream: organisationStream(organisation),
        commandId: uuidOfName(`introduce ${randomUuid()}`, organisation),
        owner: organisation,
        actor,
        origin: 'import',
      },
      (state, facts) =>
        known(state, name) ? [] : introducePerson(state, { person: randomUuid(), name, source: name }, facts),
    )
    if (answer.kind === 'rejected') return answer.rejected
    if (answer.kind === 'conflict') throw new Error(`${name} could not be introduced: too many others are`)
    introduced += answer.recorded.length
    const person = known(answer.loaded.state, name)
    if (!person) throw new Error('somebody was introduced and is not known')
    return { id: person.id, name: person.name }
  }

  return {
    async personOf(name) {
      const answer = asked.get(name) ?? find(name)
      asked.set(name, answer)
      const person = await answer
      if (isRejected(person)) asked.delete(name)
      return person
    },
    introduced: () => introduced,
  }
}

const known = (organisation: OrganisationState, source: string) =>
  Object.values(organisation?.people ?? {}).find(person => person.source === source)
