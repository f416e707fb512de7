import { type Action, type PermissionRow, permissionTable, type Relation } from '@plan-ledger/identity'
import { builder } from '../builder.ts'
import { enumOf } from '../enum-of.ts'

const authScopes = { member: true }

const ActionEnum = enumOf<Action>('PermittedAction', 'What the table of permissions has a row for.', {
  readPlan: 'To read a plan, at any moment.',
  listPlan: 'To see that a plan is there, as a row of the list.',
  readViews: 'To read who read or exported a plan.',
  takeEvidence: 'To take evidence of a plan along.',
  startPlan: 'To start a plan.',
  writePlan: 'To give every command to a plan that has no row of its own.',
  commentOnPlan: 'To comment on a plan.',
  reviewPlan: 'To schedule, hold and cancel reviews and to name revisions.',
  proposeBaseline: 'To put a plan up for signing, and to take that back.',
  recordCheckIn: 'To check in.',
  acknowledgeCheckIn: 'To acknowledge a check-in.',
  confirmNeed: 'To confirm a readiness need.',
  signBaseline: 'To sign a baseline.',
  disputeEntry: 'To dispute an entry.',
  assignCoach: 'To assign a coach.',
  releaseCoach: 'To end coaching.',
  readDirectory: 'To read the list of the plans that one may see.',
  readFeed: 'To follow what happens in the plans that one may read.',
  readMembers: 'To read who the members are.',
  readCheckpoints: 'To check the signed log.',
  readInvitations: 'To read who was invited.',
  readTemplates: 'To read templates.',
  readAudit: 'To read and export the audit feed.',
  readAggregates: 'To read figures of the whole organisation.',
  openNumbers: 'To open what is behind a figure.',
  readLag: 'To read how far tables follow the log.',
  readAllReviews: 'To read the reviews of all plans.',
  readCoachLoad: 'To read who coaches how many plans.',
  manageMembers: 'To invite, take in, grant and revoke.',
  renameMember: 'To give a member another name.',
  manageTemplates: 'To publish and assign templates.',
  importPlans: 'To import plans, and to see what others import and export.',
  readErasures: 'To read whose data were or are to be erased.',
  erase: 'To ask for the erasure of somebody’s data, and to cancel it.',
})

const RelationEnum = enumOf<Relation>(
  'PermittedRelation',
  'How somebody stands to what they act on.',
  {
    owner: 'Owner of the plan.',
    'starting for oneself': 'Owner by role who starts a plan of their own.',
    coach: 'Coach of the plan; any coach of the organisation where it was imported and has none.',
    'coach of the uncoached': 'Any coach of the organisation, where the plan was imported and has none.',
    supporter: 'Member who supports the plan.',
    'named in the plan': 'Member who supports the plan, or whose word one of its needs waits for.',
    'named by the owner': 'Whom the owner named for this, never the owner.',
    'owner by role': 'Member with the role owner.',
    'coach by role': 'Member with the role coach.',
    auditor: 'Member with the role auditor.',
    analyst: 'Member with the role analyst.',
    admin: 'Member with the role admin.',
    self: 'The person themself.',
    member: 'Every member.',
  },
  relation => relation.replaceAll(' ', '_').toUpperCase(),
)

const PermissionType = builder.objectRef<PermissionRow>('Permission').implement({
  description: 'A row of the table of permissions, which decides everything that is asked of the product.',
  authScopes,
  fields: t => ({
    action: t.expose('action', { type: ActionEnum, description: 'What is done.' }),
    ofPlan: t.boolean({
      description: 'Whether it is asked of one plan, and not of the organisation.',
      resolve: ({ of }) => of === 'plan',
    }),
    by: t.expose('by', {
      type: [RelationEnum],
      complexity: { field: 1, multiplier: 1 },
      description: 'Who may: the first in which somebody stands says as what they act.',
    }),
    recorded: t.expose('recorded', {
      type: [RelationEnum],
      complexity: { field: 1, multiplier: 1 },
      description: 'Of these, whose doing so is recorded before it is done.',
    }),
  }),
})

builder.queryField('permissions', t =>
  t.field({
    type: [PermissionType],
    authScopes,
    complexity: { field: 1, multiplier: permissionTable.length },
    description: 'The table of permissions, as it decides; the same for everybody.',
    resolve: () => permissionTable,
  }),
)
