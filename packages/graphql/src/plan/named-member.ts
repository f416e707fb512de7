import { type Decision, type PlanEventBody, rejected, type Uuid } from '@plan-ledger/domain'
import type { Context, MemberView } from '../context.ts'

/** A member of the acting member's organisation: people are named in plans by the name they bear now. */
export const memberOfOwn = async (id: Uuid | undefined, ctx: Context): Promise<MemberView | undefined> => {
  const { organisation } = ctx.principal
  const own = organisation === undefined ? undefined : await ctx.organisation(organisation)
  return own?.members.find(member => member.id === id)
}

/** For somebody who is no member of the organisation. */
export const unknownMember = (field: string) => (): Decision<PlanEventBody> =>
  rejected('UNKNOWN_ELEMENT', [field], { kind: 'member' })
