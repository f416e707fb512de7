import type { EventType } from '../../graphql/fragments.ts'

const signs: Readonly<Record<EventType, string>> = {
  PlanStarted: '+',
  PlanActivated: '●',
  PlanRenamed: '~',
  PlanMoved: '~',
  VisionStated: '~',
  DirectionStated: '~',
  DirectionVariationAdded: '+',
  DirectionVariationChosen: '●',
  PlanRevised: '⚑',
  PlanPaused: '●',
  PlanResumed: '●',
  PlanCompleted: '●',
  PlanClosed: '●',
  PlanReopened: '●',
  CoachAssigned: '+',
  CoachReleased: '−',
  GoalSet: '+',
  GoalRevised: '~',
  GoalMeasured: '▮',
  GoalAchieved: '●',
  GoalReopened: '●',
  GoalAbandoned: '−',
  GoalReformulated: '↕',
  StepPlanned: '+',
  StepRevised: '~',
  StepStarted: '●',
  ResourceSecured: '+',
  StepCompleted: '●',
  StepReopened: '●',
  StepDropped: '−',
  BarrierRaised: '▲',
  BarrierRevised: '~',
  SolutionProposed: '+',
  SolutionTried: '~',
  BarrierResolved: '▲',
  BarrierAccepted: '▲',
  BarrierFoundUnresolvable: '▲',
  BarrierReopened: '▲',
}

const colours: Readonly<Record<string, string>> = {
  '+': 'bg-added-bg text-added',
  '−': 'bg-removed-bg text-removed',
  '~': 'bg-changed-bg text-changed',
  '▲': 'bg-removed-bg text-removed',
  '●': 'bg-surface text-text',
  '▮': 'bg-added-bg text-added',
  '⚑': 'bg-changed-bg text-changed',
  '↕': 'bg-changed-bg text-changed',
}

export const EventSign = ({ type }: { readonly type: EventType }) => (
  <span
    aria-hidden
    className={`inline-flex size-5 shrink-0 items-center justify-center rounded-[5px] font-mono text-xs leading-none ${colours[signs[type]]}`}
  >
    {signs[type]}
  </span>
)
