import { setTimeout as pause } from 'node:timers/promises'
import type { Sql } from 'postgres'
import { PoisonEvent } from './batch.ts'
import type { ReadModel } from './read-model.ts'
import { RebuildRunning, rebuildReadModels } from './rebuild.ts'
import { createReadModels, dropReadModel } from './schema.ts'
import type { History } from './streams.ts'

/** ms. */
const lookAgain = 500

/**
 * Creates what is missing, and builds the tables that today's queries can't read: whoever serves afterwards answers
 * from whole tables, though some may be of an older version until the projector has built the new ones.
 * @throws whatever is transient
 */
export async function makeReadable(history: History, sql: Sql, models: readonly ReadModel[]): Promise<void> {
  for (;;) {
    const outdated = await createReadModels(sql, models)
    const unreadable = outdated.flatMap(({ model, readable }) => (readable ? [] : [model]))
    if (unreadable.length === 0) return
    try {
      await rebuildReadModels({ history, sql, models: unreadable })
    } catch (error) {
      if (error instanceof RebuildRunning) await pause(lookAgain)
      // the projector takes in what can be taken in and parks the rest, loudly
      else if (error instanceof PoisonEvent) for (const model of unreadable) await dropReadModel(sql, model)
      else throw error
    }
  }
}
