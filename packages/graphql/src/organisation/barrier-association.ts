import { aalenJohansen, type Interval, riskSets } from '@plan-ledger/statistics'
import type { GoalLifeRow } from '../across-plans.ts'
import { builder } from '../builder.ts'
import { costs } from '../costs.ts'
import { EstimateType } from './estimate.ts'
import { type Counted, fewestPeople, hiddenWhere, hideFewPeople, type Shown } from './few-people.ts'
import { observed, peopleBehind } from './goal-lives.ts'
import { OrganisationType } from './organisation.ts'
import { permitted } from './permitted.ts'

const authScopes = { member: true }

/** Days after the setting at which is asked whether a barrier is open, chosen beforehand. */
export const landmarks = [30, 90, 180, 365] as const
/** Days after the landmark within which goals are achieved or not. */
const horizon = 180

interface Side extends Counted {
  readonly goals: number
  readonly achieved?: { readonly estimate: number; readonly interval?: Interval }
}

interface Association extends Shown<Side> {
  readonly landmark: number
  readonly obstructed: boolean
}

const AssociationType = builder.objectRef<Association>('BarrierAssociation').implement({
  description: 'Goals that were still open on a landmark day, with or without an open barrier on that day.',
  authScopes,
  fields: t => ({
    landmark: t.exposeInt('landmark', { description: 'Days after the setting of the goal.' }),
    obstructed: t.exposeBoolean('obstructed', {
      description: 'Whether an open barrier blocked the goal, or one of its steps, on that day.',
    }),
    tooFewPeople: t.boolean({
      description: `Whether the figures are hidden: they, or those of the other side, would tell of fewer than ${fewestPeople} people.`,
      resolve: ({ counts }) => counts === undefined,
    }),
    people: t.int({
      nullable: true,
      description: `Owners of the plans; ${hiddenWhere}.`,
      resolve: ({ counts }) => counts?.people,
    }),
    goals: t.int({
      nullable: true,
      description: `Goals open on that day; ${hiddenWhere}.`,
      resolve: ({ counts }) => counts?.goals,
    }),
    achieved: t.field({
      type: EstimateType,
      nullable: true,
      description: `Share of them achieved within ${horizon} days from then (cumulative incidence, Aalen–Johansen); ${hiddenWhere}.`,
      resolve: ({ counts }) => counts?.achieved,
    }),
  }),
})

const sideOf = (lives: readonly GoalLifeRow[], landmark: number): Omit<Side, 'group'> => {
  const last = landmark + horizon
  const steps = aalenJohansen(
    riskSets(lives.map(observed).map(life => (life.until > last ? { until: last } : life))),
    ['achieved'],
  ).get('achieved')
  const step = steps?.at(-1)
  return {
    people: peopleBehind(lives),
    goals: lives.length,
    ...(step && {
      achieved: { estimate: step.estimate, ...(step.interval && { interval: step.interval }) },
    }),
  }
}

/** Both sides of every landmark that any goal has reached. */
export const associations = (lives: readonly GoalLifeRow[]): readonly Association[] =>
  landmarks.flatMap((landmark, at) => {
    const open = lives.filter(({ from = -1, until }) => from <= landmark && landmark < until)
    const sides = [true, false].flatMap(obstructed => {
      const side = open.filter(life => life.obstructed[at] === obstructed)
      return side.length === 0 ? [] : [{ ...sideOf(side, landmark), group: String(obstructed) }]
    })
    return hideFewPeople(sides).map(side => ({ ...side, landmark, obstructed: side.group === 'true' }))
  })

export const BarrierAssociationsType = builder
  .objectRef<{ readonly rows: readonly Association[] }>('BarrierAssociations')
  .implement({
    description: `Whether goals with an open barrier are achieved less often. Goals are sorted by what stood in their way on a landmark day, never by what came later; achieved is within ${horizon} days from then. It shows what goes together, not what causes what.`,
    authScopes,
    fields: t => ({
      horizon: t.int({
        description: 'Days from the landmark within which a goal is achieved or not.',
        resolve: () => horizon,
      }),
      rows: t.field({
        type: [AssociationType],
        description: `Both sides of each landmark: ${landmarks.join(', ')} days after the setting.`,
        resolve: ({ rows }) => rows,
      }),
    }),
  })

builder.objectField(OrganisationType, 'barrierAssociation', t =>
  t.field({
    type: BarrierAssociationsType,
    ...permitted('readAggregates'),
    complexity: costs.rows,
    description:
      'Whether goals of all plans with an open barrier are achieved less often, as of today, for auditors, analysts and admins.',
    resolve: async ({ id }, _, ctx) => ({
      rows: associations(await ctx.goalLives({ organisation: id, landmarks })),
    }),
  }),
)
