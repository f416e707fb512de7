import type { OrganisationEvent, PlanEvent } from '@plan-ledger/domain'
import { type FoldingPlan, foldingPlan } from '@plan-ledger/domain'
import type { Codec, EventLog, RecordedEvent } from '@plan-ledger/event-log'
import type { Placed, ReadModel, Row, StreamEvent } from './read-model.ts'

const plans = 'plan-'
const organisations = 'organisation-'

/** Only events of streams that begin so concern a model. */
export const prefixesOf = ({ ofPlan, ofOrganisation }: ReadModel): readonly string[] => [
  ...(ofPlan ? [plans] : []),
  ...(ofOrganisation ? [organisations] : []),
]

/** Where events come from. */
export interface History {
  readonly log: EventLog
  /** @throws whatever makes the event unreadable */
  readonly decode: (recorded: RecordedEvent) => Promise<StreamEvent>
}

interface Codecs {
  readonly plan: Pick<Codec<PlanEvent>, 'decode'>
  readonly organisation: Pick<Codec<OrganisationEvent>, 'decode'>
}

export const historyOf = (log: EventLog, { plan, organisation }: Codecs): History => ({
  log,
  decode: recorded =>
    recorded.stream.startsWith(plans) ? plan.decode(recorded) : organisation.decode(recorded),
})

/** One stream on its way through several models at once. */
export interface Following {
  /** Version of the last event taken in. */
  readonly version: number
  take(event: StreamEvent): void
  /** For each model what it is to write since the last call. */
  rows(): readonly (readonly Row[])[]
}

/** From the first event of a stream on. @param models all of which the stream concerns */
export function following(stream: string, models: readonly ReadModel[]): Following {
  return stream.startsWith(plans) ? followingPlan(models) : followingOrganisation(models)
}

function followingPlan(models: readonly ReadModel[]): Following {
  const folding: FoldingPlan = foldingPlan()
  const folds = models.map(({ ofPlan }) => ofPlan!())
  let version = 0
  return {
    get version() {
      return version
    },
    take(event) {
      for (const fold of folds) fold.take(event as Placed<PlanEvent>, folding.plan)
      folding.take(event as Placed<PlanEvent>)
      version = event.version
    },
    rows: () => folds.map(fold => fold.rows(folding.plan)),
  }
}

function followingOrganisation(models: readonly ReadModel[]): Following {
  const folds = models.map(({ ofOrganisation }) => ofOrganisation!())
  let version = 0
  return {
    get version() {
      return version
    },
    take(event) {
      for (const fold of folds) fold.take(event as Placed<OrganisationEvent>, undefined)
      version = event.version
    },
    rows: () => folds.map(fold => fold.rows(undefined)),
  }
}
