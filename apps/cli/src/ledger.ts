import { join } from 'node:path'
import {
  evolve,
  evolveOrganisation,
  foldOrganisation,
  type OrganisationEvent,
  type OrganisationState,
  organisationPersonal,
  organisationStream,
  type PlanEvent,
  type PlanState,
  planPersonal,
  planStream,
} from '@plan-ledger/domain'
import {
  type ChangeStream,
  type Codec,
  changeStream,
  type EventLog,
  eventCodec,
  type KeyVault,
  openEventLog,
  postgresKeyVault,
  wrappingKey,
} from '@plan-ledger/event-log'
import { v7 as newUuid } from 'uuid'

/** Where this machine's clock stands, in the form events carry. */
type Clock = () => string

const systemClock: Clock = () => new Date().toISOString()

/** What commands of the terminal work on: the log, and plans and organisations on top of it. */
export interface Ledger {
  readonly log: EventLog
  readonly planCodec: Codec<PlanEvent>
  readonly organisationCodec: Codec<OrganisationEvent>
  plans(clock?: Clock): ChangeStream<PlanEvent, PlanState>
  organisations(clock?: Clock): ChangeStream<OrganisationEvent, OrganisationState>
}

/** Events of loaded streams kept in memory: imports of any size need no more, streams left out are read again. */
const mostEvents = 20_000

/** A ledger over any log and key vault. */
export const ledgerOn = (log: EventLog, vault: KeyVault): Ledger => {
  const planCodec = eventCodec<PlanEvent>({ vault, personal: planPersonal })
  const organisationCodec = eventCodec<OrganisationEvent>({ vault, personal: organisationPersonal })
  return {
    log,
    planCodec,
    organisationCodec,
    plans: (clock = systemClock) =>
      changeStream({
        log,
        codec: planCodec,
        evolve,
        initial: undefined as PlanState,
        clock,
        newId: newUuid,
        mostEvents,
      }),
    organisations: (clock = systemClock) =>
      changeStream({
        log,
        codec: organisationCodec,
        evolve: evolveOrganisation,
        fold: (state, events) => foldOrganisation(events, state),
        initial: undefined as OrganisationState,
        clock,
        newId: newUuid,
        mostEvents,
      }),
  }
}

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
      wrappingKey: await wrappingKey(join(dataDir, 'keys', 'vault-wrapping-key')),
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
