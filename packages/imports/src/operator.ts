import type { Actor, Uuid } from '@plan-ledger/domain'

/** Who acts where no person of the organisation does: whoever may run commands on this installation. */
export const operator = (organisation: Uuid): Actor => ({
  id: organisation,
  name: 'Operator of this installation',
  role: 'admin',
})
