import type { Uuid } from '@plan-ledger/domain'
import type { Context } from './context.ts'

/**
 * What somebody is called today, for what tells how things stand. What tells of the past keeps the name of then, and so
 * does what names somebody who is no member.
 */
export const nameNow = async (
  { id, name }: { readonly id: Uuid; readonly name: string },
  ctx: Context,
): Promise<string> => (await ctx.nameNow(id)) ?? name
