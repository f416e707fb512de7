import type { Sql, TransactionSql } from 'postgres'
import { generationsOf } from './generation.ts'
import { liveSchema, type ReadModel } from './read-model.ts'

/** Any number that no other part of the application locks by: two processes starting at once create in turn. */
const creating = 7_012_026_001n

/** A model whose tables are of another version than its own. */
export interface Outdated {
  readonly model: ReadModel
  /** Whether today's queries can read them. */
  readonly readable: boolean
}

/**
 * Creates the schema `read`, the projector's own tables and those of the models. Tables of another version are left
 * as they are.
 */
export async function createReadModels(sql: Sql, models: readonly ReadModel[]): Promise<readonly Outdated[]> {
  const own = await sql.reserve()
  try {
    await own`select pg_advisory_lock(${creating.toString()}::bigint)`
    await own.unsafe(`
      create schema if not exists ${liveSchema};
      create table if not exists read.checkpoint (
        model text primary key,
        version int not null,
        position bigint not null default 0,
        event_id uuid,
        event_stream text,
        event_version int
      );
      alter table read.checkpoint add column if not exists generation int not null default 0;
      comment on table read.checkpoint is
        'How far each read model has come, and each rebuild. Moved only by compare-and-set, in the transaction that writes the rows.';
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
      create table if not exists read.replaced (
        model text primary key,
        at timestamptz not null
      );
      comment on table read.replaced is
        'When a rebuild took the place of the tables before it, which are kept for a day.';
    `)
    const outdated: Outdated[] = []
    for (const model of models) {
      const [known] = await own<{ version: number }[]>`
        select version from read.checkpoint where model = ${model.name}`
      if (known && known.version !== model.version) {
        const { version, readableSince = version } = model
        outdated.push({ model, readable: known.version >= readableSince && known.version < version })
        continue
      }
      await model.create(own, liveSchema)
      await model.index(own, liveSchema)
      await own`
        insert into read.checkpoint (model, version) values (${model.name}, ${model.version}) on conflict do nothing`
      await dropOldTables(own, model)
    }
    return outdated
  } finally {
    await own`select pg_advisory_unlock(${creating.toString()}::bigint)`.catch(() => undefined)
    own.release()
  }
}

async function dropOldTables(sql: Sql, model: ReadModel): Promise<void> {
  const [old] = await sql`
    delete from read.replaced where model = ${model.name} and at < now() - interval '1 day' returning model`
  if (old) await sql.unsafe(`drop schema if exists ${generationsOf(model).before} cascade`)
}

/** Forgets a model: its tables, its checkpoint, its rebuild and what it parked, in one transaction. */
export async function dropReadModel(sql: Sql, model: ReadModel): Promise<void> {
  await sql.begin(async tx => {
    // the checkpoint first, as in every transaction that takes both
    await tx`delete from read.checkpoint where model = ${model.name}`
    for (const table of model.tables) await tx.unsafe(`drop table if exists ${liveSchema}.${table}`)
    await forgetRebuild(tx, model)
    await tx.unsafe(`drop schema if exists ${generationsOf(model).before} cascade`)
    await tx`delete from read.replaced where model = ${model.name}`
    await tx`delete from read.parked where model = ${model.name}`
  })
}

/** Throws away what a rebuild has done so far. */
export async function forgetRebuild(tx: TransactionSql, model: ReadModel): Promise<void> {
  const { next } = generationsOf(model)
  await tx.unsafe(`drop schema if exists ${next.schema} cascade`)
  await tx`delete from read.checkpoint where model = ${next.name}`
}
