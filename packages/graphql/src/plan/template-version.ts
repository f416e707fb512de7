import type { TemplateVersion } from '@plan-ledger/domain'
import { builder } from '../builder.ts'

export const FromTemplateType = builder.objectRef<TemplateVersion>('FromTemplate').implement({
  description: 'The version of a template that something was made from.',
  authScopes: { member: true },
  fields: t => ({
    templateId: t.expose('template', { type: 'UUID', description: 'The template.' }),
    version: t.exposeInt('version', { description: 'Its version.' }),
  }),
})
