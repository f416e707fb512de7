import type { ReadDocument } from '@plan-ledger/exchange'
import type { NotImportedCause } from '@plan-ledger/imports'
import { flawsInWords } from './flaw-in-words.ts'

interface Of {
  readonly file: string
  readonly lineOf: ReadDocument['lineOf']
}

/** Why a plan document was not imported, for the person at the terminal. */
export function notImportedInWords(because: NotImportedCause, { file, lineOf }: Of): string {
  switch (because.code) {
    case 'FLAWED':
      return flawsInWords(
        file,
        because.flaws.map(flaw => {
          const line = lineOf(flaw.path)
          return line === undefined ? flaw : { ...flaw, line }
        }),
      )
    case 'IN_ANOTHER_ORGANISATION':
      return `The plan ${because.plan} is here already, in another organisation.`
    case 'WENT_ANOTHER_WAY':
      return `The plan ${because.plan} is here already and has gone another way from version ${because.version} on: nothing was imported.`
    case 'NAME_NOT_UNIQUE':
      return `There are ${because.ids.length} people called ${because.name}: say which with { id, name }, one of ${because.ids.join(', ')}.`
    case 'CHANGED_MEANWHILE':
      return 'Somebody changed the plan while it was imported: import it again.'
    case 'NOT_RECORDED':
      return 'The import could not be recorded, so it was not made: try again.'
    case 'PEOPLE_NOT_INTRODUCED':
      return 'The people of the plan could not be made known to the organisation: import it again.'
  }
}
