import type { Sql } from 'postgres'
import type { ReadModel } from './read-model.ts'

/** Any number that no other part of the application locks by: two processes starting at once create in turn. */
const creating = 7_012_026_001n

/**
 * Creates the schema `read`, the projector's own tables and those of the models. A model whose version differs
 * from the stored one is dropped together with its checkpoint, and so is folded again from the beginning.
 */
export async function createReadModels(sql: Sql, models: readonly ReadModel[]): Promise<void> {
  const own = await sql.reserve()
  try {
    await own`select pg_advisory_lock(${creating.toString()}::bigint)`
    await own.unsafe(`
      create schema if not exists read;
      create table if not exists read.checkpoint (
        model text primary key,
        version int not null,
        position bigint not null default 0,
        event_id uuid,
        event_stream text,
        event_version int
      );
      comment on table read.checkpoint is
        'How far each read model has come. Moved only by compare-and-set, in the transaction that writes the rows.';
      create table if not exists read.parked (
        model text not null,
        key text not null,
        position bigint not null,
        error text not null,
        skipped int not null default 0,
        primary key (model, key)
      );
      comment on table read.parked is
        'Streams whose events a read model could not take in: where it stopped, why, and how many batches were skipped since.';
    `)
    for (const model of models) {
      const [known] = await own<{ version: number }[]>`
        select version from read.checkpoint where model = ${model.name}`
      if (known && known.version !== model.version) await dropReadModel(sql, model)
      await model.create(own)
      await own`
        insert into read.checkpoint (model, version) values (${model.name}, ${model.version}) on conflict do nothing`
    }
  } finally {
    await own`select pg_advisory_unlock(${creating.toString()}::bigint)`.catch(() => undefined)
    own.release()
  }
}

/** Forgets a model: its tables, its checkpoint and what it parked, in one transaction. */
export async function dropReadModel(sql: Sql, model: ReadModel): Promise<void> {
  await sql.begin(async tx => {
    await model.drop(tx)
    await tx`delete from read.parked where model = ${model.name}`
    await tx`delete from read.checkpoint where model = ${model.name}`
  })
}
