import { assignTemplate, rejected } from '@plan-ledger/domain'
import { PlanType } from '../plan/plan.ts'
import { id } from '../text-input.ts'
import { organisationMutation } from './organisation-mutation.ts'

organisationMutation('assignTemplate', {
  description:
    'Records which version of a template a plan is given. Who may change the plan takes it over by `applyTemplate`.',
  action: 'manageTemplates',
  fields: t => ({
    templateId: id(t, 'The template.'),
    templateVersion: t.int({ description: 'The version; the newest, if left out.' }),
    planId: t.globalID({ for: PlanType, required: true, description: 'Global id of the plan.' }),
  }),
  decide: async ({ templateId: template, templateVersion: version, planId }, ctx) => {
    const row = await ctx.planRow(planId.id)
    if (!row) return () => rejected('UNKNOWN_PLAN', ['plan'])
    return (organisation, facts) => assignTemplate(organisation, { template, version, plan: row.plan }, facts)
  },
})
