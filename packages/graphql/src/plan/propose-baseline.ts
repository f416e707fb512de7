import { limits, proposeBaseline } from '@plan-ledger/domain'
import { links, newId, requiredText } from '../text-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('proposeBaseline', {
  description: 'Puts a version of a plan before those who are to sign it.',
  action: 'proposeBaseline',
  fields: t => ({
    baselineId: newId(t, 'baseline'),
    name: requiredText(t, limits.name, 'What it is called'),
    version: t.int({ description: 'The version; the present one, if left out.' }),
    signerIds: links(
      t,
      limits.signersPerBaseline,
      'Who is to sign, of owner, coach and supporters; owner and coach, if left out',
    ),
  }),
  decide: ({ baselineId, name, version, signerIds: signers }, ctx) => {
    const baseline = baselineId ?? ctx.newId()
    return (plan, facts) => proposeBaseline(plan, { baseline, name, version, signers }, facts)
  },
})
