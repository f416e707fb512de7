import type { Outcome } from './apply-line.ts'
import { causeInWords } from './cause-in-words.ts'
import type { Cause } from './snapshot-line.ts'

/** Lines read and what became of them: `read = applied + unchanged + rejected`, always. */
export interface Counts {
  /** Lines that hold something. */
  readonly read: number
  /** Lines that added events. */
  readonly applied: number
  /** Lines that say what is recorded already. */
  readonly unchanged: number
  readonly rejected: number
  /** Plans that accepted lines speak of, and how many of them began with this import. */
  readonly plans: number
  readonly plansStarted: number
  /** Events added to plans, by type. */
  readonly events: Readonly<Record<string, number>>
  /** The first of the rejects, at most 1,000; the reject file has them all. */
  readonly rejects: readonly { readonly line: number; readonly causes: readonly Cause[] }[]
}

/** What an import did. */
export interface ImportSummary extends Counts {
  readonly organisation: { readonly id: string; readonly name: string; readonly founded: boolean }
  /** People the organisation had not heard of. */
  readonly peopleIntroduced: number
  /** Where refused lines and their causes are kept, if there are any. */
  readonly rejectFile?: { readonly lines: string; readonly causes: string }
  readonly milliseconds: number
}

export interface Tally {
  add(line: number, outcome: Outcome): void
  soFar(): Counts
}

const rejectsKept = 1_000
const rejectsShown = 20

export const tally = (): Tally => {
  const counts = { read: 0, applied: 0, unchanged: 0, rejected: 0, plansStarted: 0 }
  const plans = new Set<string>()
  const events: Record<string, number> = {}
  const rejects: { line: number; causes: readonly Cause[] }[] = []
  return {
    add(line, outcome) {
      counts.read += 1
      counts[outcome.kind] += 1
      if (outcome.kind === 'rejected') {
        if (rejects.length < rejectsKept) rejects.push({ line, causes: outcome.causes })
        return
      }
      plans.add(outcome.plan)
      if (outcome.kind === 'unchanged') return
      if (outcome.started) counts.plansStarted += 1
      for (const type of outcome.types) events[type] = (events[type] ?? 0) + 1
    },
    soFar: () => ({ ...counts, plans: plans.size, events, rejects }),
  }
}

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
