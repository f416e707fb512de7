import { builder } from '../builder.ts'
import type { Renaming } from '../context.ts'
import { costs } from '../costs.ts'
import { MemberType } from './member.ts'

const authScopes = { member: true }

const RenamingType = builder.objectRef<Renaming>('Renaming').implement({
  description: 'That a member of the organisation got another name.',
  authScopes,
  fields: t => ({
    position: t.expose('position', {
      type: 'Position',
      description: 'Position of the renaming; 0 for none.',
    }),
    member: t.expose('member', {
      type: MemberType,
      nullable: true,
      description: 'As they are called now; `null` for none, and of who is no member any more.',
    }),
  }),
})

builder.subscriptionField('renamings', t =>
  t.field({
    type: RenamingType,
    authScopes,
    complexity: costs.rows,
    description: 'The latest renaming of a member of the organisation: as it is at first, then each.',
    subscribe: (_, __, ctx) => ctx.watchRenamings(),
    resolve: renaming => renaming,
  }),
)
