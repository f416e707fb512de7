import { EventRefused, SubjectErased } from '@plan-ledger/event-log'
import {
  type AppendProgress,
  type Imported as ImportedPlan,
  importContent,
  importHistory,
  type Ledger,
  NotImported,
  operator,
} from '@plan-ledger/imports'
import {
  type Chosen,
  chosenOrganisation,
  foundWithOperator,
} from '../import-snapshots/choose-organisation.ts'
import { type Place, withLedger } from '../ledger.ts'
import { listOrganisations } from '../list-organisations.ts'
import { Sentence } from '../sentence.ts'
import { notImportedInWords } from './not-imported-in-words.ts'
import { type FileOfPlan, readFileOf } from './read-file.ts'

export interface ImportPlanRequest {
  /** JSON or YAML, by its extension. */
  readonly file: string
  readonly organisation?: string | undefined
  readonly onProgress?: ((progress: AppendProgress) => void) | undefined
}

/** What an import did. */
export interface Imported extends ImportedPlan {
  readonly organisation: Chosen
}

/** Imports one plan document. @throws Sentence when it is refused; nothing is imported then */
export const importPlan = ({
  databaseUrl,
  eventStoreUrl,
  dataDir,
  ...request
}: ImportPlanRequest & Place): Promise<Imported> =>
  withLedger({ databaseUrl, eventStoreUrl, dataDir }, ledger => importPlanInto(ledger, request))

export async function importPlanInto(
  ledger: Ledger,
  { file, organisation: wanted, onProgress = () => undefined }: ImportPlanRequest,
): Promise<Imported> {
  const read = await readFileOf(file)
  const { document, lineOf, digest } = read
  const { history } = document
  const organisation = await organisationOf(ledger, read, wanted)
  const how = {
    organisation: organisation.id,
    actor: operator(organisation.id),
    onProgress,
    ...(organisation.founded && { before: () => foundWithOperator(ledger, organisation) }),
  }
  try {
    const imported = await (history
      ? importHistory(ledger, { ...document, history }, { ...how, digest })
      : importContent(ledger, document.plan, how))
    return { ...imported, organisation }
  } catch (error) {
    if (error instanceof NotImported) throw new Sentence(notImportedInWords(error.because, { file, lineOf }))
    if (error instanceof SubjectErased)
      throw new Sentence(`${file} was not imported: it is about somebody whose data were erased here.`)
    if (error instanceof EventRefused)
      throw new Sentence(`${file} was not imported: it makes an event that can't be kept, ${error.message}.`)
    throw error
  }
}

/** A history goes where it happened, founded again if need be; other documents where they are wanted. */
async function organisationOf(
  ledger: Ledger,
  { document: { history } }: FileOfPlan,
  wanted: string | undefined,
): Promise<Chosen> {
  if (!history) return chosenOrganisation(ledger, wanted)
  const { id, name } = history.organisation
  if (wanted !== undefined && wanted.normalize('NFC').trim() !== name)
    throw new Sentence(
      `This history happened in the organisation ${name}, to which its events and signatures are bound. Take "history" out of the document to begin the plan anew in ${wanted}.`,
    )
  const known = (await listOrganisations(ledger)).some(each => each.id === id)
  return { id, name, founded: !known }
}
