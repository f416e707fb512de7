import { availableParallelism } from 'node:os'
import { readModels } from '@plan-ledger/read-models'
import { Command } from 'commander'
import { databaseOf } from '../database-of.ts'
import { allSawNothing, rebuiltInWords, replayedInWords } from './in-words.ts'
import { progressShown } from './progress.ts'
import { rebuild, replay } from './rebuild.ts'

/** PostgreSQL has to keep up with them. */
const mostThreads = 4

const explanation = `
A read model is a set of tables folded from the log: ${readModels.map(({ name }) => name).join(', ')}.
It is built anew beside the tables in use, which are read and kept up meanwhile, and takes their place in one step; the
old tables are kept for a day. A rebuild that was interrupted goes on with what was filled. It works whether or not Plan
Ledger is running.`

export const rebuildCommand = (): Command =>
  new Command('rebuild')
    .description('fold the read models again from the log')
    .argument('[name]', 'one read model; all of them if none is named')
    .option('--parked', 'only take in again what could not be taken in, each plan from its place')
    .addHelpText('after', explanation)
    .action(async (name: string | undefined, { parked = false }: { parked?: boolean }) => {
      const database = await databaseOf(process.env)
      const progress = progressShown(process.stderr)
      const threads = Math.min(availableParallelism(), mostThreads)
      const { url: databaseUrl, eventStoreUrl, dataDir } = database
      const chosen = { databaseUrl, eventStoreUrl, dataDir, name, threads }
      try {
        if (parked) {
          const all = await replay(chosen)
          for (const line of all.flatMap(replayedInWords)) console.log(line)
          if (all.some(({ still }) => still.length > 0)) process.exitCode = 1
          return
        }
        const rebuilt = await rebuild(chosen, progress.show)
        progress.stop()
        for (const each of rebuilt) console.log(rebuiltInWords(each))
        if (allSawNothing(rebuilt)) process.exitCode = 1
      } finally {
        progress.stop()
        await database.release()
      }
    })
