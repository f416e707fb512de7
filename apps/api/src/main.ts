import { EventLogAway, OtherKey } from '@plan-ledger/event-log'
import { BadSetting, readSettings } from './env.ts'
import { CannotListen } from './http/serve.ts'
import { DatabaseAway, startApi } from './server.ts'

const longestStop = 4_800

async function main(): Promise<void> {
  const api = await startApi(readSettings())

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), longestStop).unref()
    api.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  // stated only now: whoever waits for it may stop us at once
  process.stdout.write(`API is ready at ${api.url}\n`)
}

main().catch((error: Error & { code?: string }) => {
  const said = [BadSetting, CannotListen, DatabaseAway, EventLogAway, OtherKey].some(
    kind => error instanceof kind,
  )
  process.stderr.write(
    said ? `${error.message}\n` : `The API can't start: ${error.name} ${error.code ?? ''} ${error.message}\n`,
  )
  process.exit(1)
})
