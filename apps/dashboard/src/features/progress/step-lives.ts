import { graphql, type ResultOf } from '../../graphql/tada.ts'

export const stepLivesQuery = graphql(`
  query StepLives($id: ID!, $axis: TimeAxis!, $after: String) {
    plan(id: $id) {
      id
      timeline(first: 50, after: $after, axis: $axis, types: [StepPlanned, StepStarted, StepCompleted, StepReopened, StepDropped]) {
        pageInfo { hasNextPage endCursor }
        nodes { events(first: 30) { nodes { type version occurredAt recordedAt element { id name } } } }
      }
    }
  }
`)

type Told = NonNullable<
  ResultOf<typeof stepLivesQuery>['plan']
>['timeline']['nodes'][number]['events']['nodes'][number]

/** One thing that happened to a step, in the order of the chosen clock. */
export interface StepEvent {
  readonly type: Told['type']
  readonly version: number
  readonly at: number
  readonly step: string
  readonly name: string
}

export const stepEventOf = (told: Told, effective: boolean): StepEvent | undefined =>
  told.element.id === null
    ? undefined
    : {
        type: told.type,
        version: told.version,
        at: Date.parse(effective ? told.occurredAt : told.recordedAt),
        step: told.element.id,
        name: told.element.name ?? '',
      }

export const stepStates = ['planned', 'started', 'completed', 'dropped'] as const
export type StepState = (typeof stepStates)[number]

const becomes: Readonly<Partial<Record<StepEvent['type'], StepState>>> = {
  StepPlanned: 'planned',
  StepStarted: 'started',
  StepCompleted: 'completed',
  StepReopened: 'planned',
  StepDropped: 'dropped',
}

export type StepCounts = Readonly<Record<StepState, number>> & {
  readonly at: number
  readonly version: number
}

/** How many steps stood where after each moment at which one of them moved; of one moment the last. */
export const stepCounts = (events: readonly StepEvent[]): readonly StepCounts[] => {
  const standing = new Map<string, StepState>()
  const counts: StepCounts[] = []
  const inOrder = events.toSorted((a, b) => a.at - b.at || a.version - b.version)
  for (const [i, { type, step, at, version }] of inOrder.entries()) {
    const state = becomes[type]
    if (state) standing.set(step, state)
    if (inOrder[i + 1]?.at === at) continue
    const all = [...standing.values()]
    const count = (wanted: StepState) => all.filter(each => each === wanted).length
    counts.push({
      at,
      version,
      planned: count('planned'),
      started: count('started'),
      completed: count('completed'),
      dropped: count('dropped'),
    })
  }
  return counts
}

export interface StepLife {
  readonly id: string
  readonly name: string
  readonly from: number
  readonly started?: number
  readonly ended?: number
}

/** Of each step: when it was planned, when it was started, and when it came to an end, by the last that was said. */
export const stepLives = (events: readonly StepEvent[]): ReadonlyMap<string, StepLife> => {
  const lives = new Map<string, StepLife>()
  for (const { type, step, name, at } of events.toSorted((a, b) => a.at - b.at || a.version - b.version)) {
    const life = lives.get(step) ?? { id: step, name, from: at }
    const { ended: _, ...open } = life
    lives.set(
      step,
      type === 'StepStarted'
        ? { ...open, started: at }
        : type === 'StepCompleted' || type === 'StepDropped'
          ? { ...life, ended: at }
          : type === 'StepReopened'
            ? open
            : life,
    )
  }
  return lives
}
