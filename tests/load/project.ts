import { ledgerOn } from '@plan-ledger/cli'
import { planStream } from '@plan-ledger/domain'
import {
  applyBatch,
  createReadModels,
  dropReadModel,
  historyOf,
  keptFolds,
  readModels,
} from '@plan-ledger/read-models'
import postgres from 'postgres'
import type { Figure } from './figures.ts'
import { batchesOf, takeAllIn } from './kept-up.ts'
import { type LogOptions, openMillion } from './million.ts'

const measured = ['plan-directory', 'audit-feed']

/** A log taken in batch by batch, and a long plan event by event: its last events must not cost more than its first. */
export const project = async ({
  events = 1_000_000,
  say = () => undefined,
  ...options
}: LogOptions): Promise<Figure[]> => {
  await using million = await openMillion({ events, say, ...options })
  const { planCodec, organisationCodec } = ledgerOn(million.log, million.vault)
  const history = historyOf(million.log, { plan: planCodec, organisation: organisationCodec })
  const sql = postgres(million.databaseUrl, { max: 6, onnotice: () => undefined })
  try {
    await createReadModels(sql, readModels)
    const figures: Figure[] = []
    for (const model of readModels.filter(({ name }) => measured.includes(name))) {
      const { decoded, models } = await takeAllIn(history, sql, [model], say)
      figures.push(batchesOf('decode', decoded), batchesOf(`${model.name}: take in`, models.get(model)!))

      await dropReadModel(sql, model)
      await createReadModels(sql, [model])
      const folds = keptFolds(model, history)
      const one: number[] = []
      let from = { position: 0n, generation: 0 }
      for await (const event of million.log.read(planStream(million.longPlan))) {
        const began = performance.now()
        const { position } = await applyBatch({ sql, model, folds, from, events: [event] })
        one.push(performance.now() - began)
        from = { ...from, position }
      }
      const tenth = Math.floor(one.length / 10)
      const of = `of a plan with ${one.length.toLocaleString('en')} events, one by one`
      figures.push(
        { name: `${model.name}: first tenth ${of}`, milliseconds: one.slice(0, tenth) },
        { name: `${model.name}: last tenth ${of}`, milliseconds: one.slice(-tenth) },
      )
    }
    return figures
  } finally {
    await sql.end()
  }
}
