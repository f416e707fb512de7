export type { AuditCount } from './audit-feed/count.ts'
export type { AuditEntry, Remark } from './audit-feed/entry.ts'
export type { AuditFilter } from './audit-feed/filter.ts'
export { auditFeedModel } from './audit-feed/model.ts'
export { type AuditPage, type AuditPageQuery, auditFeed } from './audit-feed/query.ts'
export {
  type BarrierCounts,
  type BarrierGroup,
  type BarrierOutcome,
  type BarrierQuery,
  barrierGroups,
  barrierOutcomes,
  barrierStatistics,
} from './barrier-statistics/query.ts'
export {
  type AppliedBatch,
  applyBatch,
  mostParked,
  type Parked,
  PoisonEvent,
  TooManyParked,
  whereItFailed,
} from './batch.ts'
export { CheckpointMoved, LogWentBack } from './checkpoint.ts'
export type {
  GoalLife,
  GoalLivesQuery,
  GoalRevisions,
  GoalRevisionsQuery,
} from './completion/goal-lives.ts'
export type {
  CountedGoals,
  EventBehind,
  GoalBehind,
  GoalsBehindPage,
  GoalsBehindQuery,
} from './completion/goals-behind.ts'
export {
  type CompletionGroup,
  completionGroups,
  type DueDate,
  dueDates,
  type Outcome,
  outcomes,
  type Standing,
  standings,
} from './completion/judged.ts'
export { completionModel } from './completion/model.ts'
export {
  type CompletionCounts,
  type CompletionQuery,
  completion,
  type KeptDates,
} from './completion/query.ts'
export { type Fill, type Filled, filling } from './fill.ts'
export { type Fillers, lanes } from './fill-all.ts'
export { forgetOtherGenerations, forgetStream } from './forget-stream.ts'
export { evidence, type Included, type SignedCheckpoint } from './integrity/evidence.ts'
export { LogInconsistent } from './integrity/grow.ts'
export { keepTree, type TreeKeeper, type TreeStatus } from './integrity/keep-tree.ts'
export { type LogKey, logKey } from './integrity/log-key.ts'
export { originOf } from './integrity/sign.ts'
export { createTree, regrowTree } from './integrity/tables.ts'
export { type KeptFolds, keptFolds } from './kept-folds.ts'
export { whileLeading } from './leader.ts'
export { organisationsModel } from './organisations/model.ts'
export { type OrganisationEntry, organisationList } from './organisations/organisations.ts'
export { isTransient } from './outage.ts'
export { BadCursor } from './plan-directory/cursor.ts'
export { planDirectoryModel } from './plan-directory/model.ts'
export { type DirectoryPage, type PageQuery, planDirectory } from './plan-directory/query.ts'
export type { PlanDirectoryRow } from './plan-directory/row.ts'
export { type ModelStatus, type Projector, projector, type Report } from './projector.ts'
export type { Placed, ReadModel, Row, StreamEvent, StreamFold } from './read-model.ts'
export { type ReadModelStatus, readModelStatus } from './read-model-status.ts'
export { readModels } from './read-models.ts'
export { makeReadable } from './readable-tables.ts'
export { RebuildRunning, type Rebuilt, rebuildReadModels } from './rebuild.ts'
export type { RebuildPhase, RebuildProgress } from './rebuild-progress.ts'
export { type Replayed, replayParked } from './replay-parked.ts'
export {
  type AttentionCount,
  attentionCounts,
  type CoachLoad,
  type CoachLoadQuery,
  coachLoads,
} from './review-calendar/coach-load.ts'
export {
  type CalendarReview,
  type ReviewFilter,
  type ReviewPage,
  type ReviewPageQuery,
  type ReviewStanding,
  reviewCalendar,
} from './review-calendar/query.ts'
export {
  type RevisionCounts,
  type RevisionGroup,
  type RevisionQuery,
  revisionActivity,
  revisionGroups,
} from './revision-activity/query.ts'
export { createReadModels, dropReadModel } from './schema.ts'
export { type History, historyOf, prefixesOf } from './streams.ts'
export {
  type ChangedPage,
  type ChangedPlan,
  type ChangedSinceQuery,
  changedSince,
} from './visits/changed-since.ts'
export { createVisits, type Seen, type Visit, visits } from './visits/visits.ts'
