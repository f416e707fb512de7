import { toInstant } from '@plan-ledger/domain'
import { Command, Option } from 'commander'
import { databaseOf } from '../database-of.ts'
import { Sentence } from '../sentence.ts'
import { exportPlan, type PlanFormat, planFormats } from './export-plan.ts'
import { toFile, toStandardOutput } from './write-out.ts'

interface Options {
  readonly format: PlanFormat
  readonly at?: string
  readonly output?: string
}

const explanation = `
ID is the plan's UUID or its id in the API and in addresses of the dashboard.
  json   the plan document: how the plan stands and its whole history; "import plan" brings it in elsewhere
  jsonl  its events, one a line
  csv    its history as a table, a row for each changed field
  ocel   its history for process mining, OCEL 2.0
  ics    its due dates and reviews as a calendar
That it was exported is recorded in its organisation.`

export const exportPlanCommand = (): Command =>
  new Command('plan')
    .description('write a plan out, with all its history')
    .argument('<id>', 'the plan')
    .addOption(new Option('--format <format>', 'how').choices(planFormats).default('json'))
    .option('--at <moment>', 'only what was recorded up to a moment such as 2026-03-17T22:11:26Z')
    .option('--output <file>', 'a file that only its owner can read, instead of standard output')
    .addHelpText('after', explanation)
    .action(async (plan: string, { format, at, output }: Options) => {
      const until = at === undefined ? undefined : toInstant(at)
      if (at !== undefined && until === undefined)
        throw new Sentence(`${JSON.stringify(at.slice(0, 60))} is not a moment such as 2026-03-17T22:11:26Z.`)
      const database = await databaseOf(process.env)
      try {
        const { events } = await exportPlan({
          databaseUrl: database.url,
          eventStoreUrl: database.eventStoreUrl,
          dataDir: database.dataDir,
          plan,
          format,
          at: until,
          write: output === undefined ? toStandardOutput : toFile(output),
        })
        if (output !== undefined) console.error(`${output}: ${events.toLocaleString('en-GB')} events.`)
      } finally {
        await database.release()
      }
    })
