import type { Erasure, OrganisationState } from '@plan-ledger/domain'

/** In the order in which they were asked for. */
export const erasuresOf = (
  state: OrganisationState,
  ...statuses: readonly Erasure['status'][]
): readonly Erasure[] =>
  Object.values(state?.erasures ?? {}).filter(({ status }) => statuses.includes(status))
