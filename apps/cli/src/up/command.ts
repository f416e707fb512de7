import { Command } from 'commander'
import { settings } from '../env.ts'
import { up } from './up.ts'

const untilTold = (): AbortSignal => {
  const told = new AbortController()
  const stop = () => {
    if (told.signal.aborted) return
    console.log('Stopping.')
    told.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  // whoever started us is gone without a word
  process.once('disconnect', stop)
  return told.signal
}

export const upCommand = (): Command =>
  new Command('up')
    .description('start the database, the API and the dashboard, and stop them all with Ctrl-C')
    .option('--no-demonstration', 'leave an empty log empty')
    .action(async ({ demonstration }: { demonstration: boolean }) => {
      await up(settings(process.env), { demonstration, say: line => console.log(line) }, untilTold())
    })
