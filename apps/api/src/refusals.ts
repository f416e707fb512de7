import type { Refusal } from '@plan-ledger/graphql'
import type { Permission } from '@plan-ledger/identity'

/** In the form in which the log's change-stream hands refusals through. */
export interface Through {
  readonly rejected: { readonly refused: Refusal }
}

export const refuse = (refused: Refusal): Through => ({ rejected: { refused } })

export const notAllowed = ({ rule }: Extract<Permission, { allowed: false }>): Refusal => ({
  kind: 'not-allowed',
  rule,
})
