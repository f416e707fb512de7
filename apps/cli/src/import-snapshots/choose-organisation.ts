import { foundOrganisation, joinMember, organisationStream, type Uuid } from '@plan-ledger/domain'
import { type Ledger, operator } from '@plan-ledger/imports'
import { v5 as uuidOfName } from 'uuid'
import { type FoundedOrganisation, listOrganisations } from '../list-organisations.ts'
import { Sentence } from '../sentence.ts'

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
  return { id: uuidOfName(`organisation ${wanted}`, namespace), name: wanted, founded: true }
}

/** Imports that found the same organisation at once found it once: what it is known by follows from its name. */
const namespace = '0b0d6c1e-5f0c-4a57-9a57-2f6f0c7d9f11'

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
  const meta = (what: string) => ({
    organisation: id,
    stream: organisationStream(id),
    commandId: uuidOfName(what, id),
    owner: id,
    actor: operator(id),
    origin: 'import' as const,
  })
  const founding = await organisations.change(meta('found'), (state, facts) =>
    foundOrganisation(state, { name }, facts),
  )
  if (founding.kind !== 'done' || founding.recorded.length === 0)
    throw new Sentence(`An organisation can't be called "${name.slice(0, 60)}".`)
  const member = uuidOfName('first member', id)
  await organisations.change(meta('join'), (state, facts) =>
    joinMember(state, { member, name: operator(id).name, roles: ['coach', 'admin'] }, facts),
  )
}
