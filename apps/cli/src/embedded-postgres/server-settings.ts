import { totalmem } from 'node:os'

const megabyte = 2 ** 20

/** What this process and the server may use together, which in a container is less than the machine has. */
const memory = () => Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)

/**
 * Settings of a server on a machine of its own making: an eighth of the memory keeps most of a log at hand, and as
 * nobody replicates or archives it, what COPY and CREATE INDEX write new needs no second writing into the WAL: they
 * flush their files before they end instead. Every commit is as durable as with any other setting.
 */
export const ownSettings = (bytes = memory()): Readonly<Record<string, string>> => ({
  shared_buffers: `${Math.round(Math.min(Math.max(bytes / 8 / megabyte, 128), 2_048))}MB`,
  wal_level: 'minimal',
  max_wal_senders: '0',
})
