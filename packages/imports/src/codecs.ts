import {
  erasedNamed,
  type OrganisationEvent,
  organisationPersonal,
  type PlanEvent,
  planPersonal,
} from '@plan-ledger/domain'
import { type Codec, eventCodec, type KeyVault } from '@plan-ledger/event-log'

export interface Codecs {
  readonly planCodec: Codec<PlanEvent>
  readonly organisationCodec: Codec<OrganisationEvent>
}

/** Seal what is personal, each with keys cached of its own; who was erased is called so. */
export const codecsOf = (vault: KeyVault): Codecs => ({
  planCodec: eventCodec<PlanEvent>({ vault, personal: planPersonal, upcast: erasedNamed(planPersonal) }),
  organisationCodec: eventCodec<OrganisationEvent>({
    vault,
    personal: organisationPersonal,
    upcast: erasedNamed(organisationPersonal),
  }),
})
