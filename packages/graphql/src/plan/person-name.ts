import type { PersonName as PersonNameView } from '@plan-ledger/projections'
import { builder } from '../builder.ts'

export const PersonName = builder.objectRef<PersonNameView>('PersonName').implement({
  description: 'A person under the name of that moment.',
  authScopes: { member: true },
  fields: t => ({
    personId: t.expose('personId', { type: 'UUID', description: 'The same person always has the same id.' }),
    name: t.exposeString('name', { description: 'Their name then.' }),
  }),
})
