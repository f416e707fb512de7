import { can, type PlanAction, planActions } from '@plan-ledger/identity'
import { builder } from '../builder.ts'
import { enumOf } from '../enum-of.ts'
import { PlanType } from './plan.ts'
import { resourceOf } from './plan-resource.ts'

type AskedOfAPlan = Exclude<PlanAction, 'readPlan' | 'listPlan' | 'startPlan'>

const PlanActionEnum = enumOf<AskedOfAPlan>('PlanAction', 'What can be permitted on a plan.', {
  readViews: 'To read who read or exported it.',
  takeEvidence: 'To take evidence of it along, to be checked by people who don’t trust this server.',
  writePlan: 'To give every command that is not named here.',
  commentOnPlan: 'To comment on it.',
  reviewPlan: 'To schedule, hold and cancel its reviews and to name its revisions.',
  proposeBaseline: 'To put it up for signing, and to take that back.',
  recordCheckIn: 'To check in.',
  acknowledgeCheckIn: 'To acknowledge a check-in.',
  confirmNeed: 'To confirm a readiness need, or one of them.',
  signBaseline: 'To sign a baseline, or one of them.',
  disputeEntry: 'To dispute an entry.',
  assignCoach: 'To assign its coach.',
  releaseCoach: 'To end its coaching.',
})

const asked = planActions.filter(
  (action): action is AskedOfAPlan =>
    action !== 'readPlan' && action !== 'listPlan' && action !== 'startPlan',
)

builder.objectField(PlanType, 'viewerMay', t =>
  t.field({
    type: [PlanActionEnum],
    extensions: { perPerson: true },
    complexity: { field: 1, multiplier: 1 },
    description:
      'What the acting member may do to it, so that nothing is offered that would be refused; each command asks again.',
    resolve: ({ plan }, _, { principal }) =>
      asked.filter(action => can(principal, action, resourceOf(plan, action)).allowed),
  }),
)
