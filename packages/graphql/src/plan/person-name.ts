import type { PersonName as PersonNameView } from '@plan-ledger/projections'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { nameNow } from '../name-now.ts'

export const PersonName = builder.objectRef<PersonNameView>('PersonName').implement({
  description: 'A person under the name of that moment.',
  authScopes: { member: true },
  fields: t => ({
    personId: t.expose('personId', { type: 'UUID', description: 'The same person always has the same id.' }),
    name: t.exposeString('name', { description: 'Their name then; in a plan as it is, the name of today.' }),
  }),
})

/** The same person in a plan as it is. */
export const calledNow = async (
  { personId, name }: PersonNameView,
  ctx: Context,
): Promise<PersonNameView> => ({
  personId,
  name: await nameNow({ id: personId, name }, ctx),
})
