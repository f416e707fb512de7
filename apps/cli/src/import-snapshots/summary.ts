import { type Counts, causeInWords } from '@plan-ledger/imports'

/** What an import did. */
export interface ImportSummary extends Counts {
  readonly organisation: { readonly id: string; readonly name: string; readonly founded: boolean }
  /** People the organisation had not heard of. */
  readonly peopleIntroduced: number
  /** Where refused lines and their causes are kept, if there are any. */
  readonly rejectFile?: { readonly lines: string; readonly causes: string }
  readonly milliseconds: number
}

const rejectsShown = 20

const number = (value: number) => value.toLocaleString('en-GB')
const row = (name: string, value: string) => `  ${name.padEnd(28)} ${value.padStart(9)}`

/** The summary for people, line by line. */
export const summaryInWords = (summary: ImportSummary): readonly string[] => {
  const { organisation, events, rejects, rejectFile } = summary
  const [read, applied, unchanged, rejected] = [
    summary.read,
    summary.applied,
    summary.unchanged,
    summary.rejected,
  ].map(number)
  const total = Object.values(events).reduce((sum, count) => sum + count, 0)
  const byCount = Object.entries(events).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const causes = rejects.flatMap(reject =>
    reject.causes.map(cause => `Rejected line ${reject.line}: ${causeInWords(cause)}`),
  )
  return [
    `Organisation: ${organisation.name}${organisation.founded ? ' (founded by this import)' : ''}`,
    ...(summary.read === 0 ? ['There was no line to read: nothing was checked and nothing imported.'] : []),
    `Lines read: ${read} = ${applied} applied + ${unchanged} unchanged + ${rejected} rejected`,
    `Plans: ${number(summary.plans)}, of which ${number(summary.plansStarted)} new; people introduced: ${number(summary.peopleIntroduced)}`,
    `Events added: ${number(total)}`,
    ...byCount.map(([type, count]) => row(type, number(count))),
    ...causes.slice(0, rejectsShown),
    ...(rejectFile && causes.length > rejectsShown ? [`… every cause stands in ${rejectFile.causes}`] : []),
    ...(rejectFile ? [`Rejected lines are kept in ${rejectFile.lines}: mend and import that file.`] : []),
    `Took ${(summary.milliseconds / 1000).toFixed(1)} s`,
  ]
}
