import type { Contender } from '../comparison.ts'
import type { OpenStore } from './store.ts'

interface Known {
  readonly kind: Contender['kind']
  readonly note?: string
  /** Connections of its pool: the number it was fastest with. */
  readonly connections: number
  /** Loaded by its own driver alone. */
  readonly open: () => Promise<OpenStore>
}

/** All that take part, by the name the tables give them. */
export const stores = {
  'Plan Ledger': {
    kind: 'ours',
    connections: 1,
    open: async () => (await import('./ours.ts')).ours,
    note: 'contiguous positions, retries recognised',
  },
  'Plan Ledger, sealed': {
    kind: 'ours',
    connections: 1,
    open: async () => (await import('./ours-sealed.ts')).oursSealed,
    note: 'two sealed parts per event: what the product does',
  },
  castore: {
    kind: 'peer',
    connections: 10,
    open: async () => (await import('./castore.ts')).castore,
    note: 'no order over streams, a retry is a conflict',
  },
  emmett: {
    kind: 'peer',
    connections: 10,
    open: async () => (await import('./emmett.ts')).emmett,
    note: 'order by transaction, gaps; a retry is a conflict',
  },
  acuris: {
    kind: 'peer',
    connections: 10,
    open: async () => (await import('./acuris.ts')).acuris,
    note: 'contiguous positions by locking the table, a retry is a conflict',
  },
  'emmett consumer': {
    kind: 'peer',
    connections: 10,
    open: async () => (await import('./emmett.ts')).emmettConsumer,
    note: 'a checkpoint per event',
  },
  'raw read': {
    kind: 'floor',
    connections: 1,
    open: async () => (await import('./raw-read.ts')).rawRead,
    note: 'the same rows through the same driver, nothing decoded',
  },
  'prepared INSERT': {
    kind: 'floor',
    connections: 10,
    open: async () => (await import('./plain-insert.ts')).plainInsert,
    note: 'pg; no order over streams',
  },
  'raw INSERT': {
    kind: 'floor',
    connections: 32,
    open: async () => (await import('./raw-insert.ts')).rawInsert,
    note: 'as pgbench, 32 connections: no order, no version check',
  },
  'Plan Ledger on EventStoreDB': {
    kind: 'ours',
    connections: 1,
    open: async () => (await import('./eventstoredb.ts')).onEventStoreDb,
    note: 'time-outs, retries, every answer checked',
  },
  'bare client': {
    kind: 'peer',
    connections: 1,
    open: async () => (await import('./eventstoredb.ts')).bareClient,
    note: '@eventstore/db-client alone',
  },
  COPY: {
    kind: 'floor',
    connections: 1,
    open: async () => (await import('./copy.ts')).copy,
    note: 'no version check',
  },
} as const satisfies Readonly<Record<string, Known>>

export type StoreName = keyof typeof stores
