import { setTimeout as pause } from 'node:timers/promises'
import type { Uuid } from '@plan-ledger/domain'
import type { Codec, EventLog, KeyVault, LoggedEvent } from '@plan-ledger/event-log'
import { forgetOtherGenerations, forgetStream, type History, type ReadModel } from '@plan-ledger/read-models'
import type { Sql } from 'postgres'
import { type Named, whereNamed } from './where-named.ts'

/** Whose words go. */
export interface Subject {
  readonly organisation: Uuid
  readonly subject: Uuid
}

interface Settings {
  readonly log: EventLog
  readonly codec: Pick<Codec<LoggedEvent>, 'clear'>
  readonly vault: Pick<KeyVault, 'destroy'>
  readonly history: History
  readonly sql: Sql
  readonly models: readonly ReadModel[]
  /** Drops what this process keeps in memory. */
  readonly forget: (whose: Subject) => void
  /** What lies in tables that no read model keeps. */
  readonly alsoIn: readonly ((whose: Subject) => Promise<unknown>)[]
  /** ms in which every process has heard of the erasure: until then some may still write what they hold. */
  readonly heard?: number
}

/**
 * Takes the words of an erased person away from everywhere: their key, the rows that came of what it opened, and what
 * lies beside the log. May be done again, and must be after a crash.
 */
export const takeAway =
  ({ log, codec, vault, history, sql, models, forget, alsoIn, heard = 1_000 }: Settings) =>
  async (whose: Subject): Promise<Named> => {
    forget(whose)
    await vault.destroy(whose.organisation, whose.subject)
    const [named] = await Promise.all([whereNamed(log, codec, whose), pause(heard)])
    for (const model of models)
      for (const stream of named.streams) await forgetStream(history, sql, model, stream)
    await forgetOtherGenerations(sql, models)
    for (const also of alsoIn) await also(whose)
    return named
  }
