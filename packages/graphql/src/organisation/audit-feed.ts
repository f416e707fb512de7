import type { Uuid } from '@plan-ledger/domain'
import { builder } from '../builder.ts'
import { costs } from '../costs.ts'
import { AuditEntry } from './audit.ts'
import { AuditFilterInput, conditionsOf } from './audit-filter.ts'
import { permittedInOwn } from './permitted.ts'

builder.subscriptionField('auditFeed', t =>
  t.field({
    type: AuditEntry,
    ...permittedInOwn('readAudit'),
    complexity: costs.rows,
    description:
      'Every entry of the organisation’s audit feed after a position that the filter lets through, once and in the order of the log: first what was missed, then live, a moment behind the log. An entry is told as it stands when it is told: what is said against it later comes as an entry of its own. What the table could not take in (`ReadModel.parked`) is not told. Ends with the error NOT_ALLOWED when the acting member is no auditor any more.',
    args: {
      filter: t.arg({ type: AuditFilterInput, description: 'Which entries; all, if left out.' }),
      after: t.arg({ type: 'Position', required: true, description: 'Position that is known already.' }),
    },
    // `readAudit` was allowed: there is an organisation.
    subscribe: (_, { filter, after }, ctx) =>
      ctx.watchAudit({
        organisation: ctx.principal.organisation as Uuid,
        filter: conditionsOf(filter),
        after,
      }),
    resolve: entry => entry,
  }),
)
