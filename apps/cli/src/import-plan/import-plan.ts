import { EventRefused, SubjectErased } from '@plan-ledger/event-log'
import type { Flaw } from '@plan-ledger/exchange'
import { type Ledger, type Place, withLedger } from '../ledger.ts'
import { Sentence } from '../sentence.ts'
import type { AppendProgress } from './append-events.ts'
import { flawsInWords } from './flaw-in-words.ts'
import { importContent } from './import-content.ts'
import { importHistory } from './import-history.ts'
import { readFileOf } from './read-file.ts'

export interface ImportPlanRequest {
  /** JSON or YAML, by its extension. */
  readonly file: string
  readonly organisation?: string | undefined
  readonly onProgress?: ((progress: AppendProgress) => void) | undefined
}

/** What an import did. */
export interface Imported {
  readonly organisation: { readonly id: string; readonly name: string; readonly founded: boolean }
  readonly plan: string
  readonly title: string
  /** Types of the events added, in order. */
  readonly added: readonly string[]
  /** How many events the plan had before. */
  readonly present: number
  /** People the organisation had not heard of. */
  readonly people: number
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
  { file, organisation, onProgress = () => undefined }: ImportPlanRequest,
): Promise<Imported> {
  const { document, lineOf, digest } = await readFileOf(file)
  const refuse = (flaws: readonly Flaw[]) =>
    new Sentence(
      flawsInWords(
        file,
        flaws.map(flaw => {
          const line = lineOf(flaw.path)
          return line === undefined ? flaw : { ...flaw, line }
        }),
      ),
    )
  const { history } = document
  const how = { organisation, refuse, onProgress }
  try {
    return await (history
      ? importHistory(ledger, { ...document, history }, { ...how, digest })
      : importContent(ledger, document.plan, how))
  } catch (error) {
    if (error instanceof SubjectErased)
      throw new Sentence(`${file} was not imported: it is about somebody whose data were erased here.`)
    if (error instanceof EventRefused)
      throw new Sentence(`${file} was not imported: it makes an event that can't be kept, ${error.message}.`)
    throw error
  }
}
