import type {
  Actor,
  DirectionElement,
  Instant,
  Origin,
  PlanEvent,
  PlanEventBody,
  PlanEventData,
  PlanEventType,
  Reason,
  Uuid,
} from '@plan-ledger/domain'
import fc from 'fast-check'

export const ada: Actor = { id: '00000000-0000-7000-8000-0000000000a1', name: 'Ada', role: 'owner' }
export const grace: Actor = { id: '00000000-0000-7000-8000-0000000000a2', name: 'Grace', role: 'coach' }

/** Readable ids: `id('goal', 1)`. */
export const id = (
  kind:
    | 'goal'
    | 'step'
    | 'barrier'
    | 'solution'
    | 'resource'
    | 'variation'
    | 'review'
    | 'check-in'
    | 'baseline'
    | 'skill',
  n: number,
): Uuid => {
  const digit = {
    goal: 1,
    step: 2,
    barrier: 3,
    solution: 4,
    resource: 5,
    variation: 6,
    review: 7,
    'check-in': 8,
    baseline: 9,
    skill: 0,
  }[kind]
  return `00000000-0000-7000-8000-${digit}${`${n}`.padStart(11, '0')}`
}
export const planId = '00000000-0000-7000-8000-00000000feed'
export const organisation = '00000000-0000-7000-8000-00000000beef'

/** What a told event says besides its data; the rest is made up: one day and one command apart, by Ada. */
export interface Telling {
  readonly occurred?: Instant
  readonly recorded?: Instant
  readonly actor?: Actor
  readonly reason?: Reason
  readonly command?: Uuid
  readonly origin?: Origin
}

type Told = {
  [T in PlanEventType]:
    | readonly [T, Readonly<PlanEventData[T]>]
    | readonly [T, Readonly<PlanEventData[T]>, Telling]
}[PlanEventType]

/** Noon of the n-th day of a history: that of the n-th event unless it says otherwise. */
export const noon = (n: number): Instant => new Date(Date.UTC(2026, 0, n, 12)).toISOString()

/** The stored events of one plan. */
export const told = (...entries: readonly Told[]): readonly PlanEvent[] =>
  entries.map(([type, data, telling = {}], index) => {
    const version = index + 1
    const recordedAt = telling.recorded ?? noon(version)
    return {
      ...({ type, data } as PlanEventBody),
      id: `00000000-0000-7000-9000-${`${version}`.padStart(12, '0')}`,
      organisation,
      stream: `plan-${planId}`,
      version,
      schemaVersion: 1,
      occurredAt: telling.occurred ?? recordedAt,
      recordedAt,
      actor: telling.actor ?? ada,
      ...(telling.reason && { reason: telling.reason }),
      commandId: telling.command ?? `00000000-0000-7000-a000-${`${version}`.padStart(12, '0')}`,
      origin: telling.origin ?? 'app',
    }
  })

const start: PlanEventData['PlanStarted'] = { title: 'To staff engineer', owner: ada.id, ownerName: 'Ada' }
export const startedAt = (telling: Telling): Told => ['PlanStarted', start, telling]
export const started = startedAt({})
export const goal = (
  n: number,
  content: Partial<Omit<PlanEventData['GoalSet'], 'goal'>> = {},
): PlanEventData['GoalSet'] => ({
  goal: id('goal', n),
  statement: `Goal ${n}`,
  kind: 'professional',
  ...content,
})
export const step = (
  n: number,
  content: Partial<Omit<PlanEventData['StepPlanned'], 'step'>> = {},
): PlanEventData['StepPlanned'] => ({
  step: id('step', n),
  action: `Step ${n}`,
  kind: 'learning',
  ...content,
})
export const barrier = (
  n: number,
  content: Partial<Omit<PlanEventData['BarrierRaised'], 'barrier'>> = {},
): PlanEventData['BarrierRaised'] => ({
  barrier: id('barrier', n),
  description: `Barrier ${n}`,
  category: 'time',
  severity: 3,
  ...content,
})
export const talks = { what: 'talks given', baseline: '0', target: '10', direction: 'up' } as const

interface Draw {
  readonly kind: number
  readonly target: number
  readonly value: number
  /** Hours since the event before was recorded, and hours from happening to recording. */
  readonly pause: number
  readonly delay: number
  readonly by: boolean
  readonly sameCommand: boolean
}

const status = (n: number, goals: readonly Uuid[], steps: readonly Uuid[], barriers: readonly Uuid[]) => {
  const of = <T>(list: readonly T[]) => list[n % list.length] as T
  const aboutGoal = goals.length > 0 ? of(goals) : undefined
  const aboutStep = steps.length > 0 ? of(steps) : undefined
  const aboutBarrier = barriers.length > 0 ? of(barriers) : undefined
  return { aboutGoal, aboutStep, aboutBarrier }
}

const day = (n: number) => `2026-${`${(n % 12) + 1}`.padStart(2, '0')}-15`
const directions: readonly DirectionElement[] = ['tasks', 'whyNow', 'where']

const build = (draws: readonly Draw[]): readonly PlanEvent[] => {
  const entries: Told[] = []
  const goals: Uuid[] = []
  const steps: Uuid[] = []
  const barriers: Uuid[] = []
  const solutions = new Map<Uuid, Uuid>()
  let clock = Date.parse('2026-01-01T00:00:00.000Z')
  let command = 0
  const add = (draw: Draw, told: Told) => {
    clock += draw.pause * 600_000
    if (!draw.sameCommand || entries.length === 0) command += 1
    const [type, data] = told
    const telling: Telling = {
      recorded: new Date(clock).toISOString(),
      occurred: new Date(clock - draw.delay * 3_600_000).toISOString(),
      actor: draw.by ? grace : ada,
      command: `00000000-0000-7000-a000-${`${command}`.padStart(12, '0')}`,
    }
    entries.push([type, data, telling] as unknown as Told)
  }
  const first = { kind: 0, target: 0, value: 0, pause: 0, delay: 0, by: false, sameCommand: false }
  add(first, started)
  for (const draw of draws) {
    const { kind, target, value } = draw
    const { aboutGoal, aboutStep, aboutBarrier } = status(target, goals, steps, barriers)
    const measure = { ...talks, target: `${value + 1}` }
    const next = (): Told | undefined => {
      switch (kind) {
        case 0:
        case 1: {
          const content = goal(goals.length + 1, {
            ...(kind === 0 && { measure }),
            ...(value % 2 === 0 && { due: day(value) }),
          })
          goals.push(content.goal)
          return ['GoalSet', content]
        }
        case 2:
        case 3: {
          const content = step(steps.length + 1, {
            ...(aboutGoal && { goal: aboutGoal }),
            ...(value % 2 === 0 && { impact: (value % 5) + 1 }),
          })
          steps.push(content.step)
          return ['StepPlanned', content]
        }
        case 4: {
          const content = barrier(barriers.length + 1, aboutGoal ? { blocks: [aboutGoal] } : {})
          barriers.push(content.barrier)
          return ['BarrierRaised', content]
        }
        case 5:
          return aboutGoal
            ? ['GoalRevised', { goal: aboutGoal, changes: { due: { new: day(value) } } }]
            : undefined
        case 6:
          return aboutGoal
            ? ['GoalRevised', { goal: aboutGoal, changes: { measure: { new: measure } } }]
            : undefined
        case 7:
          return aboutGoal ? ['GoalMeasured', { goal: aboutGoal, value: `${value}` }] : undefined
        case 8:
          return aboutGoal ? ['GoalAchieved', { goal: aboutGoal }] : undefined
        case 9:
          return aboutGoal ? ['GoalAbandoned', { goal: aboutGoal }] : undefined
        case 10:
          return aboutGoal ? ['GoalReopened', { goal: aboutGoal }] : undefined
        case 11:
          return aboutStep ? ['StepCompleted', { step: aboutStep, worth: 4 }] : undefined
        case 12:
          return aboutStep ? ['StepDropped', { step: aboutStep }] : undefined
        case 13:
          return aboutStep ? ['StepReopened', { step: aboutStep }] : undefined
        case 14:
          return aboutStep && aboutGoal
            ? ['StepRevised', { step: aboutStep, changes: { goal: { new: aboutGoal }, impact: { new: 5 } } }]
            : undefined
        case 15: {
          if (!aboutBarrier || solutions.has(aboutBarrier)) return undefined
          const solution = id('solution', solutions.size + 1)
          solutions.set(aboutBarrier, solution)
          return ['SolutionProposed', { barrier: aboutBarrier, solution, description: 'Ask' }]
        }
        case 16: {
          const solution = aboutBarrier && solutions.get(aboutBarrier)
          return aboutBarrier && solution
            ? ['SolutionTried', { barrier: aboutBarrier, solution, outcome: 'worked' }]
            : undefined
        }
        case 17:
          return aboutBarrier ? ['BarrierResolved', { barrier: aboutBarrier }] : undefined
        case 18:
          return ['PlanRevised', { name: `Revision ${value}`, summary: 'So far', sinceVersion: 0 }]
        case 19:
          return [
            'DirectionStated',
            { variation: id('variation', 1), element: directions[value % 3] ?? 'tasks', new: 'x' },
          ]
        default: {
          if (!aboutGoal) return undefined
          const content = goal(goals.length + 1)
          add(draw, ['GoalReformulated', { goal: aboutGoal, successor: content.goal }])
          goals.push(content.goal)
          return ['GoalSet', content]
        }
      }
    }
    const entry = next()
    if (entry) add(draw, entry)
  }
  return told(...entries)
}

/** Histories of up to 60 draws whose elements exist before they are spoken of, many events told late. */
export const histories = (maxLength = 60): fc.Arbitrary<readonly PlanEvent[]> =>
  fc
    .array(
      fc.record({
        kind: fc.integer({ min: 0, max: 20 }),
        target: fc.nat(7),
        value: fc.nat(20),
        pause: fc.oneof(fc.constant(0), fc.nat(300)),
        delay: fc.oneof(fc.constant(0), fc.nat(2000)),
        by: fc.boolean(),
        sameCommand: fc.boolean(),
      }),
      { maxLength, size: 'max' },
    )
    .map(build)

/** Fixed, so that a failure is the same everywhere; fast-check prints it beside the counterexample. */
export const seeded = { seed: 20260302, numRuns: 200 } as const
