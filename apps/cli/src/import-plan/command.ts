import { Command } from 'commander'
import { databaseOf } from '../database-of.ts'
import { importPlan } from './import-plan.ts'
import { progressShown } from './progress.ts'
import { importedInWords } from './summary.ts'

interface Options {
  readonly organisation?: string
}

const explanation = `
FILE is a plan document, as docs/plan-document.md tells: .json of at most 32 MiB, or .yaml of at most 4 MiB.
Without a history it says how a plan stands; its dates become the dates of what is recorded, and importing it again adds
nothing. With a history, as "export plan" writes it, every event comes in as it was, if it could have happened so; what
is here already must be its beginning. A document is imported as a whole or not at all.`

export const importPlanCommand = (): Command =>
  new Command('plan')
    .description('import a plan from a plan document')
    .argument('<file>', 'JSON or YAML, UTF-8')
    .option(
      '--organisation <name>',
      'founded if it is not there; by default that of the history, else the only one there is',
    )
    .addHelpText('after', explanation)
    .action(async (file: string, { organisation }: Options) => {
      const database = await databaseOf(process.env)
      const progress = progressShown(process.stderr)
      try {
        const imported = await importPlan({
          databaseUrl: database.url,
          eventStoreUrl: database.eventStoreUrl,
          dataDir: database.dataDir,
          file,
          organisation,
          onProgress: progress.show,
        })
        progress.stop()
        for (const line of importedInWords(imported)) console.log(line)
      } finally {
        progress.stop()
        await database.release()
      }
    })
