import { signBaseline } from '@plan-ledger/domain'
import { id } from '../text-input.ts'
import { planDigest } from './plan-digest.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('signBaseline', {
  description:
    'Signs a baseline as the acting member. The signature binds to the version and to the digest of the plan as it stood.',
  action: 'signBaseline',
  fields: t => ({
    baselineId: id(t, 'The baseline.'),
    version: t.int({ required: true, description: 'The version that the signer was shown.' }),
  }),
  element: ({ baselineId }) => baselineId,
  decide: async ({ baselineId: baseline, version }, ctx, plan) => {
    const history = await ctx.loadPlan(plan)
    return (state, facts) => {
      const signed = state?.baselines[baseline]?.version
      // A baseline newer than the history just loaded has no digest yet, and is refused as malformed.
      const digest = history && signed !== undefined ? planDigest(history, signed) : undefined
      return signBaseline(state, { baseline, version }, { ...facts, digest: digest ?? '' })
    }
  },
})
