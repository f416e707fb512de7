import { parentPort, workerData } from 'node:worker_threads'
import { filling, historyOf, PoisonEvent, readModels } from '@plan-ledger/read-models'
import postgres from 'postgres'
import { withLedger } from '../ledger.ts'
import type { Answer, Asked, ThreadData } from './filling-threads.ts'

const { place, models } = workerData as ThreadData
const port = parentPort!
const answer = (value: Answer) => port.postMessage(value)

await withLedger(place, async ({ log, planCodec, organisationCodec }) => {
  const sql = postgres(place.databaseUrl, { max: 3, onnotice: () => undefined })
  const fill = filling({
    history: historyOf(log, { plan: planCodec, organisation: organisationCodec }),
    sql,
    models: readModels.filter(({ name }) => models.includes(name)),
  })
  port.on('message', ({ lane, streams, upTo }: Asked) => {
    fill(streams, upTo).then(
      filled => answer({ lane, filled }),
      error => answer({ lane, failed: `${error.message}`, poison: error instanceof PoisonEvent }),
    )
  })
  // until it is terminated
  await new Promise(() => undefined)
})
