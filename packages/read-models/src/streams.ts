import {
  foldingPlan,
  isOfErasedOwner,
  type OrganisationEvent,
  type PlanEvent,
  type PlanState,
} from '@plan-ledger/domain'
import type { Codec, EventLog, RecordedEvent } from '@plan-ledger/event-log'
import type { Placed, ReadModel, Row, StreamEvent, StreamFold } from './read-model.ts'

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
  /** Waits only where it must: a promise costs as much as folding. @throws whatever makes the event unreadable */
  readonly decode: (recorded: RecordedEvent) => StreamEvent | Promise<StreamEvent>
  /** Without keys: lag counts from there. */
  readonly recordedAt: (recorded: RecordedEvent) => string
}

interface Codecs {
  readonly plan: Pick<Codec<PlanEvent>, 'decode' | 'decodeNow' | 'clear'>
  readonly organisation: Pick<Codec<OrganisationEvent>, 'decode' | 'decodeNow'>
}

export const historyOf = (log: EventLog, { plan, organisation }: Codecs): History => ({
  log,
  decode(recorded) {
    const codec = recorded.stream.startsWith(plans) ? plan : organisation
    return codec.decodeNow(recorded) ?? codec.decode(recorded)
  },
  recordedAt: recorded => plan.clear(recorded).recordedAt,
})

/** By these each stream begins: no decision lets anything happen before. */
const beginnings = ['PlanStarted', 'OrganisationFounded']

/** Some streams, and how far the log was looked through for them. */
export interface Found {
  readonly streams: readonly string[]
  readonly position: bigint
}

/** The streams whose first event has a position up to `upTo`, in the order in which they began, as they are found. */
export async function* streamsIn(
  log: EventLog,
  streamPrefixes: readonly string[],
  upTo: bigint,
): AsyncGenerator<Found, void> {
  for (let after = 0n; after < upTo; ) {
    const page = await log.readAll({ after, limit: 5_000, filter: { types: beginnings, streamPrefixes } })
    const begun = page.events.filter(({ version, position }) => version === 1 && position <= upTo)
    yield {
      streams: begun.map(({ stream }) => stream),
      position: page.position < upTo ? page.position : upTo,
    }
    after = page.position
  }
}

/** One stream on its way through several models at once. */
export interface Following {
  /** Version of the last event taken in. */
  readonly version: number
  /** Name of the model whose turn it was last. */
  readonly at: string
  take(event: StreamEvent): void
  /** For each model what it is to write since the last call. */
  rows(): readonly (readonly Row[])[]
}

/** From the first event of a stream on. @param models all of which the stream concerns */
export function following(stream: string, models: readonly ReadModel[]): Following {
  return stream.startsWith(plans) ? followingPlan(models) : followingOrganisation(models)
}

function followingPlan(models: readonly ReadModel[]): Following {
  const plan = foldingPlan()
  return inTurn<Placed<PlanEvent>, PlanState>(
    models.map(({ name, ofPlan }) => ({ name, fold: ofPlan!() })),
    () => plan.plan,
    event => plan.take(event),
    event =>
      event.type === 'PlanStarted' && isOfErasedOwner(event)
        ? models.map(({ name, ofErasedPlan }) => ({ name, fold: ofErasedPlan?.() ?? nothing }))
        : undefined,
  )
}

const nothing: StreamFold<unknown, Row, unknown> = { take: () => undefined, rows: () => [] }

const followingOrganisation = (models: readonly ReadModel[]): Following =>
  inTurn<Placed<OrganisationEvent>, undefined>(
    models.map(({ name, ofOrganisation }) => ({ name, fold: ofOrganisation!() })),
    () => undefined,
    () => undefined,
  )

type Folds<E, S> = readonly { readonly name: string; readonly fold: StreamFold<E, Row, S> }[]

/** @param instead other folds for a stream that begins with this event, some of whose words are gone */
function inTurn<E extends StreamEvent, S>(
  folds: Folds<E, S>,
  state: () => S,
  evolve: (event: E) => void,
  instead?: (first: E) => Folds<E, S> | undefined,
): Following {
  let version = 0
  let at = ''
  return {
    get version() {
      return version
    },
    get at() {
      return at
    },
    take(event) {
      if (version === 0 && event.erased) folds = instead?.(event as E) ?? folds
      for (const { name, fold } of folds) {
        at = name
        fold.take(event as E, state())
      }
      evolve(event as E)
      version = event.version
    },
    rows: () =>
      folds.map(({ name, fold }) => {
        at = name
        return fold.rows(state())
      }),
  }
}
