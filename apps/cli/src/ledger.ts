import { join } from 'node:path'
import { organisationStream, planStream } from '@plan-ledger/domain'
import { keyInFile, openEventLog, postgresKeyVault } from '@plan-ledger/event-log'
import { type Ledger, ledgerOn } from '@plan-ledger/imports'

export { type Ledger, ledgerOn } from '@plan-ledger/imports'

/** With what the names of all our streams begin. */
export const streamPrefixes = [planStream(''), organisationStream('')]

export interface Place {
  readonly databaseUrl: string
  /** Where the log lives instead of the database. */
  readonly eventStoreUrl?: string | undefined
  /** Holds `keys/vault-wrapping-key`, made on first use. */
  readonly dataDir: string
}

/** Opens the ledger of a database for the time of `work`. */
export const withLedger = async <T>(
  { databaseUrl, eventStoreUrl, dataDir }: Place,
  work: (ledger: Ledger) => Promise<T>,
): Promise<T> => {
  const log = await openEventLog({ databaseUrl, eventStoreUrl, streamPrefixes })
  try {
    const vault = await postgresKeyVault({
      url: databaseUrl,
      wrappingKey: await keyInFile(join(dataDir, 'keys', 'vault-wrapping-key')),
    })
    try {
      return await work(ledgerOn(log, vault))
    } finally {
      await vault.close()
    }
  } finally {
    await log.close()
  }
}
