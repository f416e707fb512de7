import fc from 'fast-check'
import * as domain from '../index.ts'
import {
  type Decision,
  directionElements,
  type Facts,
  foldPlan,
  isRejected,
  type Plan,
  type PlanEvent,
  type PlanEventBody,
  type PlanState,
  type Reason,
  reasonCodes,
} from '../index.ts'
import { barrierRaised, goalSet, planClosed, planStarted, stepPlanned } from './events.testing.ts'
import { carl, continued, historyOf, olga } from './history.testing.ts'
import { id } from './ids.testing.ts'

/** Numbers that choose a command for whatever plan there is; how they are read is `commandFor`'s. */
export interface Wish {
  readonly what: number
  readonly which: number
  readonly other: number
  readonly number: number
  readonly word: string
  /** Since the command before. */
  readonly minutes: number
  /** Back-dated by up to the age of the plan. */
  readonly late: boolean
}

/** A command that was put to a decision, and what came of it. */
export interface Decided {
  readonly plan: PlanState
  readonly name: string
  readonly facts: Facts
  readonly decide: (plan: PlanState) => Decision<PlanEventBody>
  readonly decision: Decision<PlanEventBody>
}

export interface Played {
  readonly events: readonly PlanEvent[]
  readonly decided: readonly Decided[]
}

const words = [
  'lead a team',
  'speak French',
  'Grüße',
  'read two papers',
  'naïve plan',
  'no time',
  'mentor',
  '数学',
]

const wish: fc.Arbitrary<Wish> = fc.record({
  what: fc.nat(999),
  which: fc.nat(99),
  other: fc.nat(99),
  number: fc.integer({ min: 1, max: 10 }),
  word: fc.constantFrom(...words),
  minutes: fc.integer({ min: 1, max: 40_000 }),
  late: fc.boolean(),
})

/** Random commands put to the decisions one after another, each to the plan the accepted ones before made. */
export const arbitraryCommands = (max = 60): fc.Arbitrary<Played> =>
  fc.array(wish, { maxLength: max, size: 'max' }).map(wishes => play(wishes, max))

/** Lives of a plan, 1 to about `max` events, as the log would give them back; `PlanStarted` first. */
export const planHistories = (max = 60): fc.Arbitrary<PlanEvent[]> =>
  arbitraryCommands(max).map(({ events }) => [...events])

/** The plan that comes of these wishes. Same wishes, same events. */
export function play(wishes: readonly Wish[], max = 60): Played {
  const decided: Decided[] = []
  let events: PlanEvent[] = []
  let plan: PlanState
  let now = Date.parse('2024-02-01T08:00:00.000Z')
  const put = (
    name: string,
    decide: (plan: PlanState, facts: Facts) => Decision<PlanEventBody>,
    facts: Facts,
  ) => {
    const before = plan
    const decision = decide(before, facts)
    decided.push({ plan: before, name, facts, decision, decide: state => decide(state, facts) })
    if (isRejected(decision)) return
    const { now: recordedAt, occurredAt = recordedAt, actor, reason } = facts
    const envelope = {
      recordedAt,
      occurredAt,
      actor,
      commandId: id(`play ${decided.length}`),
      ...(reason && { reason }),
    }
    const next = continued(events, ...decision.map(body => ({ ...body, ...envelope })))
    plan = foldPlan(next.slice(events.length), plan)
    events = next
  }
  const started = {
    title: 'Become a team lead',
    owner: olga.id,
    ownerName: olga.name,
    unit: 'Harbour',
    predecessor: predecessor.id,
  }
  put('startPlan', (state, facts) => domain.startPlan(state, started, facts), {
    now: instant(now),
    actor: olga,
  })
  for (const wish of wishes) {
    if (events.length >= max || !plan) break
    now += wish.minutes * 60_000
    const known = events
    const [name, command] = commandFor(wish, plan, `${decided.length}`, events)
    // biome-ignore lint/performance/noDynamicNamespaceImportAccess: tests are not bundled.
    const decide = domain[name] as (
      plan: PlanState,
      command: unknown,
      facts: Facts,
    ) => Decision<PlanEventBody>
    put(name, (state, facts) => decide(state, command, facts), {
      ...factsFor(wish, plan, now),
      // What only some decisions ask for.
      isEntry: (event: string) => known.some(other => other.id === event),
      digest: id(`digest ${wish.number > 9}`)
        .replaceAll('-', '')
        .repeat(2),
      predecessor,
      idOf: (key: string) => id(`from ${key}`),
    } as Facts)
  }
  return { events, decided }
}

function factsFor({ late, which, number, word }: Wish, plan: Plan, now: number): Facts {
  const since = Date.parse(plan.startedAt)
  const code = reasonCodes[which % reasonCodes.length] ?? 'other'
  const reason: Reason = code === 'other' ? { code, text: word } : { code }
  return {
    now: instant(now),
    actor: number > 5 && plan.coach ? carl : olga,
    ...(late && { occurredAt: instant(since + Math.floor(((now - since) * number) / 11)) }),
    // Now and then without, so that the rule about reasons is met too.
    ...(number !== 10 && { reason }),
  }
}

const instant = (time: number) => new Date(time).toISOString()

type CommandName = {
  [N in keyof typeof domain]: (typeof domain)[N] extends (
    plan: PlanState,
    command: never,
    facts: never,
  ) => infer D
    ? Decision<PlanEventBody> extends D
      ? N
      : never
    : never
}[keyof typeof domain]

type Commands = (readonly [CommandName, object])[]

const pick = (ids: readonly string[], at: number) =>
  ids.length === 0 ? id('nobody') : (ids[at % ids.length] as string)
const often = <C>(times: number, command: C): C[] => Array<C>(times).fill(command)
const dayOf = ({ number, other }: Wish) =>
  `2025-${String(number + 2).padStart(2, '0')}-${String((other % 28) + 1).padStart(2, '0')}`

/** The plan that every random plan goes on with. */
const predecessor = foldPlan(
  historyOf(
    'predecessor',
    planStarted(),
    goalSet('before'),
    stepPlanned('before it', { goal: id('before') }),
    barrierRaised('in its way', { blocks: [id('before')] }),
    planClosed(1, 1),
  ),
) as Plan

function supported({ which, number, word }: Wish, plan: Plan, fresh: string): Commands {
  const supporter = pick(Object.keys(plan.supporters), which)
  const need = pick(Object.keys(plan.needs), which)
  const verifier = number > 4 ? { verifier: carl.id, verifierName: carl.name } : {}
  return [
    ['addSupporter', { supporter: id(`supporter ${fresh}`), name: word, role: 'mentor', does: word }],
    [
      'changeSupporter',
      { supporter, changes: { name: `${word} ${number}`, does: number > 5 ? word : null } },
    ],
    ['removeSupporter', { supporter }],
    ...often(2, [
      'identifyReadinessNeed',
      { need: id(`need ${fresh}`), kind: 'knowledge', description: word, ...verifier },
    ] as const),
    ['reviseReadinessNeed', { need, changes: { level: number % 6 }, ...verifier }],
    number > 7 ? ['removeReadinessNeed', { need }] : ['meetReadinessNeed', { need, note: word }],
  ]
}

function assessed({ which, other, number, word }: Wish, plan: Plan, fresh: string): Commands {
  const one = (known: object, kind: string) =>
    other % 2 === 0 ? id(`${kind} ${fresh}`) : pick(Object.keys(known), which)
  const rating = { proficiency: number % 6, source: 'self', ...(which % 2 === 0 && { transferable: true }) }
  return [
    ...often(2, [
      'rateSkill',
      { skill: one(plan.skills, 'skill'), name: word, kind: 'technical', ...rating },
    ] as const),
    ['removeSkill', { skill: pick(Object.keys(plan.skills), which) }],
    ['rankValues', { values: number > 2 ? [word, 'care', `${number}`] : [] }],
    ['noteInterest', { interest: one(plan.interests, 'interest'), description: word }],
    ['removeInterest', { interest: pick(Object.keys(plan.interests), which) }],
    ['noteStrength', { strength: one(plan.strengths, 'strength'), kind: 'weakness', description: word }],
    ['removeStrength', { strength: pick(Object.keys(plan.strengths), which) }],
    [
      'recordQualification',
      {
        qualification: one(plan.qualifications, 'qualification'),
        kind: 'experience',
        title: word,
        years: number,
      },
    ],
    ['removeQualification', { qualification: pick(Object.keys(plan.qualifications), which) }],
  ]
}

function explored({ which, other, number, word }: Wish, plan: Plan, fresh: string): Commands {
  const occupation = pick(Object.keys(plan.occupations), which)
  const opportunity = pick(Object.keys(plan.opportunities), which)
  const element = directionElements[other % directionElements.length] as string
  return [
    ...often(2, [
      'listOccupation',
      { occupation: id(`occupation ${fresh}`), title: word, duties: word },
    ] as const),
    ['describeOccupation', { occupation, changes: { pros: word, duties: number > 5 ? null : word } }],
    ['shortlistOccupation', { occupation }],
    ['dropOccupation', { occupation, why: word }],
    ['chooseOccupation', { occupation }],
    ...often(2, [
      'noteOpportunity',
      { opportunity: id(`opportunity ${fresh}`), kind: 'project', title: word },
    ] as const),
    ['noteOpportunity', { opportunity, kind: 'event', title: word, until: '2026-01-31' }],
    ['evaluateOpportunity', { opportunity, fit: { [element]: ((number - 1) % 5) + 1 } }],
    ['pursueOpportunity', { opportunity }],
    ['passOpportunity', { opportunity, why: word }],
  ]
}

function followedUp(wish: Wish, plan: Plan, fresh: string, events: readonly PlanEvent[]): Commands {
  const { which, other, number, word } = wish
  const checkIn = pick(Object.keys(plan.checkIns), which)
  const review = pick(Object.keys(plan.reviews), which)
  const baseline = pick(Object.keys(plan.baselines), which)
  const event = pick(
    events.map(known => known.id),
    which,
  )
  const measured = Object.values(plan.goals).find(({ status, measure }) => status === 'open' && measure)
  const values = measured ? [{ goal: measured.id, value: `${number}.5` }] : []
  return [
    ...often(2, [
      'recordCheckIn',
      { checkIn: id(`check-in ${fresh}`), moved: word, confidence: number, values },
    ] as const),
    ...often(2, ['acknowledgeCheckIn', { checkIn, note: word }] as const),
    ['scheduleReview', { review: id(`review ${fresh}`), due: dayOf(wish), everyMonths: number }],
    ['scheduleReview', { review, due: dayOf(wish) }],
    [
      'holdReview',
      { review, conclusions: word, ...(other % 2 === 0 && { next: { review: id(`review ${fresh}`) } }) },
    ],
    ['cancelReview', { review, why: word }],
    ['addComment', { comment: id(`comment ${fresh}`), text: word, event }],
    ['disputeEntry', { event, statement: word }],
    ['correctEntry', { event, correction: word }],
    ...often(2, ['proposeBaseline', { baseline: id(`baseline ${fresh}`), name: word }] as const),
    ...often(2, [
      'signBaseline',
      { baseline, version: plan.baselines[baseline]?.version ?? number },
    ] as const),
    ['withdrawBaseline', { baseline }],
    ['succeedPlan', { successor: id('successor') }],
  ]
}

/** Every command has its place; those that make a plan grow have several, those that end it few. */
function commandFor(
  wish: Wish,
  plan: Plan,
  fresh: string,
  events: readonly PlanEvent[],
): readonly [CommandName, object] {
  const { which, other, number, word } = wish
  const goal = pick(Object.keys(plan.goals), which)
  const goal2 = pick(Object.keys(plan.goals), other)
  const step = pick(Object.keys(plan.steps), which)
  const step2 = pick(Object.keys(plan.steps), other)
  const barrier = pick(Object.keys(plan.barriers), which)
  const solution = pick(
    (plan.barriers[barrier]?.solutions ?? []).map(known => known.id),
    other,
  )
  const resource = pick(
    (plan.steps[step]?.resources ?? []).map(known => known.resource),
    other,
  )
  const variation = pick(
    plan.variations.map(known => known.id),
    which,
  )
  const named = { note: word }
  const day = dayOf(wish)
  const measure = { what: word, baseline: '0', target: `${number}.5`, direction: 'up' } as const
  const content = {
    statement: `${word} ${number}`,
    kind: 'professional',
    ...(other % 2 === 0 && { due: day }),
    ...(other % 3 === 0 && { measure }),
    ...(other % 5 === 0 && plan.goals[goal] && { parent: goal }),
    ...(other % 7 === 0 && { confidence: number }),
  } as const
  const scale = ((number - 1) % 5) + 1
  const table: Commands = [
    ...often(5, ['setGoal', { goal: id(`goal ${fresh}`), ...content }] as const),
    ...often(3, ['reviseGoal', { goal, changes: { due: day } }] as const),
    [
      'reviseGoal',
      { goal, changes: { statement: word, measure: other % 2 ? measure : null, confidence: number } },
    ],
    ['reviseGoal', { goal, changes: { due: null, parent: goal2 } }],
    ...often(4, ['measureGoal', { goal, value: `${number}.25` }] as const),
    ...often(2, ['achieveGoal', { goal, ...named }] as const),
    ['reopenGoal', { goal }],
    ['abandonGoal', { goal }],
    [
      'reformulateGoal',
      {
        ...content,
        goal,
        successor: id(`goal ${fresh}`),
        ...(plan.barriers[barrier] && { barrier }),
        parent: null,
      },
    ],
    ...often(6, [
      'planStep',
      {
        step: id(`step ${fresh}`),
        action: `${word} ${number}`,
        kind: 'learning',
        impact: scale,
        urgency: ((other - 1 + 5) % 5) + 1,
        ...(plan.goals[goal] && other % 4 > 0 && { goal }),
        ...(plan.steps[step2] && other % 3 === 0 && { dependsOn: [step2] }),
        ...(other % 2 === 0 && {
          resources: [{ resource: id(`resource ${fresh}`), kind: 'money', description: word }],
        }),
      },
    ] as const),
    ...often(2, ['reviseStep', { step, changes: { action: word, due: day, dependsOn: [step2] } }] as const),
    ['reviseStep', { step, changes: { due: null, durationDays: number, goal: goal2, resources: null } }],
    ...often(2, ['startStep', { step }] as const),
    ['secureResource', { step, resource }],
    ...often(3, ['completeStep', { step, worth: scale, reflection: word }] as const),
    ['reopenStep', { step }],
    ['dropStep', { step }],
    ...often(3, [
      'raiseBarrier',
      {
        barrier: id(`barrier ${fresh}`),
        description: `${word} ${number}`,
        category: 'time',
        severity: scale,
        ...(plan.goals[goal] && { blocks: [goal] }),
      },
    ] as const),
    ['reviseBarrier', { barrier, changes: { severity: scale, description: word } }],
    ...often(2, [
      'proposeSolution',
      { barrier, solution: id(`solution ${fresh}`), description: word },
    ] as const),
    ['trySolution', { barrier, solution, outcome: number > 5 ? 'worked' : 'failed', ...named }],
    ['resolveBarrier', { barrier, ...named }],
    ['acceptBarrier', { barrier }],
    ['findBarrierUnresolvable', { barrier, ...named }],
    ['reopenBarrier', { barrier }],
    ['renamePlan', { title: `${word} ${number}` }],
    ['movePlan', { unit: other % 3 === 0 ? null : word }],
    ['stateVision', { text: `${word} ${number}`, horizonYears: number }],
    ['addDirectionVariation', { variation: id(`variation ${fresh}`), name: word }],
    ['chooseDirectionVariation', { variation }],
    [
      'stateDirection',
      {
        variation,
        element: directionElements[other % directionElements.length],
        text: number > 2 ? word : null,
      },
    ],
    ['revisePlan', { name: `${word} ${number}`, summary: word }],
    [
      'assignCoach',
      number > 3 ? { coach: carl.id, coachName: carl.name } : { coach: id('Cora'), coachName: 'Cora' },
    ],
    ['releaseCoach', {}],
    ...often(2, ['activatePlan', {}] as const),
    ['pausePlan', {}],
    ['resumePlan', {}],
    ['completePlan', {}],
    ['closePlan', {}],
    // Often, or most histories would end early.
    ...often(plan.status === 'completed' || plan.status === 'closed' ? 40 : 1, ['reopenPlan', {}] as const),
    ...supported(wish, plan, fresh),
    ...assessed(wish, plan, fresh),
    ...explored(wish, plan, fresh),
    ...followedUp(wish, plan, fresh, events),
    ['carryOver', {}],
    [
      'applyTemplate',
      { goals: [{ statement: word, kind: 'personal', steps: [{ action: word, kind: 'other' }] }] },
    ],
    ['startPlan', { title: word, owner: olga.id, ownerName: olga.name }],
  ]
  return table[wish.what % table.length] as readonly [CommandName, object]
}
