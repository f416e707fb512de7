import { Command } from 'commander'
import { databaseOf } from '../database-of.ts'
import { importSnapshots } from './import-snapshots.ts'
import { progressShown } from './progress.ts'
import { summaryInWords } from './summary.ts'

interface Options {
  readonly organisation?: string
  readonly rejects?: string
  readonly strict?: boolean
}

const explanation = `
FILE holds one version of a planning document a line, oldest first:
  {"plan", "at", "actor", "reason", "source", "document": {"title", "unit", "goals": [{"key", "statement", "due", "status"}]} | null}
Status is open, achieved or abandoned; null means that the document was deleted.
A line has at most 1 MiB; the file may be of any size: some 1,000 lines a second, in memory that grows only with the number of its plans and people.
Dates are preserved, and importing the same file again adds nothing. A line that can't be read stops no other: it is kept in
the reject file, which can be mended and imported. A mended line is applied if its "at" is not earlier than the newest
version imported of its plan; otherwise it is rejected as OUT_OF_ORDER with both dates.`

export const importSnapshotsCommand = (): Command =>
  new Command('snapshots')
    .description('import dated versions of planning documents as histories of plans')
    .argument('<file>', 'JSON Lines, UTF-8')
    .option('--organisation <name>', 'founded if it is not there; by default the only one there is')
    .option('--rejects <path>', 'where refused lines are kept (<name of FILE>.rejected.jsonl)')
    .option('--strict', 'end with exit code 1 if a line was rejected')
    .addHelpText('after', explanation)
    .action(async (file: string, { organisation, rejects, strict = false }: Options) => {
      const database = await databaseOf(process.env)
      const progress = progressShown(process.stderr)
      try {
        const summary = await importSnapshots({
          databaseUrl: database.url,
          eventStoreUrl: database.eventStoreUrl,
          dataDir: database.dataDir,
          file,
          organisation,
          rejects,
          onProgress: progress.show,
        })
        progress.stop()
        for (const line of summaryInWords(summary)) console.log(line)
        if (summary.read === 0 || (strict && summary.rejected > 0)) process.exitCode = 1
      } finally {
        progress.stop()
        await database.release()
      }
    })
