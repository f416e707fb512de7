import type { AuditEventType } from '../../features/audit/documents.ts'

/** What was revised: nothing that is told, one field, some, or so many that they are counted. */
const revised =
  '{way, select, none {revised <b>{name}</b>} many {revised {count, number} fields of <b>{name}</b>} set {set the {fields} of <b>{name}</b>} removed {removed the {fields} of <b>{name}</b>} moved {moved the {fields} of <b>{name}</b>} other {changed the {fields} of <b>{name}</b>}}'

/** What is noted again under its id is described anew. */
const noted = <First extends string>(first: First) =>
  `{again, select, yes {${revised}} other {${first}}}` as const

/**
 * The predicate of each event: "Ada Okafor" + "set goal **Present at a conference**", under the names it carried at its
 * moment. A type without its sentence does not compile.
 */
export default {
  by: '<b>{actor}</b> <done></done>',
  PlanStarted: 'started the plan <b>{name}</b>',
  PlanActivated: 'made the plan active',
  PlanRenamed: 'renamed the plan to <b>{title}</b>',
  PlanMoved: 'moved the plan to another unit',
  VisionStated: 'stated the vision',
  DirectionStated: 'stated “{field}” of the direction <b>{name}</b>',
  DirectionVariationAdded: 'added the direction <b>{name}</b>',
  DirectionVariationChosen: 'chose the direction <b>{name}</b>',
  PlanRevised: '{named, select, yes {named this revision <b>{other}</b>} other {named a revision}}',
  PlanPaused: 'paused the plan',
  PlanResumed: 'resumed the plan',
  PlanCompleted: 'completed the plan',
  PlanClosed: 'closed the plan',
  PlanReopened: 'reopened the plan',
  CoachAssigned: 'chose <b>{name}</b> as coach',
  CoachReleased: 'released <b>{name}</b> as coach',
  GoalSet: 'set goal <b>{name}</b>',
  GoalRevised: revised,
  GoalMeasured:
    '{measured, select, from {measured <b>{before} → {value}</b> on <b>{name}</b>} first {measured <b>{value}</b> on <b>{name}</b>} other {measured <b>{name}</b>}}',
  GoalAchieved: 'achieved goal <b>{name}</b>',
  GoalReopened: 'reopened goal <b>{name}</b>',
  GoalAbandoned: 'abandoned goal <b>{name}</b>',
  GoalReformulated:
    '{named, select, yes {reformulated goal <b>{name}</b> as <b>{other}</b>} other {reformulated goal <b>{name}</b>}}',
  StepPlanned: 'planned step <b>{name}</b>',
  StepRevised: revised,
  StepStarted: 'started step <b>{name}</b>',
  ResourceSecured:
    '{named, select, yes {secured <b>{other}</b> for <b>{name}</b>} other {secured a resource for <b>{name}</b>}}',
  StepCompleted: 'completed step <b>{name}</b>',
  StepReopened: 'reopened step <b>{name}</b>',
  StepDropped: 'dropped step <b>{name}</b>',
  BarrierRaised: 'raised barrier <b>{name}</b>',
  BarrierRevised: revised,
  SolutionProposed:
    '{named, select, yes {proposed <b>{other}</b> for <b>{name}</b>} other {proposed a solution for <b>{name}</b>}}',
  SolutionTried:
    '{named, select, yes {tried <b>{other}</b> for <b>{name}</b>} other {tried a solution for <b>{name}</b>}}{outcome, select, worked {, and it worked} failed {, and it failed} other {}}',
  BarrierResolved: 'resolved barrier <b>{name}</b>',
  BarrierAccepted: 'accepted barrier <b>{name}</b>',
  BarrierFoundUnresolvable: 'found barrier <b>{name}</b> unresolvable',
  BarrierReopened: 'reopened barrier <b>{name}</b>',
  PlanSucceeded: 'let another plan go on with this one',
  SupporterAdded: 'added <b>{name}</b> as a supporter',
  SupporterChanged: revised,
  SupporterRemoved: 'removed <b>{name}</b> from the supporters',
  SkillRated: '{rated, select, yes {rated <b>{name}</b> at <b>{value}</b>} other {rated <b>{name}</b>}}',
  SkillRemoved: 'removed skill <b>{name}</b>',
  ValuesRanked: 'ranked the values',
  InterestNoted: noted('noted interest <b>{name}</b>'),
  InterestRemoved: 'removed interest <b>{name}</b>',
  StrengthNoted: noted(
    'noted {kind, select, weakness {weakness} aptitude {aptitude} other {strength}} <b>{name}</b>',
  ),
  StrengthRemoved: 'removed strength <b>{name}</b>',
  QualificationRecorded: noted('recorded qualification <b>{name}</b>'),
  QualificationRemoved: 'removed qualification <b>{name}</b>',
  OccupationListed: 'put <b>{name}</b> on the long list of occupations',
  OccupationDescribed: revised,
  OccupationShortlisted: 'put <b>{name}</b> on the short list of occupations',
  OccupationDropped: 'dropped occupation <b>{name}</b>',
  OccupationChosen: 'chose occupation <b>{name}</b>',
  ReadinessNeedIdentified: 'identified readiness need <b>{name}</b>',
  ReadinessNeedRevised: revised,
  ReadinessNeedMet: 'confirmed that <b>{name}</b> is met',
  ReadinessNeedRemoved: 'removed readiness need <b>{name}</b>',
  OpportunityNoted: noted('noted opportunity <b>{name}</b>'),
  OpportunityEvaluated: 'evaluated opportunity <b>{name}</b>',
  OpportunityPursued: 'pursued opportunity <b>{name}</b>',
  OpportunityPassed: 'passed opportunity <b>{name}</b>',
  CheckInRecorded: 'checked in',
  CheckInAcknowledged: 'acknowledged the check-in of <b>{name}</b>',
  ReviewScheduled: '{moved, select, yes {moved review <b>{name}</b>} other {scheduled review <b>{name}</b>}}',
  ReviewHeld: 'held review <b>{name}</b>',
  ReviewCancelled: 'cancelled review <b>{name}</b>',
  CommentAdded: '{named, select, yes {commented on <b>{other}</b>} other {commented}}',
  EntryDisputed: 'disputed an entry',
  EntryCorrected: 'corrected an entry',
  BaselineProposed: 'proposed baseline <b>{name}</b> for signing',
  BaselineSigned: 'signed baseline <b>{name}</b>',
  BaselineWithdrawn: 'withdrew baseline <b>{name}</b>',
  OrganisationFounded: 'founded <b>{name}</b>',
  MemberInvited: 'invited <b>{name}</b> to join',
  MemberJoined: 'joined as <b>{name}</b>',
  MemberRenamed: 'renamed a member to <b>{name}</b>',
  RoleGranted: 'granted <b>{name}</b> a role',
  RoleRevoked: 'took a role from <b>{name}</b>',
  PersonIntroduced: 'introduced <b>{name}</b> from imported records',
  TemplatePublished: 'published the template <b>{name}</b>',
  TemplateAssigned: 'assigned the template <b>{name}</b> to a plan',
  ErasureRequested: 'asked to erase the data of <b>{name}</b>',
  ErasureCancelled: 'cancelled the erasure of <b>{name}</b>',
  SubjectErased: 'erased the data of <b>{name}</b>',
  ErasureCompleted: 'completed the erasure of <b>{name}</b>',
  PlanViewed: '{named, select, yes {read <b>{other}</b>} other {read a plan}}',
  HistoryImported:
    '{named, select, yes {imported the history of <b>{other}</b>} other {imported the history of a plan}}',
  ExportMade: 'exported records',
} as const satisfies Readonly<Record<AuditEventType | 'by', string>>
