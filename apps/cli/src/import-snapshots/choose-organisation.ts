import { foundOrganisation, joinMember, organisationStream, type Uuid } from '@plan-ledger/domain'
import { v7 as newUuid, v4 as subjectId } from 'uuid'
import type { Ledger } from '../ledger.ts'
import { type FoundedOrganisation, listOrganisations } from '../list-organisations.ts'
import { Sentence } from '../sentence.ts'
import { operator } from './operator.ts'

export interface Chosen {
  readonly id: Uuid
  readonly name: string
  readonly founded: boolean
}

/**
 * The organisation of that name, founded if there is none; without a name the only one there is.
 * @throws Sentence when that does not name one organisation
 */
export const chooseOrganisation = async (ledger: Ledger, name?: string): Promise<Chosen> => {
  const chosen = await chosenOrganisation(ledger, name)
  if (chosen.founded) await foundWithOperator(ledger, chosen)
  return chosen
}

/** As `chooseOrganisation`, but what is to be founded is not founded yet. */
export const chosenOrganisation = async (ledger: Ledger, name?: string): Promise<Chosen> => {
  const all = await listOrganisations(ledger)
  const wanted = name?.normalize('NFC').trim()
  const fitting = wanted === undefined ? all : all.filter(organisation => organisation.name === wanted)
  const [only, ...others] = fitting
  if (only && others.length === 0) return { id: only.id, name: only.name, founded: false }
  if (only) throw new Sentence(severalOf(fitting))
  if (wanted === undefined)
    throw new Sentence('There is no organisation yet: name one to be founded with --organisation NAME.')
  return { id: newUuid(), name: wanted, founded: true }
}

const severalOf = (organisations: readonly FoundedOrganisation[]) => {
  const shown = organisations.slice(0, 20).map(({ name, id }) => `  ${name} (${id})`)
  return `There are ${organisations.length} organisations; say which with --organisation NAME:\n${shown.join('\n')}`
}

/** Founded with one member, so that somebody can look at what is imported and work on it. */
export const foundWithOperator = async (
  ledger: Ledger,
  { id, name }: { readonly id: Uuid; readonly name: string },
): Promise<void> => {
  const organisations = ledger.organisations()
  const meta = () => ({
    organisation: id,
    stream: organisationStream(id),
    commandId: newUuid(),
    owner: id,
    actor: operator(id),
    origin: 'import' as const,
  })
  const founding = await organisations.change(meta(), (state, facts) =>
    foundOrganisation(state, { name }, facts),
  )
  if (founding.kind !== 'done' || founding.recorded.length === 0)
    throw new Sentence(`An organisation can't be called "${name.slice(0, 60)}".`)
  await organisations.change(meta(), (state, facts) =>
    joinMember(state, { member: subjectId(), name: operator(id).name, roles: ['coach', 'admin'] }, facts),
  )
}
