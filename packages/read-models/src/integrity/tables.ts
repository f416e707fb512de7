import type { EventLog } from '@plan-ledger/event-log'
import type { Sql } from 'postgres'
import { fits, readCheckpoint } from '../checkpoint.ts'

/** Name under which the tree keeps its place in the log, and its lock. */
export const treeName = 'integrity'

/** Any number that no other part of the application locks by: two processes starting at once create in turn. */
const creating = 7_012_026_002n

/**
 * Creates the schema `integrity`. All of it but `checkpoint` follows from the log; that a checkpoint was signed is a
 * fact. `createReadModels` must have run before: the place in the log is kept with theirs.
 */
export async function createTree(sql: Sql): Promise<void> {
  await sql.begin(async tx => {
    await tx`select pg_advisory_xact_lock(${creating.toString()}::text::bigint)`
    await tx.unsafe(`
      create schema if not exists integrity;
      create table if not exists integrity.log_state (
        organisation uuid primary key,
        size bigint not null,
        roots bytea not null,
        covers bigint not null
      );
      create table if not exists integrity.stream_head (
        stream text collate "C" primary key,
        organisation uuid not null,
        version int not null
      );
      create table if not exists integrity.leaf (
        organisation uuid,
        index bigint,
        event_id uuid not null unique,
        hash bytea not null,
        primary key (organisation, index)
      );
      create table if not exists integrity.node (
        organisation uuid,
        level int,
        index bigint,
        hash bytea not null,
        primary key (organisation, level, index)
      );
      create table if not exists integrity.checkpoint (
        organisation uuid,
        size bigint,
        root bytea not null,
        covers bigint not null,
        note text not null,
        signed_at timestamptz(3) not null,
        primary key (organisation, size)
      );
      comment on table integrity.log_state is 'One row per organisation: its Merkle tree, as the roots of its perfect subtrees, and the position it covers.';
      comment on table integrity.node is 'Roots of perfect subtrees of 256, 65,536, … leaves, so that no proof reads more than 256 hashes of a level.';
      comment on table integrity.checkpoint is 'What was signed. Never changed, and not derived: the log must stay consistent with every one.';
      insert into read.checkpoint (model, version) values ('${treeName}', 1) on conflict do nothing;
    `)
  })
}

/**
 * Lets the trees grow anew from the first event on where they stand at an event that the log does not hold there, as
 * after it was copied elsewhere. What was signed stays, and they have to match it.
 * @returns whether they do
 */
export async function regrowTree(sql: Sql, log: EventLog): Promise<boolean> {
  if (await fits(log, await readCheckpoint(sql, treeName))) return false
  await sql.begin(async tx => {
    await tx.unsafe(`
      update read.checkpoint
      set position = 0, event_id = null, event_stream = null, event_version = null, generation = generation + 1
      where model = '${treeName}';
      truncate integrity.log_state, integrity.stream_head, integrity.leaf, integrity.node;
    `)
  })
  return true
}
