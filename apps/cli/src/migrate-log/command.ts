import type { Copied } from '@plan-ledger/event-log'
import { Command } from 'commander'
import { databaseOf } from '../database-of.ts'
import { settings } from '../env.ts'
import { Sentence } from '../sentence.ts'
import { isDatabase, migrateLog } from './migrate-log.ts'
import { progressShown } from './progress.ts'

const explanation = `
A URL is postgres://…, esdb://… or kurrentdb://…. Left out, --from is the database of this installation and --to the
server of EVENTSTORE_URL, or the database when --from is such a server: so no password has to stand on a command line.

Only the log is copied; keys, accounts and read models stay in the database. Stop Plan Ledger first, so that nobody
writes to the old log any more. What was interrupted is taken up again by the same command: events that are there
already are compared, the rest is copied and then read again from both logs, byte by byte. Afterwards fold the read
models from the new log, with "plan-ledger rebuild" under the new setting, before Plan Ledger is started.`

export const migrateLogCommand = (): Command =>
  new Command('migrate-log')
    .description('copy the log between PostgreSQL and EventStoreDB or KurrentDB, verified event by event')
    .option('--from <url>', 'the log to copy')
    .option('--to <url>', 'where to: an empty log, or a copy that was begun')
    .addHelpText('after', explanation)
    .action(async (given: { readonly from?: string; readonly to?: string }) => {
      const { eventStoreUrl } = settings(process.env)
      const fromElsewhere = given.from !== undefined && !isDatabase(given.from)
      const ownDatabase = given.from === undefined || (given.to === undefined && fromElsewhere)
      const database = ownDatabase ? await databaseOf(process.env) : undefined
      const from = given.from ?? database?.url
      const to = given.to ?? (fromElsewhere ? database?.url : eventStoreUrl)
      const progress = progressShown(process.stderr)
      const began = performance.now()
      try {
        if (from === undefined || to === undefined)
          throw new Sentence('Name the log to copy to with --to, or set EVENTSTORE_URL.')
        const copied = await migrateLog({ from, to, onProgress: progress.show })
        progress.stop()
        for (const line of inWords(copied, (performance.now() - began) / 1_000)) console.log(line)
      } finally {
        progress.stop()
        await database?.release()
      }
    })

const counted = (events: number) => `${events.toLocaleString('en-GB')} ${events === 1 ? 'event' : 'events'}`

const inWords = ({ present, copied }: Copied, seconds: number): readonly string[] => [
  `${counted(copied)} copied in ${seconds.toFixed(1)} s${present > 0 ? `, ${counted(present)} were there already` : ''}.`,
  `All ${counted(present + copied)} were read from both logs and are equal, byte by byte.`,
]
