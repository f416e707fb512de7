import {
  evolve,
  evolveOrganisation,
  foldOrganisation,
  type OrganisationEvent,
  type OrganisationState,
  type PlanEvent,
  type PlanState,
} from '@plan-ledger/domain'
import { type ChangeStream, changeStream, type EventLog, type KeyVault } from '@plan-ledger/event-log'
import { v7 as newUuid } from 'uuid'
import { type Codecs, codecsOf } from './codecs.ts'

/** Where this machine's clock stands, in the form events carry. */
type Clock = () => string

const systemClock: Clock = () => new Date().toISOString()

/** What imports work on: the log, and plans and organisations on top of it. */
export interface Ledger extends Codecs {
  readonly log: EventLog
  plans(clock?: Clock): ChangeStream<PlanEvent, PlanState>
  organisations(clock?: Clock): ChangeStream<OrganisationEvent, OrganisationState>
}

/** Events of loaded streams kept in memory: imports of any size need no more, streams left out are read again. */
const mostEvents = 20_000

/** A ledger over any log and key vault. */
export const ledgerOn = (log: EventLog, vault: KeyVault): Ledger => {
  const { planCodec, organisationCodec } = codecsOf(vault)
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
